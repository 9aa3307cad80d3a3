import { ConversionError } from "../conversion-error";
import { convert } from "../convert";
import { FunctionFailure } from "../function-failure";
import { knownPrefix } from "../known-prefix";
import { list, str, unknown } from "../make";
import { refine, unknownNotNull } from "../refinement";
import { typeOf } from "../type-of";
import type { Refinement, Value } from "../value";
import { hasSettledLength } from "../value-range";
import { isWhollyKnown } from "../walk";
import { decimalOf, itemsOf, textOf } from "./argument";
import { formatFloat, formatGeneral, formatInteger } from "./format-number";
import { parseFormat, type Verb } from "./format-verb";
import { graphemes } from "../grapheme";
import { jsonText } from "./json-writer";
import type { LanguageFunction } from "./language-function";

export const formatFunctions: readonly LanguageFunction[] = [
  {
    name: "format",
    parameters: [{ name: "format", type: "string" }],
    variadic: { name: "args", type: "dynamic", allowNull: true, allowUnknown: true },
    returns: "string",
    call: ([format, ...args]) => {
      if (args.some(isUntyped)) return unknown("dynamic");
      const text = textOf(format);
      return args.every(isWhollyKnown) ? str(applyFormat(text, args)) : refine(unknown("string"), beforeVerbs(text));
    },
  },
  {
    name: "formatlist",
    parameters: [{ name: "format", type: "string" }],
    variadic: { name: "args", type: "dynamic", allowNull: true, allowUnknown: true },
    returns: ["list", "string"],
    call: ([format, ...args]) => formatList(textOf(format), args),
  },
];

/** What stands before the first verb. */
function beforeVerbs(format: string): Refinement {
  return knownPrefix(format.slice(0, Math.max(format.indexOf("%"), 0)));
}

/** A bare `null` may turn out to be anything, so nothing can be said about the result. */
function isUntyped(value: Value): boolean {
  return typeOf(value) === "dynamic";
}

function formatList(format: string, args: readonly Value[]): Value {
  if (args.some(isUntyped)) return unknown("dynamic");
  const lengths = args.flatMap((arg, i) => {
    const type = typeOf(arg);
    if (arg.kind === "unknown" && typeof type !== "string" && type[0] === "tuple")
      return [{ i, length: type[1].length }];
    const items = itemsOf(arg);
    return items === undefined || !hasSettledLength(arg) ? [] : [{ i, length: items.length }];
  });
  const [first] = lengths;
  const other = lengths.find(({ length }) => length !== first?.length);
  if (first !== undefined && other !== undefined) {
    throw new FunctionFailure(
      `argument ${other.i + 1} has length ${other.length}, which is inconsistent with argument ${first.i + 1} of length ${first.length}`,
      other.i + 1,
    );
  }
  if (args.some((arg) => (arg.kind === "unknown" && isSequence(arg)) || !hasSettledLength(arg)))
    return unknown(["list", "string"]);
  const rows = Array.from({ length: first?.length ?? 1 }, (_, row) =>
    args.map((arg) => (itemsOf(arg) === undefined ? arg : (itemsOf(arg)?.[row] ?? arg))),
  );
  return list(
    "string",
    rows.map((row) => (row.every(isWhollyKnown) ? str(applyFormat(format, row)) : unknownNotNull("string"))),
  );
}

function isSequence(value: Value): boolean {
  const type = typeOf(value);
  return typeof type !== "string" && ["list", "set", "tuple"].includes(type[0]);
}

function applyFormat(format: string, args: readonly Value[]): string {
  const parts = parseFormat(format);
  const used = Math.max(0, ...parts.map((part) => (typeof part === "string" ? 0 : part.argument)));
  const text = parts.map((part) => (typeof part === "string" ? part : applyVerb(part, args))).join("");
  if (used >= args.length) return text;
  throw new FunctionFailure(
    used === 0
      ? "too many arguments; no verbs in format string"
      : `too many arguments; only ${used} used by format string`,
    used + 1,
  );
}

function applyVerb(verb: Verb, args: readonly Value[]): string {
  const arg = args[verb.argument - 1];
  if (arg === undefined) {
    throw new FunctionFailure(
      `not enough arguments for "${verb.raw}" at ${verb.offset}: need index ${verb.argument} but have ${args.length} total`,
    );
  }
  if (verb.mode === "v") return padded(verb, asIs(verb, arg));
  if (arg.kind === "null") throw unsupported(verb, "null value cannot be formatted");
  switch (verb.mode) {
    case "t": {
      const value = as(verb, arg, "bool");
      return String(value.kind === "bool" && value.value);
    }
    case "b":
    case "d":
    case "o":
    case "x":
    case "X": {
      const text = decimalOf(as(verb, arg, "number"));
      if (text.includes(".")) throw unsupported(verb, "an integer is required");
      return formatInteger(verb, text);
    }
    case "e":
    case "E":
    case "f":
    case "g":
    case "G":
      return formatFloat(verb, decimalOf(as(verb, arg, "number")));
    case "s":
    case "q": {
      const whole = textOf(as(verb, arg, "string"));
      const text = verb.precision ? graphemes(whole).slice(0, verb.precision).join("") : whole;
      return padded(verb, verb.mode === "q" ? jsonText(str(text)) : text);
    }
    default:
      throw new FunctionFailure(`unsupported format verb '${verb.mode}' in "${verb.raw}" at offset ${verb.offset}`, 0);
  }
}

function asIs(verb: Verb, arg: Value): string {
  if (!verb.sharp && arg.kind === "string") return arg.value;
  if (!verb.sharp && arg.kind === "number") return formatGeneral(arg.value);
  return jsonText(arg);
}

function as(verb: Verb, arg: Value, type: "bool" | "number" | "string"): Value {
  const result = convert(arg, type);
  if (result instanceof ConversionError) throw unsupported(verb, result.toString());
  return result;
}

function unsupported(verb: Verb, why: string): FunctionFailure {
  return new FunctionFailure(`unsupported value for "${verb.raw}" at ${verb.offset}: ${why}`);
}

function padded(verb: Verb, text: string): string {
  const missing = (verb.width ?? 0) - graphemes(text).length;
  const padding = (verb.zero ? "0" : " ").repeat(Math.max(missing, 0));
  return verb.minus ? text + padding : padding + text;
}
