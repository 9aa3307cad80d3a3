import type { ApplyEvent, ApplyResult } from "../apply/progress";
import { error } from "../diagnostics/diagnostic";
import { elapsedText, progressText, stillText, summaryText } from "./progress-text";
import { plainStyle } from "./style";

const at = { address: "scv_policy.gold" } as const;

test.each<[ApplyEvent, string]>([
  [{ ...at, kind: "started", action: "create", constructPath: "app/gold" }, "Creating... [as app/gold]"],
  [{ ...at, kind: "started", action: "delete", id: "7" }, "Destroying... [id=7]"],
  [{ ...at, kind: "finished", action: "create", elapsedMs: 61_500, id: "7" }, "Creation complete after 1m1s [id=7]"],
  [{ ...at, kind: "finished", action: "update", elapsedMs: 0, id: "7" }, "Modifications complete after 0s [id=7]"],
  [{ ...at, kind: "finished", action: "delete", elapsedMs: 0, id: "7" }, "Destruction complete after 0s"],
  [{ ...at, kind: "import", step: "prepared", id: "7" }, "Preparing import... [id=7]"],
  [{ ...at, kind: "import", step: "begun", id: "7" }, "Importing... [id=7]"],
  [{ ...at, kind: "import", step: "done", id: "7" }, "Import complete [id=7]"],
  [{ ...at, kind: "failed", action: "read", elapsedMs: 999, diagnostics: [] }, "Read errored after 0s"],
  [{ ...at, kind: "skipped", action: "update", because: "scv_policy.a" }, "Not modified, because scv_policy.a failed"],
  [
    { ...at, kind: "recovered", operation: "create", outcome: "done" },
    "The create of an interrupted run had taken effect: recorded",
  ],
  [
    { ...at, kind: "recovered", operation: "delete", outcome: "untouched" },
    "The delete of an interrupted run had not taken effect",
  ],
])("an event is a line: %j", (event, words) => {
  expect(progressText(event, plainStyle)).toBe(`scv_policy.gold: ${words}`);
});

test("a predecessor that was set aside is named beside its successor, as Terraform does", () => {
  const deposed = { ...at, action: "delete", deposed: "1a2b3c4d" } as const;
  const name = "scv_policy.gold (deposed object 1a2b3c4d)";
  expect(progressText({ ...deposed, kind: "started", id: "7" }, plainStyle)).toBe(`${name}: Destroying... [id=7]`);
  expect(stillText(deposed, 10_000, plainStyle)).toBe(`${name}: Still destroying... [10s elapsed]`);
});

test("what takes its time says how long", () => {
  expect(stillText({ ...at, action: "create" }, 10_000, plainStyle)).toBe(
    "scv_policy.gold: Still creating... [10s elapsed]",
  );
  expect(elapsedText(3_605_000)).toBe("1h0m5s");
});

const result: ApplyResult = {
  imported: 0,
  created: 2,
  updated: 1,
  deleted: 0,
  skipped: [],
  outputs: {},
  diagnostics: [],
  interrupted: false,
};

test.each<["apply" | "destroy", Partial<ApplyResult>, string]>([
  ["apply", {}, "Apply complete! Resources: 2 added, 1 changed, 0 destroyed."],
  ["destroy", { deleted: 3 }, "Destroy complete! Resources: 3 destroyed."],
  ["apply", { interrupted: true }, "Apply interrupted. Resources: 2 added, 1 changed, 0 destroyed."],
  [
    "apply",
    {
      diagnostics: [error({ code: "x", summary: "x", detail: "" })],
      skipped: [{ address: "a.b", because: "a.c" }],
    },
    "Apply incomplete. Resources: 2 added, 1 changed, 0 destroyed. 1 not tried.",
  ],
])("the summary of an %s %j", (operation, more, text) => {
  expect(summaryText(operation, { ...result, ...more }, plainStyle)).toBe(text);
});
