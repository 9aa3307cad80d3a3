import type { Configuration, OutputBlock } from "../configuration/configuration";
import { dependencyGraph } from "../configuration/dependency-graph";
import { DiagnosticError, error, type Diagnostic } from "../diagnostics/diagnostic";
import { decodeJson } from "../language/decode-json";
import { judgeAll } from "./conditions";
import { evaluateNode } from "./evaluate-node";
import { jsonOf } from "../instance/json-of";
import { sameValue } from "../language/equality";
import { typeSchema } from "../language/type-schema";
import { marksOf } from "../language/marks";
import type { Scope } from "../language/expression";
import type { Value } from "../language/value";
import type { StateDocument } from "../state/document";
import type { OutputChange } from "./plan";
import type { PlanOptions } from "./plan-options";
import { resourceDependencies } from "./resource-dependencies";
import type { Selection } from "./selection";
import { checkedObject, type CheckResult } from "./check-result";
import { place } from "./place";

type RecordedOutput = StateDocument["outputs"][string];

/** What the apply will do to the outputs. */
export function planOutputs(
  configuration: Configuration,
  scope: Scope,
  recorded: StateDocument["outputs"],
  { destroy, refreshOnly }: Pick<PlanOptions, "destroy" | "refreshOnly">,
  isSelected: (name: string) => boolean = () => true,
): { outputs: OutputChange[]; checks: CheckResult[]; diagnostics: Diagnostic[] } {
  const outputs: OutputChange[] = [];
  const diagnostics: Diagnostic[] = [];
  const checks: CheckResult[] = [];
  const wanted = destroy ? [] : configuration.outputs.filter(({ name }) => isSelected(name));
  const names = new Set<string>();
  for (const block of wanted) {
    const address = `output.${block.name}`;
    // what is only looked at may be as it is
    const judged = judgeOutput(block, scope, refreshOnly ? "warning" : "error");
    if (judged.result !== undefined) checks.push(judged.result);
    const evaluated = evaluateNode(block.value, scope, ["value"]);
    const found = [...evaluated.diagnostics, ...mayBeShown(block.name, block.sensitive, evaluated.value)];
    diagnostics.push(...judged.diagnostics);
    diagnostics.push(...place(found, { address, constructPath: block.constructPath }));
    names.add(block.name);
    outputs.push(outputChange(block, recorded[block.name], evaluated.value));
  }
  for (const [name, output] of Object.entries(recorded)) {
    if (names.has(name) || !isSelected(name)) continue;
    const sensitive = output.sensitive === true;
    outputs.push({ name, action: "delete", before: recordedOutput(output), after: null, sensitive });
  }
  return { outputs: outputs.sort((a, b) => (a.name < b.name ? -1 : 1)), checks, diagnostics };
}

/** An output is planned where everything is that it depends on, and not where that is nothing. */
export function outputSelection(
  configuration: Configuration,
  { isWhole, hasBlock }: Selection,
): (name: string) => boolean {
  if (isWhole) return () => true;
  const resources = new Set(configuration.resources.map(({ address }) => address));
  const dependencies = resourceDependencies(dependencyGraph(configuration), resources);
  const declared = new Set(configuration.outputs.map(({ name }) => name));
  return (name) => {
    const needed = dependencies(`output.${name}`);
    return declared.has(name) && needed.length > 0 && needed.every(hasBlock);
  };
}

/** The preconditions of an output. */
export function judgeOutput(
  { name, preconditions, constructPath }: OutputBlock,
  scope: Scope,
  severity: Diagnostic["severity"] = "error",
): { result: CheckResult | undefined; diagnostics: readonly Diagnostic[] } {
  if (preconditions.length === 0) return { result: undefined, diagnostics: [] };
  const address = `output.${name}`;
  const judged = judgeAll("output", preconditions, scope, [], severity);
  const found = judged.flatMap(({ diagnostics }) => diagnostics);
  return {
    result: { kind: "output_value", address, objects: { [address]: checkedObject(judged) } },
    diagnostics: place(found, { address, constructPath }),
  };
}

function outputChange(
  { name, sensitive }: OutputBlock,
  recorded: RecordedOutput | undefined,
  after: Value,
): OutputChange {
  const before = recordedOutput(recorded);
  const wasSensitive = recorded?.sensitive === true;
  const same = before !== null && sameValue(before, after) && wasSensitive === sensitive;
  // an output that is null is none
  const isNew = recorded === undefined && after.kind !== "null";
  const action = isNew ? "create" : same || recorded === undefined ? "no-op" : "update";
  return { name, action, before, after, sensitive: sensitive || wasSensitive };
}

/** What is ephemeral is no output, and what is sensitive is one only where the output says so. */
export function mayBeShown(name: string, declaredSensitive: boolean, value: Value): Diagnostic[] {
  const marks = marksOf(value);
  if (marks.ephemeral === true) {
    return [
      error({
        code: "output-ephemeral",
        summary: "An output cannot hold an ephemeral value",
        detail: `Output "${name}" would be stored in the state, and the value it refers to must never be. Take the reference out.`,
        attributePath: ["value"],
      }),
    ];
  }
  if (marks.sensitive !== true || declaredSensitive) return [];
  return [
    error({
      code: "output-refers-to-sensitive",
      summary: "Output refers to sensitive values",
      detail: `Set "sensitive: true" on output "${name}", or take the sensitive value out of it.`,
      attributePath: ["value"],
    }),
  ];
}

/** An output as the state has it; null where it has none or none that can be read. */
export function recordedOutput(output: RecordedOutput | undefined): Value | null {
  const type = typeSchema.safeParse(output?.type);
  if (output === undefined || !type.success) return null;
  try {
    return decodeJson(jsonOf(output.value), type.data);
  } catch (failure) {
    if (failure instanceof DiagnosticError) return null;
    throw failure;
  }
}
