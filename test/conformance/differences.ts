import { isJsonArray, type Json, type JsonObject } from "../../src/language/json";
import type { Gap } from "./compare";
import { listOf, textOf } from "./read-json";

/** What ours does differently from Terraform, on purpose. Every gap of every program is one of these. */
export interface Difference {
  readonly reason: string;
  /** Undefined: wherever it occurs. */
  readonly program?: string;
  is(gap: Gap): boolean;
}

/** The gap is at that place: keys with `*` for any one of them. */
export function at({ place }: Gap, pattern: string): boolean {
  const keys = pattern.split(" / ");
  return keys.length === place.length && keys.every((key, index) => key === "*" || key === place[index]);
}

function texts(json: Json | undefined): readonly string[] {
  return isJsonArray(json) ? json.map(textOf) : [];
}

/** The members of one list that the other does not have. */
function beyond(list: Json | undefined, other: Json | undefined): readonly string[] {
  return texts(list).filter((text) => !texts(other).includes(text));
}

/** Of a relation of a deletion and another operation. */
function deletion(
  relation: string,
): { deleted: string; other: string; first: "deleted" | "other" | "none" } | undefined {
  const [left = "", right = ""] = relation.split(/ < | beside /);
  const [deleted, other] = left.startsWith("delete ") ? [left, right] : [right, left];
  if (!deleted.startsWith("delete ") || other.startsWith("delete ")) return undefined;
  return { deleted, other, first: relation.includes(" beside ") ? "none" : deleted === left ? "deleted" : "other" };
}

/** After what changes; with what is new there is no order, as nothing new can refer to what goes. */
function isLaterDelete({ judge, other }: Gap): boolean {
  const [theirs, ours] = [beyond(judge, other), beyond(other, judge)].map((list) => list.map(deletion));
  if (theirs === undefined || ours === undefined || theirs.length !== ours.length) return false;
  return theirs.every((expected) =>
    ours.some(
      (found) =>
        found?.deleted === expected?.deleted &&
        found?.other === expected?.other &&
        (found?.first === "other" || found?.other.startsWith("create ") === true),
    ),
  );
}

export function has(json: Json | undefined, text: string): boolean {
  return JSON.stringify(json ?? null).includes(text);
}

/** Of the result of an apply. */
function outputsOf(result: Json | undefined): string {
  return JSON.stringify(listOf(result).find(({ outputs }) => outputs !== undefined) ?? null);
}

/** Of a plan: an ephemeral variable, or the literal of a write-only attribute or of a credential. */
function isSecretPlace(gap: Gap): boolean {
  const isHidden = gap.place.some((key) => key === "password" || key.endsWith("_wo"));
  return (
    at(gap, "* / plan / variables / *") ||
    at(gap, "* / plan / configuration / variables / * / default") ||
    (at(gap, "* / plan / configuration / * / * / expressions / * / constant_value") && isHidden)
  );
}

/** Ours leaves out what Terraform says a second time of the same block. */
function isToldOnce(gap: Gap): boolean {
  const [judge, other] = [listOf(gap.judge), listOf(gap.other)];
  const repeated = judge.filter(({ block }, index) => judge.some((one, at) => at !== index && one["block"] === block));
  const isSaid = (one: JsonObject) => judge.some((expected) => JSON.stringify(expected) === JSON.stringify(one));
  return at(gap, "* / plan / diagnostics") && repeated.length > other.length && other.every(isSaid);
}

export const differences: readonly Difference[] = [
  {
    reason:
      "an object is deleted after all that referred to it has changed, so that nothing points at nothing meanwhile",
    is: (gap) => at(gap, "* / apply / order") && isLaterDelete(gap),
  },
  {
    reason: "a run that fails tells what it has done all the same",
    is: (gap) => at(gap, "* / apply / result") && !has(gap.judge, "change") && has(gap.other, "Apply incomplete."),
  },
  {
    reason: "planned values are of objects that will be there as ours: one that is forgotten is not among them",
    is: (gap) =>
      at(gap, "* / plan / planned / resources / *") && gap.other === undefined && !has(gap.judge, '"values"'),
  },
  {
    reason: "the apply of a saved plan that destroys all says that it destroyed",
    is: (gap) =>
      at(gap, "* / apply / result") &&
      has(gap.judge, "Apply complete!") &&
      has(gap.other, '"operation":"destroy"') &&
      outputsOf(gap.judge) === outputsOf(gap.other),
  },
  {
    reason: "an output keeps its value where its precondition does not hold",
    program: "output-precondition",
    is: (gap) => at(gap, "* / state / outputs / o / value") && gap.other === 1,
  },
  {
    reason: "a condition of a data source that held at plan is recorded as held",
    program: "remote-state-instances",
    is: (gap) => gap.place.join(" / ").includes("state / checks / data.terraform_remote_state.other / "),
  },
  {
    reason: "the state remembers the order in which an object would be replaced as the plan has it",
    program: "target-and-create-before-destroy",
    is: (gap) => at(gap, "* / state / resources / terraform_data.a / create_before_destroy") && gap.judge === true,
  },
  {
    reason: "a reference to itself is found without a plan",
    program: "validation",
    is: (gap) => at(gap, "4 / exit") || (at(gap, "4 / diagnostics") && has(gap.other, "Self-referential block")),
  },
  {
    reason: "ignore_changes reaches a key of a map by a dot, too, as it does that of an object",
    program: "ignore-changes-of-a-map",
    is: () => true,
  },
  {
    reason: "a mistake is told once",
    is: isToldOnce,
  },
  {
    reason: "a mistake is told once",
    program: "variables-by-text",
    is: (gap) => at(gap, "3 / plan / diagnostics") && has(gap.judge, "No value for required variable"),
  },
  {
    reason: "a reference is understood with ${ } around it, too",
    program: "documented-import-to-a-template",
    is: () => true,
  },
  {
    reason: "the id of an import block is neither sensitive nor ephemeral, as the plan and the state would show it",
    program: "import-by-what-is-hidden",
    is: (gap) => at(gap, "* / plan / exit") || at(gap, "* / plan / diagnostics"),
  },
  {
    reason: "what an import block is repeated for is not null: nothing would be imported, and the object be made anew",
    program: "combined-import-for-each-null",
    is: (gap) => at(gap, "1 / plan / exit") || at(gap, "1 / plan / diagnostics"),
  },
  {
    reason: "a destroy shows the outputs as the state has them",
    program: "documented-count-from-a-list",
    is: (gap) =>
      (at(gap, "4 / plan / outputs / ids / before") || at(gap, "4 / plan / prior / outputs / ids / value")) &&
      gap.other === 2,
  },
  {
    reason: "each instance that would be destroyed is told",
    program: "prevent-destroy-of-instances",
    is: (gap) => at(gap, "4 / plan / diagnostics") && listOf(gap.other).length === 2,
  },
  {
    reason: "what a removed block names is a resource, and local.a is none",
    program: "removed-wrong",
    is: (gap) => at(gap, "4 / plan / exit") || (at(gap, "4 / plan / diagnostics") && has(gap.other, "Invalid address")),
  },
  {
    reason: "a destroy takes the outputs away, whatever their preconditions say",
    program: "conditions-of-a-destroy",
    is: (gap) => at(gap, "2 / plan / exit") || at(gap, "2 / plan / diagnostics"),
  },
  {
    reason: "an object that gets another name in the state has it in the dependencies of others, too",
    program: "state-mv",
    is: (gap) =>
      (at(gap, "* / state / resources / * / dependencies") ||
        at(gap, "* / plan / prior / resources / * / depends_on")) &&
      has(gap.other, "terraform_data.n"),
  },
  {
    reason: "a power beyond 2^53 is shown with all its digits",
    program: "values-of-large-whole-numbers",
    is: ({ other }) => has(other, "1267650600228229401496703205376"),
  },
  {
    reason: "a whole number beyond 64 bits can be applied",
    program: "values-of-large-whole-numbers",
    is: (gap) =>
      at(gap, "1 / apply / exit") ||
      at(gap, "1 / apply / diagnostics") ||
      (at(gap, "1 / state / resources / terraform_data.a") && has(gap.other, "1267650600228229400000000000000")),
  },
  {
    reason:
      "a plan tells the values of variables by their types, with what stands in for null and for what is left out",
    is: (gap) =>
      gap.place.slice(1, 3).join(" / ") === "plan / variables" && gap.judge !== undefined && gap.other !== undefined,
  },
  {
    reason:
      "a plan holds no value of an ephemeral variable, and no literal of a write-only attribute or of a credential",
    is: (gap) => gap.judge !== undefined && gap.other === undefined && isSecretPlace(gap),
  },
];
