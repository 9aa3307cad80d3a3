import { sameValue } from "../language/equality";
import { nullOf } from "../language/make";
import { isHidden } from "../language/marks";
import type { Value } from "../language/value";
import type { Difference, DifferenceAction } from "./difference";
import { pairElements } from "./pair-elements";

/** A value, or that there is none. */
type Maybe = Value | undefined;

/**
 * What becomes of a value that has no schema, told apart as JSON is: a map is an object, every collection a list, and
 * null is something where it has a place.
 */
export function compareJson(before: Maybe, after: Maybe): Difference {
  if (after?.kind === "unknown" && before !== undefined && before.kind !== "null" && !isHidden(after.marks)) {
    return { kind: "swap", action: "update", before: compareJson(before, undefined), after: leaf(undefined, after) };
  }
  const [from, to] = [formOf(before), formOf(after)];
  if (from !== to && before !== undefined && after !== undefined && after.kind !== "unknown") {
    return {
      kind: "swap",
      action: "update",
      before: compareJson(before, undefined),
      after: compareJson(undefined, after),
    };
  }
  const form = to ?? from;
  if (form === "object") return compareObjects(before, after);
  return form === "list" ? compareLists(before, after) : leaf(before, after);
}

function formOf(value: Maybe): string | undefined {
  if (value === undefined) return undefined;
  if (isHidden(value.marks)) return "hidden";
  switch (value.kind) {
    case "map":
      return "object";
    case "set":
    case "tuple":
      return "list";
    default:
      return value.kind;
  }
}

function leaf(before: Maybe, after: Maybe): Difference {
  const isNew = before === undefined || (after?.kind === "unknown" && before.kind === "null");
  const same = before !== undefined && after !== undefined && sameValue(before, after);
  const action = isNew ? "create" : after === undefined ? "delete" : same ? "no-op" : "update";
  return { kind: "leaf", action, before: before ?? nothing, after: after ?? nothing };
}

const nothing = nullOf("dynamic");

function compareObjects(before: Maybe, after: Maybe): Difference {
  const [old, now] = [entriesOf(before), entriesOf(after)];
  const names = [...new Set([...Object.keys(old), ...Object.keys(now)])].sort();
  const entries = names.map((name) => [name, compareJson(entry(old, name), entry(now, name))] as const);
  const action = actionOf(
    before,
    after,
    entries.map(([, { action: inner }]) => inner),
  );
  return { kind: "object", action, entries: Object.fromEntries(entries) };
}

type Entries = Readonly<Record<string, Value>>;

function entriesOf(value: Maybe): Entries {
  return value?.kind === "object" || value?.kind === "map" ? value.entries : {};
}

function entry(entries: Entries, name: string): Maybe {
  return Object.hasOwn(entries, name) ? entries[name] : undefined;
}

function compareLists(before: Maybe, after: Maybe): Difference {
  const [old, now] = [itemsOf(before), itemsOf(after)];
  const elements = pairElements(old, now, sameValue, (item) => formOf(item) === "object").map(
    ({ before: i, after: j }) =>
      compareJson(i === undefined ? undefined : old[i], j === undefined ? undefined : now[j]),
  );
  const action = actionOf(
    before,
    after,
    elements.map(({ action: inner }) => inner),
  );
  return { kind: "list", action, shownAround: true, elements };
}

function itemsOf(value: Maybe): readonly Value[] {
  return value !== undefined && "items" in value ? value.items : [];
}

function actionOf(before: Maybe, after: Maybe, inner: readonly DifferenceAction[]): DifferenceAction {
  const itself = before === undefined ? "create" : after === undefined ? "delete" : "no-op";
  return inner.every((action) => action === "no-op" || action === itself) ? itself : "update";
}
