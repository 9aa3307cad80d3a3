import type { Expression, Scope } from "./expression";
import { unknown } from "./make";
import type { Value } from "./value";

/** What the parts of an expression are evaluated with. */
export type Evaluate = (expression: Expression, scope: Scope) => Value;

/** The scope with these names in front of its own. */
export function innerScope(scope: Scope, names: Readonly<Record<string, Value>>): Scope {
  const own = new Map(Object.entries(names));
  return { ...scope, root: (name) => own.get(name) ?? scope.root(name) };
}

// No name in an expression can be this one.
const item = "*";

/** The scope of what a splat does with one element. */
export function splatScope(scope: Scope, element: Value): Scope {
  return innerScope(scope, { [item]: element });
}

export function splatItem(scope: Scope): Value {
  return scope.root(item) ?? unknown("dynamic");
}
