import { error } from "../diagnostics/diagnostic";
import type { JsonObject } from "../language/json";
import type { BodyNode, Reference } from "./configuration";
import type { Report } from "./place";
import { readNode } from "./read-body";
import type { Names } from "./read-reference";
import { referencesOf } from "./read-references";

/** How many instances a block has, and the names that the block may use for that. */
export interface Repetition {
  readonly count?: BodyNode;
  readonly forEach?: BodyNode;
  readonly names: Names;
  readonly references: readonly Reference[];
}

/** From `count` and `for_each`: each refers to neither `count` nor `each` itself. */
export function readRepetition(json: JsonObject, report: Report): Repetition {
  const { count: written, for_each: each } = json;
  const count = written === undefined ? undefined : readNode(written, report, ["count"]);
  const forEach = each === undefined ? undefined : readNode(each, report, ["for_each"]);
  if (count !== undefined && forEach !== undefined) report(bothGiven());
  return {
    ...(count !== undefined && { count }),
    ...(forEach !== undefined && count === undefined && { forEach }),
    names: { count: count !== undefined, each: forEach !== undefined },
    references: [
      ...(count === undefined ? [] : referencesOf(count, {}, report, ["count"])),
      ...(forEach === undefined ? [] : referencesOf(forEach, {}, report, ["for_each"])),
    ],
  };
}

function bothGiven() {
  return error({
    code: "conflicting-arguments",
    summary: 'Invalid combination of "count" and "for_each"',
    detail: "Each says how many instances there are: keep one of the two.",
    attributePath: ["for_each"],
  });
}
