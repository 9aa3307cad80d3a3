import { error } from "../diagnostics/diagnostic";
import type { Json, JsonObject } from "../language/json";
import { objectsOf } from "./blocks";
import type { Lifecycle, Reference } from "./configuration";
import { reportAt, type Report } from "./place";
import { conditionReferences, readConditions } from "./read-condition";
import { readFlag } from "./read-flag";
import { readIgnoreChanges } from "./read-ignore-changes";
import type { Names } from "./read-reference";
import { placedIn } from "./read-references";
import { readReplaceTriggeredBy } from "./read-replace-triggered-by";
import { refuseUnknown } from "./unknown-argument";

const onlyManaged = ["create_before_destroy", "prevent_destroy", "ignore_changes", "replace_triggered_by"];
const known = [...onlyManaged, "precondition", "postcondition", "//"];

/** With what its conditions and triggers refer to. */
export interface ReadLifecycle {
  readonly lifecycle: Lifecycle;
  readonly references: readonly Reference[];
}

export function readLifecycle(
  mode: "managed" | "data",
  json: Json | undefined,
  names: Names,
  report: Report,
): ReadLifecycle {
  const inside = reportAt(report, { attributePath: ["lifecycle"] });
  const [settings = {}, ...others] = objectsOf(json, inside, ["lifecycle"]);
  if (others.length > 0) inside(duplicateLifecycle());
  refuseUnknown(settings, known, "lifecycle", inside);
  if (mode === "data") refuseManaged(settings, inside);
  const triggers = readReplaceTriggeredBy(settings["replace_triggered_by"], names, inside);
  const preconditions = readConditions("precondition", settings["precondition"], names, inside);
  const postconditions = readConditions("postcondition", settings["postcondition"], { ...names, self: true }, inside);
  return {
    lifecycle: {
      createBeforeDestroy: readFlag(settings, "create_before_destroy", inside),
      preventDestroy: readFlag(settings, "prevent_destroy", inside),
      ignoreChanges: readIgnoreChanges(settings["ignore_changes"], inside),
      replaceTriggeredBy: triggers.expressions,
      preconditions,
      postconditions,
    },
    references: placedIn(
      ["lifecycle"],
      [...triggers.references, ...conditionReferences(...preconditions, ...postconditions)],
    ),
  };
}

function refuseManaged(settings: JsonObject, report: Report): void {
  for (const name of onlyManaged) {
    if (settings[name] === undefined) continue;
    reportAt(report, { attributePath: [name] })(
      error({
        code: "invalid-argument",
        summary: "Invalid data resource lifecycle argument",
        detail: `A data source is only read: take ${name} out. It may have a precondition and a postcondition.`,
      }),
    );
  }
}

function duplicateLifecycle() {
  return error({
    code: "duplicate-block",
    summary: "Duplicate lifecycle block",
    detail: "A resource has one lifecycle block: write all of its arguments in one.",
  });
}
