import { error, type AttributePath } from "../diagnostics/diagnostic";
import { isJsonArray, type Json, type JsonObject } from "../language/json";
import { parseTemplate } from "../language/parse-template";
import { notYetSupported, objectsOf } from "./blocks";
import type { Lifecycle } from "./configuration";
import { readFlag } from "./read-flag";
import { reportAt, type Report } from "./place";

const known = ["create_before_destroy", "prevent_destroy", "ignore_changes"];
const later = ["replace_triggered_by", "precondition", "postcondition", "destroy", "enabled"];

export function readLifecycle(json: Json | undefined, report: Report): Lifecycle {
  const inside = reportAt(report, { attributePath: ["lifecycle"] });
  const settings: JsonObject = Object.assign({}, ...objectsOf(json, inside, ["lifecycle"]));
  for (const name of Object.keys(settings)) {
    if (later.includes(name)) notYetSupported(`lifecycle.${name}`, inside);
    else if (!known.includes(name) && name !== "//") inside(unknownSetting(name));
  }
  return {
    createBeforeDestroy: readFlag(settings, "create_before_destroy", inside),
    preventDestroy: readFlag(settings, "prevent_destroy", inside),
    ignoreChanges: readIgnored(
      settings["ignore_changes"] ?? [],
      reportAt(inside, { attributePath: ["ignore_changes"] }),
    ),
  };
}

function unknownSetting(name: string) {
  return error({
    code: "unknown-argument",
    summary: `lifecycle has no "${name}"`,
    detail: `It has ${known.join(", ")}.`,
  });
}

function readIgnored(json: Json, report: Report): Lifecycle["ignoreChanges"] {
  if (json === "all" || (isJsonArray(json) && json.length === 1 && json[0] === "all")) return "all";
  const paths: AttributePath[] = [];
  for (const item of isJsonArray(json) ? json : [json]) {
    const path = typeof item === "string" ? readPath(item) : undefined;
    if (path !== undefined) paths.push(path);
    else report(invalidPath());
  }
  return paths;
}

/** `retention[0].value`, with or without `${ }` around it. */
function readPath(text: string): AttributePath | undefined {
  const { expression } = parseTemplate(text.startsWith("${") ? text : `\${${text}}`);
  if (expression.kind !== "traversal") return undefined;
  return [expression.root, ...expression.steps.map((step) => ("attribute" in step ? step.attribute : step.index))];
}

function invalidPath() {
  return error({
    code: "invalid-ignore-changes",
    summary: "ignore_changes is neither all nor a list of attributes",
    detail: 'Write "all", or a list of attributes of the resource such as "description" or "retention[0].value".',
  });
}
