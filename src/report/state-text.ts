import type { ObjectValue } from "../language/value";
import type { InstanceKey } from "../state/backend";
import { compareBlocks } from "./block-difference";
import { blockText } from "./block-text";
import { noNotes } from "./compare-values";
import { outputsText, type Output } from "./output-text";
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
  const results = outputsText(outputs, hiddenText);
  if (resources === "" && results === "") return "The state is empty. No resources are represented.\n";
  return `${resources}${results === "" ? "" : `\n\nOutputs:\n\n${results}`}`;
}
