import { hasErrors } from "../diagnostics/diagnostic";
import { isEffective } from "../plan/effective";
import type { Action, ResourceChange, StackPlan } from "../plan/plan";
import { driftNote } from "./drift-text";
import { lossTotal } from "./loss-text";
import { outputChangeLines } from "./output-change-text";
import { changeText } from "./resource-change-text";
import type { Style } from "./style";
import type { TextOptions } from "./text-options";
import { importedText, planTotals } from "./plan-totals";
import { wrap } from "./wrap";

/** The plan for people: what, why, where, what it would destroy, totals. Diagnostics are shown apart. */
export function planText(plan: StackPlan, options: TextOptions): string {
  const { style } = options;
  const changes = plan.refreshOnly ? [] : plan.changes.filter(isEffective);
  const outputs = outputChangeLines(plan.outputs, style);
  const sections = [
    driftNote(plan, options),
    ...(changes.length === 0
      ? []
      : [
          legend(changes, style),
          announced(plan),
          ...changes.map((change) => changeText(change, plan, options)),
          totalsText(plan, style),
        ]),
    ...(outputs.length === 0 ? [] : [["Changes to Outputs:", ...outputs].join("\n")]),
    ...(changes.length === 0 && outputs.length > 0 && !hasErrors(plan.diagnostics) ? [outputsOnly] : []),
    ...(changes.length === 0 && outputs.length === 0 ? [nothingToDo(plan, style)] : []),
    weakerPromise(plan, style),
  ];
  return `${sections.filter((section) => section !== "").join("\n\n")}\n`;
}

const meanings: readonly (readonly [(change: ResourceChange) => boolean, (style: Style) => string])[] = [
  [({ action }) => action === "create", (style) => `  ${style.green("+")} create`],
  [({ action }) => action === "update", (style) => `  ${style.yellow("~")} update in-place`],
  [({ action }) => action === "delete", (style) => `  ${style.red("-")} destroy`],
  [
    ({ action, createBeforeDestroy }) => action === "replace" && !createBeforeDestroy,
    (style) => `${style.red("-")}/${style.green("+")} destroy and then create replacement`,
  ],
  [
    ({ action, createBeforeDestroy }) => action === "replace" && createBeforeDestroy,
    (style) => `${style.green("+")}/${style.red("-")} create replacement and then destroy`,
  ],
  [({ action }) => action === "read", (style) => ` ${style.cyan("<=")} read (data resources)`],
  [({ action }) => action === "forget", (style) => `  ${style.red(".")} forget`],
];

function legend(changes: readonly ResourceChange[], style: Style): string {
  const used = meanings.filter(([applies]) => changes.some(applies)).map(([, meaning]) => meaning(style));
  const intro = wrap(
    "scv made the following execution plan. Resource actions are indicated with the following symbols:",
  );
  return [intro, ...used].join("\n");
}

function announced({ diagnostics }: StackPlan): string {
  return hasErrors(diagnostics)
    ? "scv planned the following actions, but then encountered a problem:"
    : "scv will perform the following actions:";
}

/** `Plan: 1 to add, 2 to change, 0 to destroy.`, and below it what would be lost. */
function totalsText({ changes }: StackPlan, style: Style): string {
  const all = planTotals(changes);
  const { add, change, destroy, forget } = all;
  const forgotten = forget > 0 ? `, ${forget} to forget` : "";
  const totals = `${style.bold("Plan:")} ${importedText(all)}${add} to add, ${change} to change, ${destroy} to destroy${forgotten}.`;
  return [totals, ...lossTotal(changes, style)].join("\n");
}

function nothingToDo(plan: StackPlan, style: Style): string {
  if (plan.destroy) {
    const none =
      "Either you have not created any objects yet or the existing objects were already deleted outside of scv.";
    return `${style.bold(style.green("No changes."))} No objects need to be destroyed.\n\n${wrap(none)}`;
  }
  if (plan.refreshOnly) return nothingToLearn(plan, style);
  const what =
    "scv has compared your real infrastructure against your configuration and found no differences, so no changes are needed.";
  return `${style.bold(style.green("No changes."))} Your infrastructure matches the configuration.\n\n${wrap(what)}`;
}

function nothingToLearn({ drift, moves = [] }: StackPlan, style: Style): string {
  if (drift.length + moves.length > 0) {
    return wrap(
      "This is a refresh-only plan, so scv will not take any actions to undo these. If you were expecting these changes then you can apply this plan to record the updated values in the state without changing any remote objects.",
    );
  }
  const still = "Your infrastructure still matches the configuration.";
  const what =
    "scv has checked that the real remote objects still match the result of your most recent changes, and found no differences.";
  return `${style.bold(style.green("No changes."))} ${still}\n\n${wrap(what)}`;
}

const outputsOnly = wrap(
  "You can apply this plan to save these new output values to the state, without changing any real infrastructure.",
);

function weakerPromise({ durableIntents, changes }: StackPlan, style: Style): string {
  if (durableIntents || changes.every(({ action }) => !changesRemote(action))) return "";
  const words =
    "The state of this stack is kept where scv cannot write down a change before it makes it. If the apply is killed, an object may exist that the state does not know; the next apply then says that it exists already.";
  return wrap(`Note: ${words}`).replace("Note:", style.yellow("Note:"));
}

function changesRemote(action: Action): boolean {
  return action !== "no-op" && action !== "read" && action !== "forget";
}
