import type { Functions } from "../language/expression";
import { unknown } from "../language/make";

/** Each call gives another result: what it will be is known when it is applied. */
const impure: ReadonlySet<string> = new Set(["bcrypt", "timestamp", "uuid"]);

/** The functions as a plan may call them. */
export function plannedFunctions({ call, functionNames }: Functions): Functions {
  return { functionNames, call: (name, args) => (impure.has(name) ? unknown("string") : call(name, args)) };
}
