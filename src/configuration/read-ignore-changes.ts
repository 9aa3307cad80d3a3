import { error, type AttributePath } from "../diagnostics/diagnostic";
import { isJsonArray, type Json } from "../language/json";
import type { Lifecycle } from "./configuration";
import { readBareExpression } from "./bare-expression";
import { reportAt, type Report } from "./place";

export function readIgnoreChanges(json: Json | undefined, report: Report): Lifecycle["ignoreChanges"] {
  if (json === undefined || json === null) return [];
  if (json === "all" || (isJsonArray(json) && json.length === 1 && json[0] === "all")) return "all";
  const paths: AttributePath[] = [];
  for (const [i, item] of (isJsonArray(json) ? json : [json]).entries()) {
    const path = readPath(item);
    if (path !== undefined) paths.push(path);
    else reportAt(report, { attributePath: ["ignore_changes", i] })(invalidPath());
  }
  return paths;
}

/** `retention[0].value`, with or without `${ }` around it. */
function readPath(json: Json): AttributePath | undefined {
  const expression = readBareExpression(json, () => undefined);
  if (expression?.kind !== "traversal") return undefined;
  return [expression.root, ...expression.steps.map((step) => ("attribute" in step ? step.attribute : step.index))];
}

function invalidPath() {
  return error({
    code: "invalid-ignore-changes",
    summary: "ignore_changes is neither all nor a list of attributes",
    detail: 'Write "all", or a list of attributes of the resource such as "description" or "retention[0].value".',
  });
}
