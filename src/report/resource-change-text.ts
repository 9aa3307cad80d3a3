import type { FieldChange, ResourceChange, StackPlan } from "../plan/plan";
import { blockAddress } from "../plan/selection";
import { compareBlocks } from "./block-difference";
import { blockText } from "./block-text";
import type { Notes } from "./compare-values";
import { lossLine } from "./loss-text";
import { printableName } from "./printable";
import { indexText } from "../state/address";
import type { TextOptions } from "./text-options";
import type { Style } from "./style";

/** A heading that says what, where and why, and the body as it will be. */
export function changeText(change: ResourceChange, plan: StackPlan, { style, blockOf }: TextOptions): string {
  const block = blockOf(change.key, change.provider);
  const heading = [
    style.bold(`# ${printableName(nameOf(change))}`) + headline(change, style),
    ...(change.constructPath === undefined ? [] : [style.dim(`# in construct ${printableName(change.constructPath)}`)]),
    ...reasonOf(change, plan).map((why) => `# (${printableName(why)})`),
    ...originOf(change).map(printableName),
    ...(block?.adopts === true ? adoptionOf(change) : []),
    ...(change.loss === undefined ? [] : [lossLine(change.loss, style)]),
  ].map((line) => `  ${line}`);
  if (change.action === "forget") return heading.join("\n");
  const difference = compareBlocks(change.before, change.after, block, notesOf(change));
  const body = blockText(difference, 0, { style, showNull: true, whole: false });
  return [
    ...heading,
    `${actionSign(change, style)}${kindOf(change)} "${printableName(change.key.type)}" "${printableName(change.key.name)}" ${body}`,
  ].join("\n");
}

function nameOf({ address, key, action, previousAddress }: ResourceChange): string {
  if (action === "no-op" && previousAddress !== undefined) return previousAddress;
  return key.deposed === undefined ? address : `${address} (deposed object ${key.deposed})`;
}

function kindOf({ key }: ResourceChange): string {
  return key.mode === "data" ? "data" : "resource";
}

function headline({ action, actionReason, address, previousAddress }: ResourceChange, style: Style): string {
  switch (action) {
    case "create":
      return style.bold(" will be created");
    case "read":
      return style.bold(" will be read during apply");
    case "update":
      return style.bold(" will be updated in-place");
    case "delete":
      return style.bold(` will be ${style.red("destroyed")}`);
    case "replace":
      return style.bold(replaceHeadline(actionReason, style));
    case "forget":
      return style.bold(" will no longer be managed by scv, but will not be destroyed");
    case "no-op":
      return style.bold(
        previousAddress === undefined ? " will be imported" : ` has moved to ${printableName(address)}`,
      );
  }
}

function replaceHeadline(reason: ResourceChange["actionReason"], style: Style): string {
  const replaced = style.red("replaced");
  switch (reason) {
    case "replace_because_tainted":
      return ` is tainted, so must be ${replaced}`;
    case "replace_by_request":
      return ` will be ${replaced}, as requested`;
    case "replace_by_triggers":
      return ` will be ${replaced} due to changes in replace_triggered_by`;
    default:
      return ` must be ${replaced}`;
  }
}

/** Where it was before this plan: at another address, or not in the state. */
function originOf({ action, previousAddress, importing }: ResourceChange): string[] {
  if (importing !== undefined && action !== "no-op") return [`# (imported from ${JSON.stringify(importing.id)})`];
  return previousAddress === undefined || action === "no-op" ? [] : [`# (moved from ${previousAddress})`];
}

function reasonOf(change: ResourceChange, plan: StackPlan): string[] {
  if (change.action === "forget") return ["destroy = false is set in the configuration"];
  switch (change.actionReason) {
    case "delete_because_no_resource_config":
      return [`because ${blockAddress(change.key)} is not in configuration`];
    case "delete_because_no_move_target":
      return [`because ${change.previousAddress} was moved to ${change.address}, which is not in configuration`];
    case "delete_because_wrong_repetition":
      return [`because resource ${unused(change)}`];
    case "delete_because_count_index":
      return [`because index ${indexText(change.key.index)} is out of range for count`];
    case "delete_because_each_key":
      return [`because key ${indexText(change.key.index)} is not in for_each map`];
    case "read_because_config_unknown":
      return ["config refers to values not yet known"];
    case "read_because_dependency_pending":
      return ["depends on a resource with changes pending"];
    case "read_because_check_nested":
      return ["config will be reloaded to verify a check block"];
    default: {
      const gone = plan.drift.some(({ address, kind }) => kind === "gone" && address === change.address);
      return change.action === "create" && gone ? ["because it was deleted outside of scv"] : [];
    }
  }
}

function unused({ key }: ResourceChange): string {
  if (key.index === undefined) return "uses count or for_each";
  return typeof key.index === "number" ? "does not use count" : "does not use for_each";
}

/** Of what is always there. */
function adoptionOf({ action }: ResourceChange): string[] {
  if (action === "create") return ["# (adopts what is there, and remembers how it was found)"];
  return action === "delete" ? ["# (is put back as it was found, and stays there)"] : [];
}

function actionSign({ action, createBeforeDestroy }: ResourceChange, style: Style): string {
  const [plus, minus] = [style.green("+"), style.red("-")];
  switch (action) {
    case "create":
      return `  ${plus} `;
    case "delete":
      return `  ${minus} `;
    case "update":
      return `  ${style.yellow("~")} `;
    case "replace":
      return createBeforeDestroy ? `${plus}/${minus} ` : `${minus}/${plus} `;
    case "read":
      return ` ${style.cyan("<=")} `;
    default:
      return "    ";
  }
}

/** Why each field changes. What is known after apply says so itself; in a create and a delete all fields have one cause. */
function notesOf({ action, fields, requiresReplace }: ResourceChange): Notes {
  if (action !== "update" && action !== "replace") return () => undefined;
  const notes = new Map(fields.map((field) => [JSON.stringify(field.path), noteOf(field)]));
  const forcing = new Set(requiresReplace.map((path) => JSON.stringify(path)));
  return (path) => {
    const place = JSON.stringify(path);
    return notes.get(place) ?? (forcing.has(place) ? "forces replacement" : undefined);
  };
}

function noteOf({ reason, forcesReplacement }: FieldChange): string | undefined {
  const words = [
    ...(reason === "known-after-apply"
      ? []
      : [reason === "appliance" ? "changed on the appliance" : "changed in configuration"]),
    ...(forcesReplacement ? ["forces replacement"] : []),
  ];
  return words.length === 0 ? undefined : words.join(", ");
}
