import type { IgnoredPath, Lifecycle } from "../configuration/configuration";
import type { TraversalStep } from "../language/expression";
import type { MapValue, ObjectValue, Value } from "../language/value";
import type { Block } from "../provider/schema";

/** The configuration, with what is to be ignored put back to what it was. */
export function ignoreChanges(
  ignored: Lifecycle["ignoreChanges"],
  block: Block,
  prior: ObjectValue,
  config: ObjectValue,
): ObjectValue {
  const paths = ignored === "all" ? configurable(block).map((attribute) => [{ attribute }]) : ignored;
  return paths.reduce<ObjectValue>((value, path) => {
    const put = putBack(value, prior, path);
    return put.kind === "object" ? put : value;
  }, config);
}

function configurable(block: Block): string[] {
  const attributes = Object.entries(block.attributes).filter(
    ([, { writeOnly, required, optional }]) => writeOnly !== true && (required === true || optional === true),
  );
  return [...attributes.map(([name]) => name), ...Object.keys(block.blocks)];
}

/** What does not lead to something on both sides stays as configured. */
function putBack(value: Value, before: Value, [step, ...rest]: IgnoredPath): Value {
  if (step === undefined) return before;
  const key = keyOf(step);
  const map = mapOf(value);
  if (rest.length === 0 && key !== undefined && map !== undefined) {
    return before.kind === "null" && value.kind === "null" ? value : withKeyPutBack(map, before, key);
  }
  // as Terraform: the last key is one of a map, and of anything else it stands for the whole
  if (rest.length === 0 && "index" in step && key !== undefined) return before;
  const [inner, innerBefore] = [childOf(value, step), childOf(before, step)];
  if (inner === undefined || innerBefore === undefined) return value;
  return withChild(value, step, putBack(inner, innerBefore, rest));
}

function keyOf(step: TraversalStep): string | undefined {
  if ("attribute" in step) return step.attribute;
  return typeof step.index === "string" ? step.index : undefined;
}

/** None at all is a map without keys. */
function mapOf(value: Value): MapValue | undefined {
  if (value.kind === "map") return value;
  if (value.kind !== "null" || !Array.isArray(value.type) || value.type[0] !== "map") return undefined;
  return { kind: "map", element: value.type[1], entries: {} };
}

/** A key that was not there goes. */
function withKeyPutBack(value: MapValue, before: Value, key: string): MapValue {
  const others = Object.entries(value.entries).filter(([other]) => other !== key);
  const old = "entries" in before && Object.hasOwn(before.entries, key) ? before.entries[key] : undefined;
  const put = old === undefined ? [] : [[key, old] as const];
  return { ...value, entries: Object.fromEntries([...others, ...put]) };
}

function childOf(value: Value, step: TraversalStep): Value | undefined {
  const key = keyOf(step);
  switch (value.kind) {
    case "object":
      return "attribute" in step && Object.hasOwn(value.entries, step.attribute)
        ? value.entries[step.attribute]
        : undefined;
    case "map":
      return key !== undefined && Object.hasOwn(value.entries, key) ? value.entries[key] : undefined;
    case "list":
    case "tuple":
      return "index" in step && typeof step.index === "number" ? value.items[step.index] : undefined;
    default:
      return undefined;
  }
}

function withChild(value: Value, step: TraversalStep, child: Value): Value {
  if (value.kind === "list" || value.kind === "tuple") {
    return { ...value, items: value.items.map((item, i) => ("index" in step && step.index === i ? child : item)) };
  }
  const key = keyOf(step);
  if ((value.kind !== "object" && value.kind !== "map") || key === undefined) return value;
  return { ...value, entries: { ...value.entries, [key]: child } };
}
