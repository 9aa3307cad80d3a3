import type { Configuration } from "../configuration/configuration";
import { jsonOf } from "../instance/json-of";
import { encodeJson } from "../language/encode-json";
import { printJson } from "../language/json-text";
import { typeOf } from "../language/type-of";
import type { Value } from "../language/value";
import { isWhollyKnown } from "../language/walk";
import type { Evaluation } from "../plan/evaluation";
import { evaluateNode } from "../plan/evaluate-node";
import { recordedOutput } from "../plan/plan-outputs";
import type { StateDocument } from "../state/document";

export type Outputs = Readonly<Record<string, { readonly value: Value; readonly sensitive: boolean }>>;

/** The outputs after the apply: what could not be evaluated keeps its former value. */
export function applyOutputs(
  configuration: Configuration,
  evaluation: Evaluation,
  recorded: StateDocument["outputs"],
): Outputs {
  const outputs: Record<string, { value: Value; sensitive: boolean }> = {};
  for (const block of configuration.outputs) {
    const { value, diagnostics } = evaluateNode(block.value, evaluation);
    const known = diagnostics.length === 0 && isWhollyKnown(value) ? value : recordedOutput(recorded[block.name]);
    if (known !== null && known.kind !== "null") outputs[block.name] = { value: known, sensitive: block.sensitive };
  }
  return outputs;
}

/** As the state keeps them; undefined where nothing moved. */
export function outputsToRecord(
  outputs: Outputs,
  recorded: StateDocument["outputs"],
): StateDocument["outputs"] | undefined {
  const entries = Object.entries(outputs).map(
    ([name, { value, sensitive }]) =>
      [name, { value: encodeJson(value), type: typeOf(value), ...(sensitive ? { sensitive } : {}) }] as const,
  );
  const wanted = Object.fromEntries(entries);
  return printJson(jsonOf(sorted(wanted))) === printJson(jsonOf(sorted(recorded))) ? undefined : wanted;
}

function sorted(outputs: StateDocument["outputs"]): StateDocument["outputs"] {
  return Object.fromEntries(Object.entries(outputs).sort(([a], [b]) => (a < b ? -1 : 1)));
}
