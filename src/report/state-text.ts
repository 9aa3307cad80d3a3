import type { ObjectValue } from "../language/value";
import type { InstanceKey } from "../state/backend";
import { compareBlocks } from "./block-difference";
import { blockText } from "./block-text";
import { compareValues, noNotes } from "./compare-values";
import { differenceText } from "./difference-text";
import type { Output } from "./output-text";
import { printableName } from "./printable";
import { hiddenText } from "./scalar-text";
import type { TextOptions } from "./text-options";

/** An instance of the state, read by its schema. */
export interface ShownInstance {
  /** Address, with the deposed key where there is one. */
  readonly id: string;
  readonly key: InstanceKey;
  readonly provider: string;
  readonly state: ObjectValue;
  readonly tainted: boolean;
  readonly schemaVersion: number;
  /** Addresses. */
  readonly dependencies: readonly string[];
}

/** One instance: `scv state show`. */
export function instanceText(
  { id, key, provider, state, tainted }: ShownInstance,
  { style, blockOf }: TextOptions,
): string {
  const kind = key.mode === "data" ? "data" : "resource";
  const difference = compareBlocks(state, state, blockOf(key, provider), noNotes);
  const body = blockText(difference, 0, { style, showNull: false, whole: true });
  const heading = `# ${id}:${tainted ? " (tainted)" : ""}`;
  const opening = `${kind} "${key.type}" "${key.name}"`;
  return `${printableName(heading)}\n${printableName(opening)} ${body}\n`;
}

/** The whole state: `scv show`. */
export function stateText(
  instances: readonly ShownInstance[],
  outputs: Readonly<Record<string, Output>>,
  options: TextOptions,
): string {
  const resources = instances.map((instance) => instanceText(instance, options)).join("\n");
  const results = Object.keys(outputs)
    .sort()
    .flatMap((name) => outputLine(name, outputs[name], options));
  if (resources === "" && results.length === 0) return "The state file is empty. No resources are represented.\n";
  return `${resources}${results.length === 0 ? "" : `\n\nOutputs:\n\n${results.join("")}`}`;
}

/** Drawn as what a resource has, and not as a value of the language, which `scv output` shows. */
function outputLine(name: string, output: Output | undefined, { style }: TextOptions): string[] {
  if (output === undefined) return [];
  const { value, sensitive } = output;
  const shown = differenceText(compareValues(value, value), 0, { style, showNull: false, whole: true });
  return [`${name} = ${sensitive ? hiddenText : shown}\n`];
}
