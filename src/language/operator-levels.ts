import type { BinaryOperator } from "./expression";

/** What binds loosest comes first. */
export const operatorLevels: readonly (readonly BinaryOperator[])[] = [
  ["||"],
  ["&&"],
  ["==", "!="],
  ["<", "<=", ">", ">="],
  ["+", "-"],
  ["*", "/", "%"],
];
