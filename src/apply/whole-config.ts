import { DiagnosticError, assertNoErrors, error } from "../diagnostics/diagnostic";
import type { ObjectValue } from "../language/value";
import { isWhollyKnown } from "../language/walk";
import { decodeBody } from "../plan/decode-body";
import { instanceScope, type ResourceInstance } from "../plan/resource-instance";
import type { Block } from "../provider/schema";
import type { ApplyRun } from "./run";

/** The configuration as it is now that everything it refers to is there. Throws DiagnosticError. */
export function wholeConfig(run: ApplyRun, instance: ResourceInstance, schema: Block): ObjectValue {
  const scope = instanceScope(instance, run.evaluation);
  const { value, diagnostics } = decodeBody(instance.block.body, schema, scope);
  assertNoErrors(diagnostics);
  if (isWhollyKnown(value)) return value;
  throw new DiagnosticError(
    error({
      code: "still-unknown",
      summary: "A value is still not known",
      detail: `${instance.address} refers to something that this apply did not make. Plan again.`,
    }),
  );
}
