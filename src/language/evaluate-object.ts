import { ConversionError } from "./conversion-error";
import { convert } from "./convert";
import type { Expression, ObjectConstructor, Scope } from "./expression";
import type { Evaluate } from "./inner-scope";
import { object, unknown } from "./make";
import { isHidden, mergeMarks, withMarks } from "./marks";
import { refuse } from "./refuse";
import type { Marks, StringValue, UnknownValue, Value } from "./value";

/** Of two entries with the same key the later one stays, or they are an error where keys must be distinct. What a key bears as marks, the object bears. */
export function evaluateObject(expression: ObjectConstructor, scope: Scope, evaluate: Evaluate): Value {
  const { entries, distinct } = expression;
  const names = new Map<string, Key>();
  let marks: Marks | undefined;
  let known = true;
  const evaluated = entries.map(({ key, value }) => {
    const name = keyOf(key, evaluate(key, scope));
    marks = mergeMarks(marks, name.marks);
    known &&= name.kind === "string";
    if (name.kind === "string") {
      const before = names.get(name.value);
      if (distinct === true && before !== undefined) refuseTwice(before, { expression: key, name });
      names.set(name.value, { expression: key, name });
    }
    return [name.kind === "string" ? name.value : "", evaluate(value, scope)] as const;
  });
  return withMarks(known ? object(Object.fromEntries(evaluated)) : unknown("dynamic"), marks);
}

interface Key {
  readonly expression: Expression;
  readonly name: StringValue;
}

/** Where one of them must not be shown, it alone is named: the text of the other may be its value. */
function refuseTwice(before: Key, again: Key): never {
  const hidden = [again, before].find(({ name }) => isHidden(name.marks));
  const { expression, name } = hidden ?? again;
  return refuse(expression, {
    code: "duplicate-key",
    summary: "Duplicate object attribute",
    hint:
      hidden === undefined
        ? `Another key is ${JSON.stringify(name.value)}, too: leave out one.`
        : "Another key comes out the same: leave out one.",
  });
}

/** A value as the key of an object. */
export function keyOf(expression: Expression, value: Value): StringValue | UnknownValue {
  const key = convert(value, "string");
  if (!(key instanceof ConversionError) && (key.kind === "string" || key.kind === "unknown")) return key;
  return refuse(expression, {
    code: "invalid-object-key",
    summary: key instanceof ConversionError ? "A key of an object is no text" : "A key of an object is null",
    hint: "A key is a string, a number or a bool: take one out of it, or use jsonencode.",
  });
}
