import type { AttributePath } from "../diagnostics/diagnostic";
import { sameValue } from "../language/equality";
import { nullOf } from "../language/make";
import { withMarks } from "../language/marks";
import { setEntry } from "../language/set-entry";
import type { ListValue, SetValue, TupleValue, Value } from "../language/value";
import { sameSensitivity } from "../plan/same-instance";
import { alignElements } from "./align-elements";
import type { Difference, DifferenceAction, Sensitivity } from "./difference";

/** Says why what is at a path changes; undefined where there is nothing to say. */
export type Notes = (path: AttributePath) => string | undefined;

export const noNotes: Notes = () => undefined;

/** What becomes of `before`. A null is nothing: from null is a create, to null a delete. */
export function compareValues(
  before: Value,
  after: Value,
  path: AttributePath = [],
  notes: Notes = noNotes,
): Difference {
  const action = actionOf(before, after);
  const note = action === "no-op" ? undefined : notes(path);
  const noted = { action, ...(note === undefined ? {} : { note }) };
  const leaf: Difference = { kind: "leaf", ...noted, before, after };
  if (isHidden(before) || isHidden(after)) {
    const sensitivity = action === "update" ? sensitivityOf(before, after) : undefined;
    return { ...leaf, before: hide(before), after: hide(after), ...(sensitivity !== undefined && { sensitivity }) };
  }
  const from = formOf(before);
  const to = formOf(after);
  if (from === "leaf" && to === "leaf") return leaf;
  if (from !== to && before.kind !== "null" && after.kind !== "null") {
    return { kind: "swap", ...noted, before: compareValues(before, nothing), after: compareValues(nothing, after) };
  }
  const form = before.kind === "null" ? to : from;
  if (form === "object" || form === "map") {
    const [old, now] = [entriesOf(before), entriesOf(after)];
    return { kind: form, ...noted, entries: compareEntries(old, now, path, notes, form === "object") };
  }
  const [old, now] = [itemsOf(before), itemsOf(after)];
  const elements = form === "set" ? compareSets(old, now, path) : compareLists(old, now, path, notes);
  const shownAround = form === "list" && [...old, ...now].every((item) => formOf(item) === "leaf");
  return { kind: form === "set" ? "set" : "list", ...noted, shownAround, elements };
}

/** Of two objects, maps, or nothing; an attribute that is null on both sides is left out. */
export function compareEntries(
  before: Entries,
  after: Entries,
  path: AttributePath,
  notes: Notes,
  areAttributes = true,
): Record<string, Difference> {
  const differences: Record<string, Difference> = {};
  for (const name of [...new Set([...Object.keys(before), ...Object.keys(after)])].sort()) {
    const old = entryOf(before, name);
    const now = entryOf(after, name);
    if (old.kind === "null" && now.kind === "null") {
      if (!areAttributes)
        setEntry(differences, name, nullEntry(old, Object.hasOwn(before, name), Object.hasOwn(after, name)));
      continue;
    }
    setEntry(differences, name, compareValues(old, now, [...path, name], notes));
  }
  return differences;
}

/** Of a map: a key without a value is there all the same. */
function nullEntry(none: Value, was: boolean, is: boolean): Difference {
  return { kind: "leaf", action: was === is ? "no-op" : is ? "create" : "delete", before: none, after: none };
}

type Entries = Readonly<Record<string, Value>>;

const nothing = nullOf("dynamic");

/** An entry may be called `constructor`: what every object inherits is none. */
function entryOf(entries: Entries, name: string): Value {
  return (Object.hasOwn(entries, name) ? entries[name] : undefined) ?? nothing;
}

export function actionOf(before: Value, after: Value): DifferenceAction {
  if (before.kind === "null") return after.kind === "null" ? "no-op" : "create";
  if (before.kind !== "unknown" && sameValue(before, after)) {
    return sameSensitivity(before, after) ? "no-op" : "update";
  }
  return after.kind === "null" ? "delete" : "update";
}

function sensitivityOf(before: Value, after: Value): Sensitivity | undefined {
  if (isHidden(before) === isHidden(after)) return undefined;
  return { becomes: isHidden(after), unchanged: sameValue(before, after) };
}

function isHidden(value: Value): boolean {
  return value.marks?.sensitive === true || value.marks?.ephemeral === true;
}

function hide(value: Value): Value {
  return value.kind === "null" ? value : withMarks(value, { sensitive: true });
}

function formOf(value: Value): "leaf" | "object" | "map" | "list" | "set" {
  switch (value.kind) {
    case "object":
    case "map":
    case "list":
    case "set":
      return value.kind;
    case "tuple":
      return "list";
    default:
      return "leaf";
  }
}

function entriesOf(value: Value): Entries {
  return value.kind === "object" || value.kind === "map" ? value.entries : {};
}

function itemsOf(value: Value): readonly Value[] {
  return isSequence(value) ? value.items : [];
}

function isSequence(value: Value): value is ListValue | SetValue | TupleValue {
  return value.kind === "list" || value.kind === "set" || value.kind === "tuple";
}

function compareSets(before: readonly Value[], after: readonly Value[], path: AttributePath): Difference[] {
  const isIn = (items: readonly Value[], item: Value) => items.some((other) => actionOf(other, item) === "no-op");
  return [
    ...before.map((item) => compareValues(item, isIn(after, item) ? item : nothing, path)),
    ...after.filter((item) => !isIn(before, item)).map((item) => compareValues(nothing, item, path)),
  ];
}

function compareLists(
  before: readonly Value[],
  after: readonly Value[],
  path: AttributePath,
  notes: Notes,
): Difference[] {
  // Objects keep their place: to a reader the second of two policies is the second still, though it changed.
  const objects = [...before, ...after].every(({ kind }) => kind === "object" || kind === "map");
  const pairs = objects ? byPosition(before.length, after.length) : alignElements(before, after, sameValue);
  return pairs.map(({ before: i, after: j }) => {
    const [old, now] = [i === undefined ? undefined : before[i], j === undefined ? undefined : after[j]];
    return compareValues(old ?? nothing, now ?? nothing, [...path, j ?? i ?? 0], notes);
  });
}

function byPosition(before: number, after: number): { before?: number; after?: number }[] {
  return Array.from({ length: Math.max(before, after) }, (_, i) => ({
    ...(i < before ? { before: i } : {}),
    ...(i < after ? { after: i } : {}),
  }));
}
