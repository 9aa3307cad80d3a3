import { error } from "../diagnostics/diagnostic";
import { isJsonArray, type Json } from "../language/json";
import type { IgnoredPath, Lifecycle } from "./configuration";
import { readBareExpression } from "./bare-expression";
import { reportAt, type Report } from "./place";

export function readIgnoreChanges(json: Json | undefined, report: Report): Lifecycle["ignoreChanges"] {
  if (json === undefined) return [];
  if (json === "all") return "all";
  const inside = reportAt(report, { attributePath: ["ignore_changes"] });
  if (!isJsonArray(json)) {
    inside(invalid());
    return [];
  }
  if (json.includes("*")) {
    inside(wildcard());
    return [];
  }
  return json.flatMap((item, i) => {
    const path = readPath(item);
    if (path === undefined) reportAt(inside, { attributePath: [i] })(invalid());
    return path === undefined ? [] : [path];
  });
}

/** `retention[0].value`, with or without `${ }` around it. */
function readPath(json: Json): IgnoredPath | undefined {
  const expression = readBareExpression(json, () => undefined);
  return expression?.kind === "traversal" ? [{ attribute: expression.root }, ...expression.steps] : undefined;
}

function invalid() {
  return error({
    code: "invalid-ignore-changes",
    summary: "Invalid expression",
    detail:
      'ignore_changes is neither all nor a list of attributes with constant keys. Write "all", or a list of attributes of the resource such as "description" or "retention[0].value".',
  });
}

function wildcard() {
  return error({
    code: "invalid-ignore-changes",
    summary: "Invalid ignore_changes wildcard",
    detail: 'To ignore the changes of all attributes write "all" in place of the list.',
  });
}
