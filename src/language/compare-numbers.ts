import { compareDecimals } from "./decimal";
import { equality } from "./equality";
import type { Bound, NumberValue, UnknownValue } from "./value";
import { numberRange } from "./value-range";

export type Comparison = "<" | "<=" | ">" | ">=";
type Operand = NumberValue | UnknownValue;

export function isComparison(operator: string): operator is Comparison {
  return /^[<>]=?$/.test(operator);
}

/** What `<` and its like say: undefined where it depends on what is not known yet. */
export function compareNumbers(operator: Comparison, a: Operand, b: Operand): boolean | undefined {
  switch (operator) {
    case "<":
      return exceeds(b, a);
    case "<=":
      return eitherHolds(exceeds(b, a), () => equality(a, b));
    case ">":
      return exceeds(a, b);
    case ">=":
      return eitherHolds(exceeds(a, b), () => equality(a, b));
  }
}

function eitherHolds(first: boolean | undefined, second: () => boolean | undefined): boolean | undefined {
  if (first === true) return true;
  const holds = second();
  return holds === true || first !== undefined ? holds : undefined;
}

function exceeds(a: Operand, b: Operand): boolean | undefined {
  if (a.kind === "number" && b.kind === "number") return compareDecimals(a.value, b.value) > 0;
  const [ofA, ofB] = [numberRange(a), numberRange(b)];
  if (isGreater(ofA.lower, ofB.upper)) return true;
  return isGreater(ofB.lower, ofA.upper) ? false : undefined;
}

function isGreater(a: Bound | undefined, b: Bound | undefined): boolean {
  return a !== undefined && b !== undefined && compareDecimals(a.value, b.value) > 0;
}
