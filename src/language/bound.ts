import { compareDecimals } from "./decimal";
import type { Bound } from "./value";

/** What a bound is of a range. */
export type End = "lower" | "upper";

/** The one that leaves out more, or the only one. */
export function tighter(a: Bound | undefined, b: Bound | undefined, end: End): Bound | undefined {
  if (a === undefined || b === undefined) return a ?? b;
  const order = outwards(a.value, b.value, end);
  if (order === 0) return a.inclusive ? b : a;
  return order > 0 ? b : a;
}

/** The one that leaves out less; undefined where either leaves out nothing. */
export function wider(a: Bound | undefined, b: Bound | undefined, end: End): Bound | undefined {
  if (a === undefined || b === undefined) return undefined;
  return tighter(a, b, end) === a ? b : a;
}

export function leavesOut(bound: Bound | undefined, number: string, end: End): boolean {
  if (bound === undefined) return false;
  const order = outwards(number, bound.value, end);
  return order > 0 || (order === 0 && !bound.inclusive);
}

/** Positive where `a` is farther out than `b`. */
function outwards(a: string, b: string, end: End): number {
  return end === "upper" ? compareDecimals(a, b) : compareDecimals(b, a);
}
