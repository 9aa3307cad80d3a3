import type { DriftReport } from "../drift/drift-report";
import type { ObjectValue } from "../language/value";
import type { DriftedResource, StackPlan } from "../plan/plan";
import type { Block } from "../provider/schema";
import { compareBlocks } from "./block-difference";
import { blockText } from "./block-text";
import { noNotes } from "./compare-values";
import { outputChangeLines } from "./output-change-text";
import { printableName } from "./printable";
import { changeText } from "./resource-change-text";
import type { Style } from "./style";
import type { TextOptions } from "./text-options";
import { wrap } from "./wrap";

/** The part of a plan that tells what moved since the state was written; empty where nothing did. */
export function driftNote(plan: StackPlan, options: TextOptions): string {
  const { refreshOnly } = plan;
  const drifted = plan.drift.filter(({ kind }) => kind !== "unread");
  const seen = [
    ...drifted.map((resource) => ({ ...resource, text: driftedText(resource, options) })),
    ...(plan.moves ?? []).map((change) => ({ ...change, text: changeText(change, plan, options) })),
  ].sort((a, b) => (a.address < b.address ? -1 : 1));
  if (seen.length === 0) return "";
  const { style } = options;
  const intro = 'scv detected the following changes made outside of scv since the last "scv apply"';
  const end =
    "Unless you have made equivalent changes to your configuration, or ignored the relevant attributes using ignore_changes, the following plan may include actions to undo or respond to these changes.";
  return [
    style.bold(style.cyan("Note:")) + style.bold(" Objects have changed outside of scv"),
    wrap(refreshOnly ? `${intro}:` : `${intro} which may have affected this plan:`),
    ...seen.map(({ text }) => text),
    // a plan that only looks undoes nothing
    ...(refreshOnly ? [] : [wrap(end), "─".repeat(78)]),
  ].join("\n\n");
}

/** The drift report of a stack for people. Diagnostics are shown apart. */
export function driftText(report: DriftReport, options: TextOptions): string {
  const { style } = options;
  const { drifted, pending } = report;
  const moved = drifted.filter(({ kind }) => kind !== "unread");
  const unread = drifted.length - moved.length;
  const sections: string[] = [];
  if (moved.length > 0) {
    sections.push(style.bold("Changed outside of scv:"), ...moved.map((resource) => driftedText(resource, options)));
  }
  if (unread > 0) {
    const lines = drifted
      .filter(({ kind }) => kind === "unread")
      .map(({ address }) => `  # ${printableName(address)} could not be read`);
    sections.push([style.bold("Not known:"), "", ...lines].join("\n"));
  }
  const outputs = outputChangeLines(pending.outputs, style);
  if (pending.changes.length + outputs.length > 0) {
    const changes = pending.changes.map(({ address, action, constructPath }) =>
      printableName(
        `  # ${address} ${pendingWords[action]}${constructPath === undefined ? "" : ` (in construct ${constructPath})`}`,
      ),
    );
    sections.push([style.bold("Not applied yet:"), "", ...changes, ...outputs].join("\n"));
  }
  return `${[...sections, summary(report, moved.length, unread, style)].join("\n\n")}\n`;
}

function summary({ pending, checked, unrecorded }: DriftReport, moved: number, unread: number, style: Style): string {
  const waiting = pending.changes.length + pending.outputs.length;
  const of = counted(checked, "resource");
  if (moved + unread + waiting === 0) {
    const clean = style.bold(style.green("No drift."));
    return unrecorded === 0
      ? `${clean} ${of} compared: all as recorded, and the configuration is applied.`
      : `${clean} ${of} compared, and the configuration is applied; ${withoutResult(unrecorded)}.`;
  }
  const parts = [
    `${moved} of ${of} changed outside of scv`,
    ...(unread > 0 ? [`${unread} not read`] : []),
    waiting > 0 ? `${counted(waiting, "change")} of the configuration not applied` : "the configuration is applied",
    ...(unrecorded > 0 ? [withoutResult(unrecorded)] : []),
  ];
  return `${style.bold("Drift:")} ${parts.join(", ")}.`;
}

function withoutResult(unrecorded: number): string {
  return `${counted(unrecorded, "request")} without a recorded result`;
}

const pendingWords = {
  "no-op": "is not moved yet",
  create: "is not created yet",
  read: "is not read yet",
  update: "is not updated yet",
  replace: "is not replaced yet",
  delete: "is not destroyed yet",
  forget: "is not forgotten yet",
} as const;

/** One object that moved: heading, place, and its differences. */
export function driftedText(drifted: DriftedResource, { style, blockOf }: TextOptions): string {
  const { address, key, kind, before, provider, constructPath } = drifted;
  const block = blockOf(key, provider);
  const after = drifted.after === null ? null : withoutServersMoves(before, drifted.after, block);
  const gone = kind === "gone";
  const heading = [
    style.bold(`  # ${printableName(address)} has ${gone ? "been deleted" : "changed"}`),
    ...(constructPath === undefined ? [] : [style.dim(`  # in construct ${printableName(constructPath)}`)]),
  ];
  const body = blockText(compareBlocks(before, after, block, noNotes), 0, {
    style,
    showNull: true,
    whole: false,
  });
  const start = `  ${gone ? style.red("-") : style.yellow("~")} `;
  return [...heading, `${start}resource "${printableName(key.type)}" "${printableName(key.name)}" ${body}`].join("\n");
}

/** What moves by itself on the server is no drift: it is shown as it was. */
function withoutServersMoves(before: ObjectValue, after: ObjectValue, block: Block | undefined): ObjectValue {
  const entries = Object.entries(after.entries).map(([name, value]) => {
    const owned = block?.attributes[name]?.serverOwned === true;
    return [name, (owned ? before.entries[name] : undefined) ?? value] as const;
  });
  return { ...after, entries: Object.fromEntries(entries) };
}

function counted(count: number, noun: string): string {
  return `${count} ${noun}${count === 1 ? "" : "s"}`;
}
