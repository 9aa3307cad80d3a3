import type { Functions } from "../language/expression";
import { unknownNotNull } from "../language/refinement";

/** Each call gives another result: what it will be is known when it is applied. */
const impure: ReadonlySet<string> = new Set(["bcrypt", "timestamp", "uuid"]);

/** Nothing but a plan has an answer. */
export const ofPlans: ReadonlySet<string> = new Set(["plantimestamp"]);

/** The functions as a plan may call them. */
export function plannedFunctions(functions: Functions): Functions {
  return withUnknown(functions, impure);
}

/** The functions where nothing is planned. */
export function recordedFunctions(functions: Functions): Functions {
  return withUnknown(functions, ofPlans);
}

function withUnknown({ call, functionNames }: Functions, names: ReadonlySet<string>): Functions {
  return {
    functionNames,
    call: (name, args, render) => (names.has(name) ? unknownNotNull("string") : call(name, args, render)),
  };
}
