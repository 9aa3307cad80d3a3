import type { Lifecycle } from "../configuration/configuration";
import type { AttributePath } from "../diagnostics/diagnostic";
import { at } from "../language/walk";
import type { ObjectValue, Value } from "../language/value";
import type { Block } from "../provider/schema";

/** The configuration, with what is to be ignored put back to what it was. */
export function ignoreChanges(
  ignored: Lifecycle["ignoreChanges"],
  block: Block,
  prior: ObjectValue,
  config: ObjectValue,
): ObjectValue {
  const paths = ignored === "all" ? configurable(block).map((name) => [name]) : ignored;
  return paths.reduce<ObjectValue>((value, path) => {
    const put = replaceAt(value, path, at(prior, path));
    return put.kind === "object" ? put : value;
  }, config);
}

function configurable(block: Block): string[] {
  const attributes = Object.entries(block.attributes).filter(
    ([, { writeOnly, required, optional }]) => writeOnly !== true && (required === true || optional === true),
  );
  return [...attributes.map(([name]) => name), ...Object.keys(block.blocks)];
}

/** `replacement` is undefined where there was nothing: then the key of a map goes, anything else stays. */
function replaceAt(value: Value, path: AttributePath, replacement: Value | undefined): Value {
  const [step, ...rest] = path;
  if (step === undefined) return replacement ?? value;
  if (value.kind === "map" && rest.length === 0) {
    const others = Object.entries(value.entries).filter(([key]) => key !== step);
    const put = replacement === undefined ? [] : [[String(step), replacement] as const];
    return { ...value, entries: Object.fromEntries([...others, ...put]) };
  }
  if (value.kind === "object" || value.kind === "map") {
    const inner = value.entries[String(step)];
    if (inner === undefined) return value;
    return { ...value, entries: { ...value.entries, [step]: replaceAt(inner, rest, replacement) } };
  }
  if (value.kind === "list" || value.kind === "tuple") {
    return { ...value, items: value.items.map((item, i) => (i === step ? replaceAt(item, rest, replacement) : item)) };
  }
  return value;
}
