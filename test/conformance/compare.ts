import { isJsonArray, isJsonObject, type Json } from "../../src/language/json";
import { listOf, sorted } from "./read-json";
import { inJudgesWords } from "./wordings";

/** A place in the observations of a program at which two engines say different things. */
export interface Gap {
  /** The step, from 1, and the keys below it. */
  readonly place: readonly string[];
  /** Undefined: nothing is there. */
  readonly judge: Json | undefined;
  readonly other: Json | undefined;
}

/** Wherever the two are not the same; lists are compared as wholes. */
export function compare(judge: readonly Json[], other: readonly Json[]): readonly Gap[] {
  return judge.flatMap((expected, index) => gaps(expected, other[index], [`${index + 1}`]));
}

function gaps(judge: Json | undefined, other: Json | undefined, place: readonly string[]): readonly Gap[] {
  if (isJsonObject(judge) && isJsonObject(other)) {
    if (judge["exit"] !== other["exit"] && [judge["exit"], other["exit"]].includes(1)) {
      return ["exit", "diagnostics"].flatMap((key) => gaps(judge[key], other[key], [...place, key]));
    }
    const keys = new Set([...Object.keys(judge), ...Object.keys(other)]);
    return [...keys].sort().flatMap((key) => gaps(judge[key], inWords(key, judge[key], other[key]), [...place, key]));
  }
  return same(judge, other) ? [] : [{ place, judge, other }];
}

/** What diagnostics say is compared, not how. */
function inWords(key: string, judge: Json | undefined, other: Json | undefined): Json | undefined {
  if (key !== "diagnostics" || !isJsonArray(judge) || !isJsonArray(other)) return other;
  return sorted(inJudgesWords(listOf(judge), listOf(other)));
}

function same(a: Json | undefined, b: Json | undefined): boolean {
  if (isJsonArray(a) && isJsonArray(b))
    return a.length === b.length && a.every((inner, index) => same(inner, b[index]));
  if (isJsonObject(a) && isJsonObject(b)) return gaps(a, b, []).length === 0;
  return JSON.stringify(a) === JSON.stringify(b);
}
