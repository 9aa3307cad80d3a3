import type { Configuration } from "../configuration/configuration";
import { error, type Diagnostic } from "../diagnostics/diagnostic";
import { decodeJson } from "../language/decode-json";
import { evaluateNode } from "./evaluate-node";
import { jsonOf } from "../instance/json-of";
import { sameValue } from "../language/equality";
import { typeSchema } from "../language/type-schema";
import { isWhollyKnown } from "../language/walk";
import { marksOf } from "../language/marks";
import type { Scope } from "../language/expression";
import type { Value } from "../language/value";
import type { StateDocument } from "../state/document";
import type { OutputChange } from "./plan";
import { place } from "./place";

/** What the apply will do to the outputs. */
export function planOutputs(
  configuration: Configuration,
  scope: Scope,
  recorded: StateDocument["outputs"],
  destroy: boolean,
): { outputs: OutputChange[]; diagnostics: Diagnostic[] } {
  const outputs: OutputChange[] = [];
  const diagnostics: Diagnostic[] = [];
  const wanted = destroy ? [] : configuration.outputs;
  for (const block of wanted) {
    const address = `output.${block.name}`;
    const evaluated = evaluateNode(block.value, scope);
    const found = [...evaluated.diagnostics, ...mayBeShown(block.name, block.sensitive, evaluated.value)];
    diagnostics.push(...place(found, { address, constructPath: block.constructPath }));
    const before = recordedOutput(recorded[block.name]);
    const after = evaluated.value;
    const same = before !== null && isWhollyKnown(after) && sameValue(before, after);
    const action = before === null ? "create" : same ? "no-op" : "update";
    outputs.push({ name: block.name, action, before, after, sensitive: block.sensitive });
  }
  const names = new Set(wanted.map((block) => block.name));
  for (const [name, output] of Object.entries(recorded)) {
    if (names.has(name)) continue;
    const sensitive = output.sensitive === true;
    outputs.push({ name, action: "delete", before: recordedOutput(output), after: null, sensitive });
  }
  return { outputs: outputs.sort((a, b) => (a.name < b.name ? -1 : 1)), diagnostics };
}

function mayBeShown(name: string, declaredSensitive: boolean, value: Value): Diagnostic[] {
  const marks = marksOf(value);
  if (marks.ephemeral === true) {
    return [
      error({
        code: "output-ephemeral",
        summary: "An output cannot hold an ephemeral value",
        detail: `Output "${name}" would be stored in the state, and the value it refers to must never be. Take the reference out.`,
      }),
    ];
  }
  if (marks.sensitive !== true || declaredSensitive) return [];
  return [
    error({
      code: "output-refers-to-sensitive",
      summary: "Output refers to sensitive values",
      detail: `Set "sensitive: true" on output "${name}", or take the sensitive value out of it.`,
    }),
  ];
}

/** An output as the state has it; null where it has none or none that can be read. */
export function recordedOutput(output: StateDocument["outputs"][string] | undefined): Value | null {
  if (output === undefined) return null;
  const type = typeSchema.safeParse(output.type);
  return type.success ? decodeJson(jsonOf(output.value), type.data) : null;
}
