import { str } from "../language/make";
import { eventMessage, resultMessages, stillMessage } from "./ui-apply";
import { uiLine, versionMessage } from "./ui-message";
import { diagnosticMessage, planMessages } from "./ui-plan";
import { change, created, policy, provider, stackPlan } from "./testing/plan-samples";

const resource = {
  addr: "scv_policy.gold",
  module: "",
  resource: "scv_policy.gold",
  implied_provider: "scv",
  resource_type: "scv_policy",
  resource_name: "gold",
  resource_key: null,
};

test("a line has Terraform's keys, and the stack", () => {
  expect(uiLine(versionMessage("0.1.0"), "2026-11-20T00:00:00.000Z", "prod")).toEqual({
    "@level": "info",
    "@message": "scv 0.1.0",
    "@module": "scv.ui",
    "@timestamp": "2026-11-20T00:00:00.000Z",
    type: "version",
    stack: "prod",
    scv: "0.1.0",
    ui: "1.2",
  });
});

test("a plan is what drifted, what will change, how much, and the outputs", () => {
  const loss = { summary: "14 backups will be deleted", count: 14, unit: "backups" } as const;
  const messages = planMessages(
    stackPlan({
      drift: [
        {
          address: "scv_policy.gold",
          key: created.key,
          provider,
          kind: "gone",
          before: policy({}),
          after: null,
          fields: [],
        },
      ],
      changes: [
        created,
        change({ action: "no-op" }),
        change({
          action: "replace",
          actionReason: "replace_because_tainted",
          before: policy({}),
          after: policy({}),
          loss,
        }),
      ],
      outputs: [
        { name: "id", action: "create", before: null, after: str("7"), sensitive: false },
        { name: "pass", action: "create", before: null, after: str("hush"), sensitive: true },
      ],
    }),
  );
  expect(messages.map(({ message }) => message)).toEqual([
    "scv_policy.gold: Drift detected (delete)",
    "scv_policy.gold: Plan to create",
    "scv_policy.gold: Plan to replace",
    "Plan: 2 to add, 0 to change, 1 to destroy.",
    "Outputs: 2",
  ]);
  expect(messages[1]?.body).toEqual({ change: { resource, action: "create" }, construct_path: "prod/backup/gold" });
  expect(messages[2]?.body).toEqual({ change: { resource, action: "replace", reason: "tainted" }, loss });
  expect(messages[3]?.body).toEqual({ changes: { add: 2, change: 0, import: 0, remove: 1, operation: "plan" } });
  expect(JSON.stringify(messages)).not.toContain("hush");
});

test("an apply is told event by event, and its end", () => {
  const { key } = created;
  const at = { address: "scv_policy.gold", action: "create" } as const;
  expect(eventMessage({ ...at, kind: "started" }, key)).toMatchObject({
    type: "apply_start",
    body: { hook: { resource, action: "create" } },
  });
  expect(eventMessage({ ...at, kind: "finished", elapsedMs: 1500, id: "7" }, key).body).toEqual({
    hook: { resource, action: "create", id_key: "id", id_value: "7", elapsed_seconds: 1 },
  });
  expect(eventMessage({ ...at, kind: "failed", elapsedMs: 0, diagnostics: [] }, key)).toMatchObject({
    level: "error",
    type: "apply_errored",
  });
  expect(stillMessage({ address: "scv_policy.gold", action: "create" }, key, 10_000)).toMatchObject({
    type: "apply_progress",
    body: { hook: { elapsed_seconds: 10 } },
  });
  const messages = resultMessages("apply", {
    imported: 0,
    created: 1,
    updated: 0,
    deleted: 0,
    skipped: [],
    diagnostics: [],
    interrupted: false,
    outputs: { id: { value: str("7"), sensitive: false }, pass: { value: str("hush"), sensitive: true } },
  });
  expect(messages.map(({ body }) => body)).toEqual([
    { changes: { add: 1, change: 0, import: 0, remove: 0, operation: "apply" } },
    { outputs: { id: { sensitive: false, type: "string", value: "7" }, pass: { sensitive: true, type: "string" } } },
  ]);
});

test("a diagnostic bears its level", () => {
  expect(diagnosticMessage({ severity: "warning", code: "x", summary: "Look", detail: "" })).toMatchObject({
    level: "warn",
    message: "Warning: Look",
    type: "diagnostic",
  });
});
