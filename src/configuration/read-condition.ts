import { error, type AttributePath } from "../diagnostics/diagnostic";
import { isJsonArray, type Json } from "../language/json";
import { objectsOf } from "./blocks";
import type { Condition, Reference } from "./configuration";
import { missingArgument } from "./missing-argument";
import { reportAt, type Report } from "./place";
import { readNode } from "./read-body";
import type { Names } from "./read-reference";
import { distinctReferences, placedIn, referencesOf } from "./read-references";
import { traversalsOf } from "./traversals";
import { refuseUnknown } from "./unknown-argument";

type ConditionKind = "precondition" | "postcondition" | "assert" | "validation";

const named = {
  precondition: "A precondition",
  postcondition: "A postcondition",
  assert: "An assert",
  validation: "A validation",
};

/** One object, or a list of them. */
export function readConditions(
  kind: ConditionKind,
  json: Json | undefined,
  names: Names,
  report: Report,
): readonly Condition[] {
  return objectsOf(json, report, [kind]).map((object, i) => {
    const path: AttributePath = isJsonArray(json) ? [kind, i] : [kind];
    const inside = reportAt(report, { attributePath: path });
    refuseUnknown(object, ["condition", "error_message", "//"], named[kind], inside);
    for (const name of ["condition", "error_message"]) if (object[name] === undefined) inside(missingArgument(name));
    const condition = readNode(object["condition"] ?? null, inside, ["condition"]);
    const errorMessage = readNode(object["error_message"] ?? null, inside, ["error_message"]);
    if (object["condition"] !== undefined && traversalsOf(condition).length === 0) inside(constantCondition(kind));
    return {
      path,
      condition,
      errorMessage,
      references: placedIn(
        path,
        distinctReferences([
          ...referencesOf(condition, names, inside, ["condition"]),
          ...referencesOf(errorMessage, names, inside, ["error_message"]),
        ]),
      ),
    };
  });
}

/** What the conditions of a block refer to. */
export function conditionReferences(...conditions: readonly Condition[]): readonly Reference[] {
  return distinctReferences(conditions.flatMap(({ references }) => references));
}

function constantCondition(kind: ConditionKind) {
  return error({
    code: "invalid-condition",
    summary: `Invalid ${kind} expression`,
    detail: "It refers to nothing and so has always the same result: let it refer to what is to be checked.",
    attributePath: ["condition"],
  });
}
