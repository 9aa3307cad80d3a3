import type { Functions } from "../../language/expression";

/** A language without functions. */
export const noFunctions: Functions = { call: () => undefined, functionNames: () => [] };
