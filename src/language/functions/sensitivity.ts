import { bool, nullOf, unknown } from "../make";
import { mapEntries, withMarks } from "../marks";
import { typeOf } from "../type-of";
import type { Value } from "../value";
import { argumentAt } from "./argument";
import type { LanguageFunction, Parameter } from "./language-function";

const anything: Parameter = { name: "value", type: "dynamic", allowUnknown: true, allowNull: true, allowMarked: true };

export const sensitivityFunctions: readonly LanguageFunction[] = [
  {
    name: "sensitive",
    parameters: [anything],
    returns: (args) => typeOf(argumentAt(args, 0)),
    mayBeNull: true,
    call: (args) => withMarks(argumentAt(args, 0), { sensitive: true }),
  },
  {
    name: "nonsensitive",
    parameters: [anything],
    returns: (args) => typeOf(argumentAt(args, 0)),
    mayBeNull: true,
    call: (args) => {
      const value = argumentAt(args, 0);
      const { marks, ...bare } = value;
      return marks?.ephemeral ? withMarks(bare, { ephemeral: true }) : bare;
    },
  },
  {
    name: "issensitive",
    parameters: [anything],
    returns: "bool",
    mayBeNull: true,
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
    mayBeNull: true,
    call: (args) => ephemeralAsNull(argumentAt(args, 0)),
  },
];

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
