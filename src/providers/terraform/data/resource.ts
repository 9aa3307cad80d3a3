import { sameValue } from "../../../language/equality";
import { nullOf, object, str, unknown } from "../../../language/make";
import { unknownNotNull } from "../../../language/refinement";
import { withoutMarks } from "../../../language/marks";
import { sameType } from "../../../language/type";
import { typeOf } from "../../../language/type-of";
import type { ObjectValue, Value } from "../../../language/value";
import type { PlanRequest, PlanResponse } from "../../../provider/provider";

/** What Terraform's own provider plans: a new output where the input moved, a new object where the trigger did. */
export function planTerraformData({ prior, proposed }: Pick<PlanRequest, "prior" | "proposed">): PlanResponse {
  const input = entry(proposed, "input");
  const planned = (changes: Record<string, Value>) => object({ ...proposed.entries, ...changes });
  const created = planned({
    id: unknownNotNull("string"),
    output: input.kind === "null" ? withoutMarks(input) : unknown(typeOf(input)),
  });
  if (prior === null) return { planned: created, requiresReplace: [], diagnostics: [] };
  if (!same(entry(prior, "triggers_replace"), entry(proposed, "triggers_replace"))) {
    return { planned: created, requiresReplace: [["triggers_replace"]], diagnostics: [] };
  }
  const moved = !same(entry(prior, "input"), input);
  return {
    planned: moved ? planned({ output: unknown(typeOf(input)) }) : proposed,
    requiresReplace: [],
    diagnostics: [],
  };
}

/** The output takes over no marks: Terraform's does not either. */
export function applyTerraformData(planned: ObjectValue, newId: () => string): ObjectValue {
  const [id, output] = [entry(planned, "id"), entry(planned, "output")];
  return object({
    ...planned.entries,
    id: id.kind === "unknown" ? str(newId()) : id,
    output: output.kind === "unknown" ? withoutMarks(entry(planned, "input")) : output,
  });
}

/** Any id will do: there is nothing that it would have to name. */
export function importTerraformData(id: string): ObjectValue {
  const nothing = nullOf("dynamic");
  return object({ id: str(id), input: nothing, output: nothing, triggers_replace: nothing });
}

function entry(value: ObjectValue, name: string): Value {
  return value.entries[name] ?? nullOf("dynamic");
}

function same(a: Value, b: Value): boolean {
  return sameValue(a, b) && sameType(typeOf(a), typeOf(b));
}
