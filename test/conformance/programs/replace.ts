import type { JsonObject } from "../../../src/language/json";
import { apply, command, destroy, plan, stack, type Program } from "../program";

const triggered = (by: readonly string[], a: JsonObject, more: JsonObject = {}) =>
  stack({ a, b: { input: "fixed", lifecycle: { replace_triggered_by: by } }, ...more });

export const replacePrograms: readonly Program[] = [
  {
    name: "replace-by-triggers",
    rule: "A change of triggers_replace is a replacement, of input an update; both at once is a replacement.",
    steps: [
      apply(stack({ a: { input: 1, triggers_replace: ["x"] } })),
      apply(stack({ a: { input: 2, triggers_replace: ["x"] } })),
      apply(stack({ a: { input: 2, triggers_replace: ["y"] } })),
      apply(stack({ a: { input: 3, triggers_replace: { k: "y" } } })),
      apply(stack({ a: { input: 3 } })),
      apply(stack({ a: {} })),
    ],
  },
  {
    name: "replace-triggered-by-resource",
    rule: "Any change of the other resource replaces; none does not.",
    steps: [
      apply(triggered(["terraform_data.a"], { input: 1 })),
      apply(triggered(["terraform_data.a"], { input: 1 })),
      apply(triggered(["terraform_data.a"], { input: 2 })),
      apply(triggered(["terraform_data.a"], { input: 2, triggers_replace: 1 })),
    ],
  },
  {
    name: "replace-triggered-by-attribute",
    rule: "Only a change of that attribute replaces.",
    steps: [
      apply(triggered(["terraform_data.a.input"], { input: { x: 1, y: 1 } })),
      apply(triggered(["terraform_data.a.input.x"], { input: { x: 1, y: 2 } })),
      apply(triggered(["terraform_data.a.input.x"], { input: { x: 2, y: 2 } })),
      apply(triggered(["terraform_data.a.id"], { input: { x: 3, y: 2 } })),
      apply(triggered(["terraform_data.a.id"], { input: { x: 3, y: 2 }, triggers_replace: 1 })),
    ],
  },
  {
    name: "replace-triggered-by-instances",
    rule: "With an index only that instance counts, without one any of them.",
    steps: [
      apply(triggered(["terraform_data.a[0]"], { count: 2, input: "${count.index}" })),
      apply(triggered(["terraform_data.a[0]"], { count: 2, input: "${count.index == 1 ? 5 : 0}" })),
      apply(triggered(["terraform_data.a[0]"], { count: 2, input: "${count.index + 7}" })),
      apply(triggered(["terraform_data.a"], { count: 2, input: "${count.index == 1 ? 5 : 7}" })),
      apply(triggered(["terraform_data.a"], { count: 3, input: "${count.index == 1 ? 5 : 7}" })),
      apply(triggered(["terraform_data.a"], { count: 1, input: "${count.index == 1 ? 5 : 7}" })),
    ],
  },
  {
    name: "replace-triggered-by-own-index",
    rule: "count.index and each.key may pick the instance that triggers.",
    steps: [
      { x: 1, y: 1 },
      { x: 1, y: 2 },
    ].map((values) =>
      apply(
        stack({
          a: { for_each: `\${${JSON.stringify(values)}}`, input: "${each.value}" },
          b: {
            for_each: '${toset(["x", "y"])}',
            input: "fixed",
            lifecycle: { replace_triggered_by: ["terraform_data.a[each.key]"] },
          },
        }),
      ),
    ),
  },
  {
    name: "replace-triggered-in-a-chain",
    rule: "A replacement that was triggered triggers the next.",
    steps: [1, 2].map((input) =>
      apply(
        stack({
          a: { input },
          b: { input: "b", lifecycle: { replace_triggered_by: ["terraform_data.a"] } },
          c: { input: "c", lifecycle: { replace_triggered_by: ["terraform_data.b.id"], create_before_destroy: true } },
        }),
      ),
    ),
  },
  {
    name: "replace-triggered-by-wrong",
    rule: "What triggers is a resource of the stack.",
    steps: [
      plan(triggered(["terraform_data.z"], { input: 1 })),
      plan(triggered(["local.x"], { input: 1 }, {})),
      plan(triggered(["${terraform_data.a.input == 1}"], { input: 1 })),
    ],
  },
  {
    name: "replace-triggered-and-changed",
    rule: "What is triggered is replaced for that reason, whatever else would replace it; so is what comes new.",
    steps: [1, 2].map((value) =>
      apply(
        stack({
          a: { input: value },
          b: { triggers_replace: value, lifecycle: { replace_triggered_by: ["terraform_data.a"] } },
          ...(value === 2 ? { c: { input: 1, lifecycle: { replace_triggered_by: ["terraform_data.a"] } } } : {}),
        }),
      ),
    ),
  },
  {
    name: "replace-option",
    rule: "-replace makes an instance anew, by request; those that read its id follow.",
    steps: [
      apply(stack({ a: { count: 2, input: 1 }, b: { input: "${terraform_data.a[1].id}" } })),
      apply(undefined, "-replace=terraform_data.a[1]"),
      apply(undefined, "-replace=terraform_data.b", "-replace=terraform_data.a[0]"),
      plan(undefined, "-replace=terraform_data.z"),
      plan(undefined, "-replace=terraform_data.a"),
      plan(undefined, "-replace=nonsense"),
    ],
  },
  {
    name: "replace-option-for-each",
    rule: "-replace takes a key in quotes; a new instance is created all the same.",
    steps: [
      apply(stack({ a: { for_each: '${toset(["x", "y z"])}', input: "${each.key}" } })),
      apply(undefined, '-replace=terraform_data.a["y z"]'),
      apply(
        stack({ a: { for_each: '${toset(["x", "n"])}', input: "${each.key}" } }),
        '-replace=terraform_data.a["n"]',
        '-replace=terraform_data.a["y z"]',
      ),
    ],
  },
  {
    name: "tainted-is-replaced",
    rule: "What is tainted is replaced, what is untainted again is not.",
    steps: [
      apply(stack({ a: { input: 1 }, b: { input: "${terraform_data.a.id}" } })),
      command("taint", "terraform_data.a"),
      plan(),
      command("untaint", "terraform_data.a"),
      apply(),
      command("taint", "terraform_data.a"),
      apply(stack({ a: { input: 2 }, b: { input: "${terraform_data.a.id}" } })),
      command("taint", "terraform_data.nowhere"),
      command("untaint", "terraform_data.a"),
      command("taint", "-allow-missing", "terraform_data.nowhere"),
    ],
  },
  {
    name: "tainted-and-removed",
    rule: "What is tainted and no longer wanted is deleted, not replaced.",
    steps: [
      apply(stack({ a: { count: 2, input: 1 } })),
      command("taint", "terraform_data.a[1]"),
      apply(stack({ a: { count: 1, input: 1 } })),
      command("taint", "terraform_data.a[0]"),
      destroy(),
    ],
  },
  {
    name: "tainted-create-before-destroy",
    rule: "A tainted one with create_before_destroy is there anew before the old one goes.",
    steps: [
      apply(
        stack({ a: { input: 1, lifecycle: { create_before_destroy: true } }, b: { input: "${terraform_data.a.id}" } }),
      ),
      command("taint", "terraform_data.a"),
      apply(),
    ],
  },
];
