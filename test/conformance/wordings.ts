import type { JsonObject } from "../../src/language/json";
import { textOf } from "./read-json";

/**
 * Errors that ours names by what is wrong where Terraform names the kind of mistake: by Terraform's summary, ours.
 * In detail, code and place they say the same, so that a summary more telling is no difference.
 */
const wordings: Readonly<Record<string, readonly RegExp[]>> = {
  "Invalid index": [/^There is no (element|attribute) /],
  "Unsupported attribute": [/^There is no (attribute ".+"|".+" in )/],
  "Call to unknown function": [/^There is no function ".+"$/],
};

/** Ours, with Terraform's summary wherever it is said in one of the other wordings. */
export function inJudgesWords(judge: readonly JsonObject[], other: readonly JsonObject[]): readonly JsonObject[] {
  const left = [...judge];
  return other.map((diagnostic) => {
    const index = left.findIndex((expected) => meansTheSame(expected, diagnostic));
    const [expected] = index < 0 ? [] : left.splice(index, 1);
    return expected ?? diagnostic;
  });
}

function meansTheSame(judge: JsonObject, other: JsonObject): boolean {
  if (judge["severity"] !== other["severity"] || judge["block"] !== other["block"]) return false;
  const [expected, said] = [textOf(judge["summary"]), textOf(other["summary"])];
  return said === expected || (wordings[expected] ?? []).some((wording) => wording.test(said));
}
