import type { Configuration } from "../configuration/configuration";
import { dependencyGraph } from "../configuration/dependency-graph";
import { hasErrors, type Diagnostic } from "../diagnostics/diagnostic";
import { jsonOf } from "../instance/json-of";
import { encodeJson } from "../language/encode-json";
import { printJson } from "../language/json-text";
import { setEntry } from "../language/set-entry";
import { typeOf } from "../language/type-of";
import type { Value } from "../language/value";
import { isWhollyKnown, unknownAsNull } from "../language/walk";
import type { Evaluation } from "../plan/evaluation";
import { evaluateNode } from "../plan/evaluate-node";
import type { CheckResult } from "../plan/check-result";
import { place } from "../plan/place";
import type { ResourceChange, StackPlan } from "../plan/plan";
import { judgeOutput, recordedOutput } from "../plan/plan-outputs";
import { resourceDependencies } from "../plan/resource-dependencies";
import { blockAddress } from "../plan/selection";
import type { StateDocument } from "../state/document";

export type Outputs = Readonly<Record<string, { readonly value: Value; readonly sensitive: boolean }>>;

/**
 * The outputs after the apply: what was planned and is known stays as it was planned. What was not planned, could not be
 * evaluated, or does not hold, keeps its former value. Where only a part was planned, what is not known is null.
 */
export function applyOutputs(
  configuration: Configuration,
  plan: StackPlan,
  evaluation: Evaluation,
  recorded: StateDocument["outputs"],
  isIncomplete: boolean,
): { outputs: Outputs; checks: readonly CheckResult[]; diagnostics: readonly Diagnostic[] } {
  const outputs: Record<string, { value: Value; sensitive: boolean }> = {};
  const checks: CheckResult[] = [];
  const diagnostics: Diagnostic[] = [];
  const planned = new Map(plan.outputs.map((output) => [output.name, output]));
  const mayHaveFailed = isIncomplete ? changing(configuration, plan.changes) : () => false;
  for (const [name, output] of Object.entries(recorded)) {
    const value = planned.has(name) ? null : recordedOutput(output);
    if (value !== null) setEntry(outputs, name, { value, sensitive: output.sensitive === true });
  }
  for (const block of configuration.outputs) {
    const change = planned.get(block.name);
    if (change === undefined) continue;
    const { after } = change;
    const isSettled = after !== null && isWhollyKnown(after) && !mayHaveFailed(block.name);
    const { value, diagnostics: found } = isSettled
      ? { value: after, diagnostics: [] }
      : evaluateNode(block.value, evaluation);
    const placed = place(found, { address: `output.${block.name}`, constructPath: block.constructPath });
    const judged = judgeOutput(block, evaluation);
    if (judged.result !== undefined) checks.push(judged.result);
    const problems = [...judged.diagnostics, ...placed];
    diagnostics.push(...problems);
    const settled = plan.isWhole ? value : unknownAsNull(value);
    const holds = !hasErrors(problems) && isWhollyKnown(settled);
    const known = holds ? settled : recordedOutput(recorded[block.name]);
    if (known !== null && known.kind !== "null")
      setEntry(outputs, block.name, { value: known, sensitive: block.sensitive });
  }
  return { outputs, checks, diagnostics };
}

/** Does the output depend on what the plan changes? */
function changing(configuration: Configuration, changes: readonly ResourceChange[]): (name: string) => boolean {
  const changed = new Set(changes.filter(({ action }) => action !== "no-op").map(({ key }) => blockAddress(key)));
  const dependencies = resourceDependencies(dependencyGraph(configuration), changed);
  return (name) => dependencies(`output.${name}`).length > 0;
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
