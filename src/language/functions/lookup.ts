import { ConversionError } from "../conversion-error";
import { convert } from "../convert";
import { FunctionFailure } from "../function-failure";
import { unknown } from "../make";
import { withMarks } from "../marks";
import { attributeType, type Type } from "../type";
import { typeOf } from "../type-of";
import type { Value } from "../value";
import { argumentAt, converted } from "./argument";
import type { LanguageFunction } from "./language-function";

/** The result bears the marks of the map and the key; those of the default only where it is the result. */
export const lookup: LanguageFunction = {
  name: "lookup",
  parameters: [
    { name: "inputMap", type: "dynamic", allowUnknown: true, allowMarked: true },
    { name: "key", type: "string", allowUnknown: true, allowMarked: true },
  ],
  variadic: { name: "default", type: "dynamic", allowUnknown: true, allowNull: true, allowMarked: true },
  returns: lookupType,
  mayBeNull: true,
  call: (args) => {
    const type = lookupType(args);
    const [from, key, fallback] = [argumentAt(args, 0), argumentAt(args, 1), args[2]];
    const marked = (value: Value): Value => withMarks(withMarks(value, from.marks), key.marks);
    if (key.kind !== "string" || (from.kind !== "map" && from.kind !== "object")) return marked(unknown(type));
    const found = Object.hasOwn(from.entries, key.value) ? from.entries[key.value] : undefined;
    if (found !== undefined) return marked(found);
    if (fallback === undefined) {
      throw new FunctionFailure(
        key.marks?.sensitive ? "lookup failed to find the given key" : `lookup failed to find key "${key.value}"`,
      );
    }
    return marked(converted(fallback, type, 2));
  },
};

function lookupType(args: readonly Value[]): Type {
  if (args.length > 3) throw new FunctionFailure(`lookup() takes two or three arguments, got ${args.length}`);
  const [from, key, fallback] = [argumentAt(args, 0), argumentAt(args, 1), args[2]];
  const type = typeOf(from);
  if (type === "dynamic") return type;
  if (typeof type !== "string" && type[0] === "map") {
    if (fallback !== undefined && convert(fallback, type[1]) instanceof ConversionError) {
      throw new FunctionFailure("the default value must have the same type as the map elements", 2);
    }
    return type[1];
  }
  if (typeof type === "string" || type[0] !== "object") {
    throw new FunctionFailure("lookup() requires a map as the first argument", 0);
  }
  if (key.kind !== "string") return "dynamic";
  const attribute = attributeType(type[1], key.value) ?? (fallback && typeOf(fallback));
  if (attribute !== undefined) return attribute;
  throw new FunctionFailure(`the given object has no attribute "${key.value}"`, 0);
}
