import { error } from "../diagnostics/diagnostic";
import type { Expression, Traversal } from "../language/expression";
import { isJsonArray, type Json } from "../language/json";
import { references } from "../language/references";
import { readBareExpression } from "./bare-expression";
import type { Reference } from "./configuration";
import { reportAt, type Report } from "./place";
import { readReference, type Names } from "./read-reference";

interface Triggers {
  readonly expressions: readonly Expression[];
  readonly references: readonly Reference[];
}

export function readReplaceTriggeredBy(json: Json | undefined, names: Names, report: Report): Triggers {
  const expressions: Expression[] = [];
  const found: Reference[] = [];
  if (json !== undefined && !isJsonArray(json)) {
    reportAt(report, { attributePath: ["replace_triggered_by"] })(notAReference());
  }
  const items = isJsonArray(json) ? json : [];
  for (const [i, item] of items.entries()) {
    const path = ["replace_triggered_by", i];
    const inside = reportAt(report, { attributePath: path });
    const expression = readBareExpression(item, inside);
    if (expression === undefined || !isReference(expression)) {
      inside(notAReference());
      continue;
    }
    expressions.push(expression);
    for (const traversal of references(expression)) {
      const reference = readTrigger(traversal, names, inside);
      if (reference !== undefined) found.push({ ...reference, path });
    }
  }
  return { expressions, references: found };
}

function readTrigger(traversal: Traversal, names: Names, report: Report): Reference | undefined {
  if (otherRoots.has(traversal.root)) report(notAResource(traversal));
  else if (traversal.root === "each" && isEachValue(traversal)) report(onlyEachKey());
  else return readReference(traversal, names, report);
  return undefined;
}

const otherRoots = new Set(["var", "local", "self", "path", "terraform"]);

/** A resource with steps and indexes behind it: nothing that is worked out. */
function isReference(expression: Expression): boolean {
  switch (expression.kind) {
    case "traversal":
      return true;
    case "index":
      return isReference(expression.of) && expression.key.kind === "traversal";
    case "step":
      return isReference(expression.of);
    case "splat":
      return isReference(expression.of);
    default:
      return false;
  }
}

function isEachValue({ steps: [step] }: Traversal): boolean {
  return step !== undefined && "attribute" in step && step.attribute === "value";
}

function notAReference() {
  return error({
    code: "invalid-replace-triggered-by",
    summary: "Invalid replace_triggered_by expression",
    detail:
      "It is a list of resources, instances or attributes: scv_policy.gold, scv_policy.gold[each.key], scv_policy.gold.frequency. Nothing is worked out in it.",
  });
}

function notAResource({ source }: Traversal) {
  return error({
    code: "invalid-replace-triggered-by",
    summary: "Invalid reference in replace_triggered_by expression",
    detail: `${source} stands there, and only resources, count.index and each.key may. Put the value into the input of a terraform_data resource and refer to that.`,
  });
}

function onlyEachKey() {
  return error({
    code: "invalid-replace-triggered-by",
    summary: "Invalid each reference in replace_triggered_by expression",
    detail: "Only each.key may stand there: the instances of the other resource are named by keys.",
  });
}
