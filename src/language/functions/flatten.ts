import { FunctionFailure } from "../function-failure";
import { tuple, unknown } from "../make";
import { mergeMarks, withMarks } from "../marks";
import { typeOf } from "../type-of";
import type { Marks, Value } from "../value";
import { hasSettledLength } from "../value-range";
import { argumentAt, itemsOf } from "./argument";
import type { LanguageFunction } from "./language-function";

/** Unknown where it is unknown how long a list or set inside is, or whether there is one. */
export const flatten: LanguageFunction = {
  name: "flatten",
  parameters: [{ name: "list", type: "dynamic", allowMarked: true }],
  call: (args) => {
    const value = argumentAt(args, 0);
    if (itemsOf(value) === undefined) throw new FunctionFailure("can only flatten lists, sets and tuples");
    const flat: Flat = { items: [], known: true, marks: undefined };
    collect(value, flat);
    return withMarks(flat.known ? tuple(flat.items) : unknown("dynamic"), flat.marks);
  },
};

interface Flat {
  readonly items: Value[];
  known: boolean;
  marks: Marks | undefined;
}

function collect(value: Value, into: Flat): void {
  into.marks = mergeMarks(into.marks, value.marks);
  into.known &&= hasSettledLength(value);
  for (const item of itemsOf(value) ?? []) {
    if (item.kind === "unknown" && mayBeSequence(item)) {
      into.known = false;
      into.marks = mergeMarks(into.marks, item.marks);
    } else if (itemsOf(item) === undefined) into.items.push(item);
    else collect(item, into);
  }
}

function mayBeSequence(value: Value): boolean {
  const type = typeOf(value);
  return type === "dynamic" || (typeof type !== "string" && ["list", "set", "tuple"].includes(type[0]));
}
