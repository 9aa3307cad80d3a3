import { compareText } from "./set-order";
import { conditionOf } from "./condition";
import { keyOf } from "./evaluate-object";
import type { Expression, For, Scope } from "./expression";
import { withHiddenReason } from "./hidden-reason";
import { innerScope, type Evaluate } from "./inner-scope";
import { num, object, str, tuple, unknown } from "./make";
import { isHidden, mergeMarks, withMarks } from "./marks";
import { refuse } from "./refuse";
import { typeName } from "./type";
import { typeOf } from "./type-of";
import type { Marks, Value } from "./value";
import { hasSettledLength } from "./value-range";

/** A tuple, or, with a key, an object; unknown where the number of elements or a key is. */
export function evaluateFor(expression: For, scope: Scope, evaluate: Evaluate): Value {
  const collection = evaluate(expression.collection, scope);
  const elements = elementsOf(expression, collection);
  if (elements === undefined) return withMarks(unknown("dynamic"), collection.marks);
  if (elements.length === 0) checkCondition(expression, scope, evaluate);
  const results = new Results(expression, collection.marks);
  const counted = countPasses(expression, scope, elements.length);
  const evaluateElement: Evaluate = (part, inner) =>
    withHiddenReason(collection.marks, part, () => evaluate(part, inner));
  for (const [key, value] of elements) {
    const names = {
      ...(expression.keyName !== undefined && { [expression.keyName]: key }),
      [expression.valueName]: value,
    };
    results.add(innerScope(counted, names), evaluateElement);
  }
  return results.value();
}

/** A condition that can never be one is an error even where it is never asked. */
function checkCondition({ condition, keyName, valueName }: For, scope: Scope, evaluate: Evaluate): void {
  if (condition === undefined) return;
  const later = unknown("dynamic");
  const names = { ...(keyName !== undefined && { [keyName]: later }), [valueName]: later };
  conditionOf(condition, evaluate(condition, innerScope(scope, names)));
}

/** Terraform would go on until the memory is full. */
const mostPasses = 1_000_000;

/** The scope of what is inside. Refused where for expressions in each other go through too much. */
export function countPasses(
  expression: Expression & { readonly collection: Expression },
  scope: Scope,
  elements: number,
): Scope {
  const passes = scope.passes ?? { count: 0 };
  passes.count += elements;
  if (passes.count <= mostPasses) return scope.passes === undefined ? { ...scope, passes } : scope;
  return refuse(expression, {
    code: "expression-too-large",
    summary: "A for expression goes through more than 1,000,000 elements",
    hint: "Those of the for expressions inside it count too. Go through less, or work it out in the program.",
  });
}

type Element = readonly [key: Value, value: Value];

/**
 * Keys and values in order, of a set the element twice. Undefined where the collection is unknown, or a set whose
 * elements may turn out to be the same. Null is refused.
 */
export function elementsOf(
  expression: { readonly collection: Expression },
  collection: Value,
): readonly Element[] | undefined {
  switch (collection.kind) {
    case "list":
    case "tuple":
      return collection.items.map((item, i) => [num(i), item]);
    case "set":
      if (!hasSettledLength(collection)) return undefined;
      return collection.items.map((item) => [item, item]);
    case "map":
    case "object":
      return Object.entries(collection.entries)
        .sort(([a], [b]) => compareText(a, b))
        .map(([key, value]) => [str(key), value]);
    case "unknown":
      if (typeof collection.type !== "string" || collection.type === "dynamic") return undefined;
      return refuseCollection(expression, collection);
    default:
      return refuseCollection(expression, collection);
  }
}

function refuseCollection(expression: { readonly collection: Expression }, collection: Value): never {
  const what = collection.kind === "null" ? "null" : `a ${typeName(typeOf(collection))}`;
  return refuse(expression.collection, {
    code: "invalid-for",
    summary: `A for expression cannot go through ${what}`,
    hint: "It goes through lists, sets, maps, tuples and objects: write x == null ? [] : x where it may be null.",
  });
}

class Results {
  #known = true;
  #marks: Marks | undefined;
  readonly #items: Value[] = [];
  readonly #entries = new Map<string, Value[]>();

  constructor(
    private readonly expression: For,
    marks: Marks | undefined,
  ) {
    this.#marks = marks;
  }

  add(scope: Scope, evaluate: Evaluate): void {
    const { condition, key: keyExpression, value: valueExpression, grouping } = this.expression;
    if (condition !== undefined && !this.#includes(condition, evaluate(condition, scope))) return;
    if (keyExpression === undefined) {
      this.#items.push(evaluate(valueExpression, scope));
      return;
    }
    const key = keyOf(keyExpression, evaluate(keyExpression, scope));
    this.#mark(key);
    if (key.kind === "unknown") this.#known = false;
    else this.#put(key.value, evaluate(valueExpression, scope), grouping);
  }

  value(): Value {
    return withMarks(this.#known ? this.#collected() : unknown("dynamic"), this.#marks);
  }

  #collected(): Value {
    const { key, grouping } = this.expression;
    if (key === undefined) return tuple(this.#items);
    const entries = [...this.#entries].map(([name, values]) => {
      const [first] = values;
      return [name, grouping || first === undefined ? tuple(values) : first] as const;
    });
    return object(Object.fromEntries(entries));
  }

  #includes(expression: Expression, value: Value): boolean {
    const condition = conditionOf(expression, value);
    this.#mark(condition);
    if (condition.kind === "bool") return condition.value;
    this.#known = false;
    return false;
  }

  #mark({ marks }: Value): void {
    this.#marks = mergeMarks(this.#marks, marks);
  }

  #put(key: string, value: Value, grouping: boolean): void {
    const before = this.#entries.get(key);
    if (before === undefined) this.#entries.set(key, [value]);
    else if (grouping) before.push(value);
    else {
      refuse(this.expression, {
        code: "duplicate-key",
        summary: isHidden(this.#marks) ? "Two elements have the same key" : `Two elements have the key "${key}"`,
        hint: "Write ... behind the value to have all values of a key in a tuple.",
      });
    }
  }
}
