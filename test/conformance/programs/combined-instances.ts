import type { JsonObject } from "../../../src/language/json";
import { apply, command, destroy, outputs, plan, stack, type Program } from "../program";

const condition = (text: string, message = "it does not hold") => [{ condition: text, error_message: message }];
const checked = (...texts: readonly string[]): JsonObject => ({
  check: Object.fromEntries(texts.map((text, i) => [`c${i}`, { assert: condition(text) }])),
});
const moved = (from: string, to: string) => ({ from: `terraform_data.${from}`, to: `terraform_data.${to}` });
const triggered = (by: string): JsonObject => ({ lifecycle: { replace_triggered_by: [by] } });

/** Instances, and several features of them at once. */
export const combinedInstancePrograms: readonly Program[] = [
  {
    name: "combined-for-each-of-instances",
    rule: "Instances come and go with those that they are made for.",
    steps: ['["x", "y"]', '["y", "z"]'].map((keys) =>
      apply(
        stack(
          {
            a: { for_each: `\${toset(${keys})}`, input: "${each.key}!" },
            b: {
              for_each: "${terraform_data.a}",
              input: "${each.value.output}",
              triggers_replace: "${each.value.id}",
            },
          },
          outputs({ all: "${{ for k, v in terraform_data.b : k => v.input }}" }),
        ),
      ),
    ),
  },
  {
    name: "combined-triggers-through-instances",
    rule: "What replaces one instance replaces what is triggered by it, from block to block.",
    steps: [1, 2].map((x) =>
      apply(
        stack({
          a: { for_each: { x, y: 1 }, input: "${each.value}" },
          b: { for_each: { x: 1, y: 1 }, ...triggered("terraform_data.a[each.key]") },
          c: { input: '${terraform_data.b["x"].id}', ...triggered("terraform_data.b") },
          d: triggered("terraform_data.c.id"),
          e: {
            for_each: { x: 1, y: 1 },
            lifecycle: { create_before_destroy: true, replace_triggered_by: ["terraform_data.a[each.key].output"] },
          },
        }),
      ),
    ),
  },
  {
    name: "combined-trigger-without-instance",
    rule: "A trigger names an instance that there is.",
    steps: [
      apply(stack({ a: { count: 1, input: 1 }, b: triggered("terraform_data.a") })),
      apply(stack({ a: { count: 2, input: 1 }, b: triggered("terraform_data.a") })),
      plan(stack({ a: { count: 1, input: 1 }, b: triggered("terraform_data.a[5]") })),
      plan(stack({ a: { count: 1, input: 2 }, b: triggered("terraform_data.a[0].nothing") })),
    ],
  },
  {
    name: "combined-conditions-of-instances",
    rule: "Each instance is judged with its own key; where one fails, what depends on the block is not told of.",
    steps: [
      apply(
        stack({
          a: {
            for_each: { x: 1, y: 2 },
            input: "${each.value}",
            lifecycle: {
              precondition: condition("${each.value < 3}", "${each.key}"),
              postcondition: condition("${self.input == each.value}"),
            },
          },
        }),
      ),
      apply(
        stack({
          a: {
            for_each: { x: 1, y: 3, z: 4 },
            input: "${each.value}",
            lifecycle: { precondition: condition("${each.value < 3}", "${each.key}") },
          },
          b: { input: '${terraform_data.a["x"].id}' },
        }),
      ),
    ],
  },
  {
    name: "combined-postcondition-by-index",
    rule: "A postcondition that fails in the apply keeps what it is about and stops what comes after.",
    steps: ["${count.index}", "${count.index + 1}"].map((input) =>
      apply(
        stack({
          a: {
            count: 3,
            input,
            lifecycle: { postcondition: condition("${self.output < 3}", "index ${count.index} is ${self.output}") },
          },
          r: { input: "${terraform_data.a[2].id}" },
        }),
      ),
    ),
  },
  {
    name: "combined-target-and-checks",
    rule: "With a target no check is judged, whatever it refers to.",
    steps: [
      apply(
        stack(
          { a: { input: 1 }, b: { input: "${terraform_data.a.output}" }, c: { input: "c" } },
          {
            ...outputs({ oa: "${terraform_data.a.output}", ob: "${terraform_data.b.output}", k: 1 }),
            ...checked("${terraform_data.b.output == 1}", "${terraform_data.a.output == 2}"),
          },
        ),
        "-target=terraform_data.a",
      ),
      apply(undefined, "-target=terraform_data.b", "-target=terraform_data.c"),
      plan(),
      plan(undefined, "-destroy", "-target=terraform_data.a"),
      apply(),
    ],
  },
  {
    name: "combined-keys-that-are-numbers",
    rule: "A key of text is none of a count, though it reads the same.",
    steps: [
      apply(stack({ a: { count: 2, input: "${count.index}" } })),
      apply(stack({ a: { for_each: { "0": "zero", "1": "one" }, input: "${each.value}" } })),
      plan(stack({ a: { for_each: { "0": "zero" }, input: "x" } }, { moved: [moved('a["0"]', "a[0]")] })),
      apply(stack({ a: { count: 1, input: "x" } }, { moved: [moved('a["1"]', "a[0]")] })),
    ],
  },
  {
    name: "combined-tainted-and-moved",
    rule: "What is tainted is so under its new name too, and is replaced in the order that it has there.",
    steps: [
      apply(
        stack({
          a: { input: 1, lifecycle: { create_before_destroy: true } },
          r: { input: "${terraform_data.a.id}" },
        }),
      ),
      command("taint", "terraform_data.a"),
      apply(
        stack(
          {
            b: { input: 1, lifecycle: { create_before_destroy: true } },
            r: { input: "${terraform_data.b.id}" },
          },
          { moved: [moved("a", "b")] },
        ),
      ),
      plan(),
    ],
  },
  {
    name: "combined-sensitive-through-instances",
    rule: "Of a sensitive map the keys may be opened; what the instances hold stays closed.",
    steps: [1, 2].map((p) =>
      apply(
        stack(
          {
            a: { for_each: "${nonsensitive(toset(keys(var.m)))}", input: "${var.m[each.key]}" },
            b: {
              for_each: "${{ for k, v in terraform_data.a : k => v.id }}",
              input: { k: "${each.key}", id: "${each.value}" },
            },
          },
          { variable: { m: { sensitive: true, default: { x: { p }, y: { p: 1 } } } } },
        ),
      ),
    ),
  },
  {
    name: "combined-check-of-all-instances",
    rule: "A check judges all instances together, and says so in each plan while it does not hold.",
    steps: [
      apply(
        stack(
          { a: { for_each: { x: 1, y: 2 }, input: "${each.value}" } },
          checked("${alltrue([for a in terraform_data.a : a.output < 2])}", "${length(terraform_data.a) == 2}"),
        ),
      ),
      plan(),
      plan(undefined, "-refresh-only"),
      destroy(),
    ],
  },
];
