import type { JsonObject } from "../../../src/language/json";
import { apply, destroy, plan, stack, type Program } from "../program";

const ignoring = (ignored: readonly string[] | string, input: JsonObject["x"], more: JsonObject = {}) =>
  stack({ a: { input, ...more, lifecycle: { ignore_changes: ignored } } });
const keeping = (more: JsonObject = {}) => stack({ a: { input: 1, lifecycle: { prevent_destroy: true }, ...more } });

export const lifecyclePrograms: readonly Program[] = [
  {
    name: "ignore-changes-attribute",
    rule: "An ignored attribute stays as it is, others change.",
    steps: [
      apply(ignoring(["input"], "first", { triggers_replace: 1 })),
      apply(ignoring(["input"], "second", { triggers_replace: 1 })),
      apply(ignoring(["input"], "third", { triggers_replace: 2 })),
      apply(ignoring([], "fourth", { triggers_replace: 2 })),
    ],
  },
  {
    name: "ignore-changes-nested",
    rule: "A part of an attribute may be ignored: a key of a map, an element of a list.",
    steps: [
      apply(ignoring(["input.x", "input.list[0]"], { x: 1, y: 1, list: ["a", "b"] })),
      apply(ignoring(["input.x", "input.list[0]"], { x: 2, y: 2, list: ["c", "d"] })),
      apply(ignoring(["input.x"], { x: 3, y: 2, list: ["c", "d"], z: 1 })),
    ],
  },
  {
    name: "ignore-changes-by-index",
    rule: "A key of a map that is ignored stays, comes not, and goes not; that of an object is an attribute.",
    steps: [
      apply(ignoring(['input["k"]'], '${tomap({ a = "1", k = "1" })}')),
      apply(ignoring(['input["k"]'], '${tomap({ a = "2", k = "2" })}')),
      apply(ignoring(['input["k"]'], '${tomap({ a = "3" })}')),
      apply(ignoring(['input["n"]'], '${tomap({ a = "3", n = "4" })}')),
      apply(ignoring(['input["a"]'], '${tomap({ a = "5", n = "6" })}')),
    ],
  },
  {
    name: "ignore-changes-of-a-map",
    rule: "A key of a map that is ignored may be absent on either side.",
    steps: [
      apply(ignoring(["input.k"], '${tomap({ a = "1" })}')),
      apply(ignoring(["input.k"], '${tomap({ a = "1", k = "2" })}')),
      apply(ignoring(["input.a"], '${tomap({ k = "2" })}')),
    ],
  },
  {
    name: "ignore-changes-by-a-last-key",
    rule: "A last key of what is no map stands for the whole; one on the way leads into a map alone.",
    steps: [
      ['input["x"]', { x: 1, y: 1 }, { x: 2, y: 2, z: 2 }],
      ['input.a["x"]', { a: { x: 1, y: 1 }, b: 1 }, { a: { x: 2, y: 2 }, b: 2 }],
      ['input["a"]["x"]', { a: { x: 1 } }, { a: { x: 2 } }],
      ['input["a"].x', { a: { x: 1 } }, { a: { x: 2 } }],
      ['input["0"]', [1, 2], [3, 4]],
      ["input[0]", [1, 2], [3, 4]],
      ['input["k"].x', "${tomap({ k = { x = 1, y = 1 } })}", "${tomap({ k = { x = 2, y = 2 } })}"],
      ['input["k"]', "${tomap({ k = 1, l = 1 })}", null],
      ['input["k"]', "text", { k: 1 }],
    ].flatMap(([path = "", first = null, second = null]) => [
      apply(ignoring([], first)),
      plan(ignoring([String(path)], second)),
    ]),
  },
  {
    name: "ignore-changes-all",
    rule: "With all ignored nothing is updated; a replacement is, by request.",
    steps: [
      apply(ignoring("all", 1, { triggers_replace: 1 })),
      apply(ignoring("all", 2, { triggers_replace: 2 })),
      apply(undefined, "-replace=terraform_data.a"),
      destroy(),
    ],
  },
  {
    name: "ignore-changes-of-unknown",
    rule: "An ignored attribute is not even unknown.",
    steps: [1, 2].map((input) =>
      apply(
        stack({
          a: { input },
          b: { input: { id: "${terraform_data.a.output}", k: 1 }, lifecycle: { ignore_changes: ["input"] } },
          c: { triggers_replace: "${terraform_data.a.output}", lifecycle: { ignore_changes: ["triggers_replace"] } },
        }),
      ),
    ),
  },
  {
    name: "ignore-changes-wrong",
    rule: "What is ignored is an attribute that is there; ignoring a computed one warns.",
    steps: [
      plan(ignoring(["nothing"], 1)),
      plan(ignoring(["id"], 1)),
      plan(ignoring(["input", "input"], 1)),
      plan(ignoring(["all"], 1)),
    ],
  },
  {
    name: "prevent-destroy",
    rule: "What must not be destroyed is neither replaced nor deleted, whoever asks.",
    steps: [
      apply(keeping()),
      apply(keeping({ input: 2 })),
      plan(keeping({ input: 2, triggers_replace: 1 })),
      plan(keeping({ input: 2 }), "-destroy"),
      plan(keeping({ input: 2 }), "-replace=terraform_data.a"),
      plan(keeping({ input: 2, count: 0 })),
      apply(stack({})),
    ],
  },
  {
    name: "prevent-destroy-of-instances",
    rule: "It holds for each instance; an instance that the count leaves out is still under it.",
    steps: [
      apply(keeping({ count: 2 })),
      plan(keeping({ count: 1 })),
      plan(undefined, "-destroy", "-target=terraform_data.a[1]"),
      destroy(),
    ],
  },
  {
    name: "lifecycle-wrong",
    rule: "What stands in lifecycle is constant and known by name.",
    steps: [
      plan(
        stack({ a: { input: 1, lifecycle: { prevent_destroy: "${var.x}" } } }, { variable: { x: { default: true } } }),
      ),
      plan(stack({ a: { input: 1, lifecycle: { create_before_destroy: "sometimes" } } })),
      plan(stack({ a: { input: 1, lifecycle: { nothing: true } } })),
    ],
  },
];
