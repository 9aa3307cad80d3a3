import type { LanguageFunction } from "./language-function";

const functions = new Map<string, LanguageFunction>();

/** By its name, `core::` left off. `try`, `can` and `type` are part of the evaluator and not in here. */
export function lookUpFunction(name: string): LanguageFunction | undefined {
  return functions.get(name);
}

/** All names, for "did you mean". */
export function functionNames(): readonly string[] {
  return [...functions.keys()];
}
