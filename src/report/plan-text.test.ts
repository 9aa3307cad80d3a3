import { list, num, object, str, unknown } from "../language/make";
import type { StackPlan } from "../plan/plan";
import { planText } from "./plan-text";
import { colourStyle, plainStyle } from "./style";
import { change, created, group, groupBlock, policy, provider, stackPlan } from "./testing/plan-samples";
import type { TextOptions } from "./text-options";

const options: TextOptions = {
  style: plainStyle,
  blockOf: ({ type }) => (type === "scv_resource_group" ? groupBlock : undefined),
};
const groupKey = { mode: "managed", type: "scv_resource_group", name: "all" } as const;
const vms = (...names: readonly string[]) => list("string", names.map(str));
const textOf = (plan: Partial<StackPlan>) => `\n${planText(stackPlan(plan), options)}`;

test("a create shows where it comes from, what is known after apply, and nothing sensitive", () => {
  expect(textOf({ changes: [created] })).toMatchInlineSnapshot(`
   "
   scv made the following execution plan. Resource actions are indicated with the
   following symbols:
     + create

   scv will perform the following actions:

     # scv_policy.gold will be created
     # in construct prod/backup/gold
     + resource "scv_policy" "gold" {
         + id        = (known after apply)
         + name      = "gold"
         + retention = {
             + type  = "DAYS"
             + value = 30
           }
         + token     = (sensitive value)
       }

   Plan: 1 to add, 0 to change, 0 to destroy.
   "
  `);
});

test("an update says why each field changes and counts what stays", () => {
  const retention = (value: number) => object({ type: str("DAYS"), value: num(value) });
  const update = change({
    action: "update",
    before: policy({ id: str("7"), retention: retention(30), description: str("old"), label: str("a") }),
    after: policy({ id: str("7"), retention: retention(7), description: str("new"), label: str("a") }),
    fields: [
      {
        path: ["retention", "value"],
        before: num(30),
        after: num(7),
        reason: "configuration",
        forcesReplacement: false,
      },
      { path: ["description"], before: str("old"), after: str("new"), reason: "appliance", forcesReplacement: false },
    ],
    loss: { summary: "23 snapshots become surplus and are deleted by the next backup", count: 23, unit: "snapshots" },
  });
  expect(textOf({ changes: [update] })).toMatchInlineSnapshot(`
   "
   scv made the following execution plan. Resource actions are indicated with the
   following symbols:
     ~ update in-place

   scv will perform the following actions:

     # scv_policy.gold will be updated in-place
     # DATA LOSS: 23 snapshots become surplus and are deleted by the next backup
     ~ resource "scv_policy" "gold" {
         ~ description = "old" -> "new" # changed on the appliance
           id          = "7"
           name        = "gold"
         ~ retention   = {
             ~ value = 30 -> 7 # changed in configuration
               # (1 unchanged attribute hidden)
           }
           # (1 unchanged attribute hidden)
       }

   Plan: 0 to add, 1 to change, 0 to destroy.
   Data loss: 23 snapshots will be deleted.
   "
  `);
});

test("a replacement names the field that forces it, and its order", () => {
  const replace = (createBeforeDestroy: boolean) =>
    change({
      action: "replace",
      actionReason: "replace_because_cannot_update",
      createBeforeDestroy,
      before: policy({ id: str("7") }),
      after: policy({ id: unknown("string"), name: str("b") }),
      requiresReplace: [["name"]],
      fields: [
        { path: ["name"], before: str("gold"), after: str("b"), reason: "configuration", forcesReplacement: true },
      ],
    });
  expect(textOf({ changes: [replace(false)] })).toMatchInlineSnapshot(`
   "
   scv made the following execution plan. Resource actions are indicated with the
   following symbols:
   -/+ destroy and then create replacement

   scv will perform the following actions:

     # scv_policy.gold must be replaced
   -/+ resource "scv_policy" "gold" {
         ~ id   = "7" -> (known after apply)
         ~ name = "gold" -> "b" # changed in configuration, forces replacement
       }

   Plan: 1 to add, 0 to change, 1 to destroy.
   "
  `);
  expect(textOf({ changes: [replace(true)] })).toContain('+/- resource "scv_policy" "gold" {');
});

test("a delete says why and what would be lost, and the totals repeat the loss", () => {
  const gone = (name: string, count?: number) =>
    change({
      action: "delete",
      actionReason: "delete_because_no_resource_config",
      key: { ...groupKey, name },
      before: group({ entities: vms("vm-1") }, [["1", "01:00"]]),
      loss: {
        summary:
          count === undefined
            ? "its backups will be deleted; they could not be counted"
            : `${count} backups will be deleted`,
        ...(count === undefined ? {} : { count }),
        unit: "backups",
      },
    });
  expect(textOf({ changes: [gone("a", 14)] })).toMatchInlineSnapshot(`
   "
   scv made the following execution plan. Resource actions are indicated with the
   following symbols:
     - destroy

   scv will perform the following actions:

     # scv_resource_group.a will be destroyed
     # (because scv_resource_group.a is not in configuration)
     # DATA LOSS: 14 backups will be deleted
     - resource "scv_resource_group" "a" {
         - entities = [
             - "vm-1",
           ] -> null
         - id       = "7" -> null
         - name     = "all" -> null

         - policy {
             - at = "01:00" -> null
             - id = "1" -> null
           }
       }

   Plan: 0 to add, 0 to change, 1 to destroy.
   Data loss: 14 backups will be deleted.
   "
  `);
  expect(textOf({ changes: [gone("a", 14), gone("b")] })).toContain(
    "Data loss: 14 backups, an unknown number of backups will be deleted.",
  );
});

test("what moved on the appliance is told before the plan, without what moves by itself", () => {
  const drift: StackPlan["drift"] = [
    {
      address: "scv_resource_group.all",
      key: groupKey,
      provider,
      kind: "changed",
      before: group({ entities: vms("vm-1"), last_run: str("1") }),
      after: group({ entities: vms("vm-1", "vm-2"), last_run: str("2") }),
      fields: [],
    },
  ];
  expect(textOf({ drift })).toMatchInlineSnapshot(`
   "
   Note: Objects have changed outside of scv

   scv detected the following changes made outside of scv since the last "scv
   apply" which may have affected this plan:

     # scv_resource_group.all has changed
     ~ resource "scv_resource_group" "all" {
         ~ entities = [
               "vm-1",
             + "vm-2",
           ]
           id       = "7"
           name     = "all"
           # (1 unchanged attribute hidden)
       }

   Unless you have made equivalent changes to your configuration, or ignored the
   relevant attributes using ignore_changes, the following plan may include
   actions to undo or respond to these changes.

   ──────────────────────────────────────────────────────────────────────────────

   No changes. Your infrastructure matches the configuration.

   scv has compared your real infrastructure against your configuration and found
   no differences, so no changes are needed.
   "
  `);
});

test("an object that was deleted outside is created again, and the plan says so", () => {
  const drift: StackPlan["drift"] = [
    {
      address: "scv_policy.gold",
      key: created.key,
      provider,
      kind: "gone",
      before: policy({}),
      after: null,
      fields: [],
    },
  ];
  const text = textOf({ changes: [created], drift });
  expect(text).toContain("  # scv_policy.gold has been deleted\n");
  expect(text).toContain("  # (because it was deleted outside of scv)\n");
});

test("without changes the plan says that the infrastructure matches", () => {
  expect(textOf({ changes: [change({ action: "no-op", before: policy({}), after: policy({}) })] }))
    .toMatchInlineSnapshot(`
   "
   No changes. Your infrastructure matches the configuration.

   scv has compared your real infrastructure against your configuration and found
   no differences, so no changes are needed.
   "
  `);
});

test("changed outputs are shown, sensitive ones hidden", () => {
  const outputs: StackPlan["outputs"] = [
    { name: "id", action: "update", before: str("7"), after: unknown("string"), sensitive: false },
    { name: "pass", action: "create", before: null, after: str("hush"), sensitive: true },
    { name: "same", action: "no-op", before: str("1"), after: str("1"), sensitive: false },
  ];
  expect(textOf({ outputs })).toMatchInlineSnapshot(`
   "
   Changes to Outputs:
     ~ id   = "7" -> (known after apply)
     + pass = (sensitive value)

   You can apply this plan to save these new output values to the state, without
   changing any real infrastructure.
   "
  `);
});

test("the weaker promise is said where an intent cannot be made durable before its call", () => {
  const weaker = textOf({ changes: [created], durableIntents: false });
  expect(weaker).toContain("Note: The state of this stack is kept where scv cannot write down a change");
  expect(textOf({ changes: [created] })).not.toContain("Note:");
});

test("signs are coloured where the style is", () => {
  expect(planText(stackPlan({ changes: [created] }), { ...options, style: colourStyle })).toContain(
    "\u001b[32m+\u001b[39m",
  );
});
