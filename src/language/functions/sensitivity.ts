import { bool, nullOf, unknown } from "../make";
import { mapEntries, withMarks } from "../marks";
import { typeOf } from "../type-of";
import type { Marks, Value } from "../value";
import { argumentAt } from "./argument";
import type { LanguageFunction, Parameter } from "./language-function";

const anything: Parameter = { name: "value", type: "dynamic", allowUnknown: true, allowNull: true, allowMarked: true };

export const sensitivityFunctions: readonly LanguageFunction[] = [
  {
    name: "sensitive",
    parameters: [anything],
    returns: (args) => typeOf(argumentAt(args, 0)),
    call: (args) => withMarks(argumentAt(args, 0), { sensitive: true }),
  },
  {
    name: "nonsensitive",
    parameters: [anything],
    returns: (args) => typeOf(argumentAt(args, 0)),
    call: (args) => {
      const value = argumentAt(args, 0);
      return onlyMarks(value, value.marks?.ephemeral && { ephemeral: true });
    },
  },
  {
    name: "issensitive",
    parameters: [anything],
    returns: "bool",
    call: (args) => {
      const value = argumentAt(args, 0);
      if (value.marks?.sensitive) return bool(true);
      return value.kind === "unknown" ? unknown("bool") : bool(false);
    },
  },
  {
    name: "ephemeralasnull",
    parameters: [anything],
    returns: (args) => typeOf(argumentAt(args, 0)),
    call: (args) => ephemeralAsNull(argumentAt(args, 0)),
  },
];

/** The marks of the value itself replaced; those inside stay. */
function onlyMarks(value: Value, marks: Marks | undefined): Value {
  const { marks: _, ...bare } = value;
  return marks === undefined ? bare : withMarks(bare, marks);
}

function ephemeralAsNull(value: Value): Value {
  if (value.marks?.ephemeral) {
    const marks = value.marks.sensitive && ({ sensitive: true } as const);
    return withMarks(value.kind === "unknown" ? unknown(value.type) : nullOf(typeOf(value)), marks || undefined);
  }
  switch (value.kind) {
    case "list":
    case "set":
    case "tuple":
      return { ...value, items: value.items.map(ephemeralAsNull) };
    case "map":
    case "object":
      return { ...value, entries: mapEntries(value.entries, ephemeralAsNull) };
    default:
      return value;
  }
}
