import { apply, destroy, plan, stack, type Program } from "../program";

const moved = (...pairs: readonly (readonly [from: string, to: string])[]) => ({
  moved: pairs.map(([from, to]) => ({ from: `terraform_data.${from}`, to: `terraform_data.${to}` })),
});

export const movedPrograms: readonly Program[] = [
  {
    name: "moved-name",
    rule: "A new name is no new object; the plan tells the old one, the state has the new one.",
    steps: [
      apply(stack({ a: { input: 1 } })),
      plan(stack({ b: { input: 1 } }, moved(["a", "b"]))),
      apply(stack({ b: { input: 2 } }, moved(["a", "b"]))),
      apply(stack({ b: { input: 2 } }, moved(["a", "b"]))),
      apply(stack({ b: { input: 2 } })),
    ],
  },
  {
    name: "moved-chain",
    rule: "From wherever in the chain the object is, it comes to its end.",
    steps: [
      apply(stack({ a: { input: 1 } })),
      apply(stack({ c: { input: 1 } }, moved(["a", "b"], ["b", "c"]))),
      apply(stack({ d: { input: 1 } }, moved(["c", "d"], ["b", "c"], ["a", "b"]))),
    ],
  },
  {
    name: "moved-into-count",
    rule: "A single object becomes any instance of a count that is said.",
    steps: [
      apply(stack({ a: { input: 1 } })),
      apply(stack({ a: { count: 3, input: 1 } }, moved(["a", "a[2]"]))),
      apply(stack({ a: { input: 1 } }, moved(["a[2]", "a"]))),
    ],
  },
  {
    name: "moved-into-for-each",
    rule: "Instances of a count get keys, and keys of one map become keys of another.",
    steps: [
      apply(stack({ a: { count: 2, input: "v" } })),
      apply(
        stack({ a: { for_each: '${toset(["x", "y"])}', input: "v" } }, moved(["a[0]", 'a["x"]'], ["a[1]", 'a["y"]'])),
      ),
      apply(stack({ b: { for_each: '${toset(["x", "z"])}', input: "v" } }, moved(["a", "b"], ['b["y"]', 'b["z"]']))),
      destroy(),
    ],
  },
  {
    name: "moved-whole-block",
    rule: "All instances of a block move with it.",
    steps: [
      apply(stack({ a: { count: 3, input: "${count.index}" } })),
      apply(stack({ b: { count: 2, input: "${count.index}" } }, moved(["a", "b"]))),
    ],
  },
  {
    name: "moved-swap",
    rule: "Two that change places by way of a third name.",
    steps: [
      apply(stack({ a: { input: "a" }, b: { input: "b" } })),
      plan(stack({ a: { input: "b" }, b: { input: "a" } }, moved(["a", "b"], ["b", "a"]))),
      apply(stack({ t: { input: "a" }, b: { input: "b" } }, moved(["a", "t"]))),
      apply(stack({ t: { input: "a" }, a: { input: "b" } }, moved(["b", "a"]))),
      apply(stack({ b: { input: "a" }, a: { input: "b" } }, moved(["t", "b"]))),
    ],
  },
  {
    name: "moved-and-only-looked-at",
    rule: "A plan that only looks tells what moved, and its apply records it.",
    steps: [
      apply(stack({ a: { input: 1 }, k: { count: 2, input: "${count.index}" } })),
      plan(stack({ b: { input: 2 }, l: { count: 2, input: 0 } }, moved(["a", "b"], ["k", "l"])), "-refresh-only"),
      apply(undefined, "-refresh-only"),
      plan(undefined, "-refresh-only"),
    ],
  },
  {
    name: "moved-and-destroyed",
    rule: "What a statement moves away and the configuration still holds is not destroyed either.",
    steps: [
      apply(stack({ a: { count: 2 }, b: {} })),
      plan(stack({ a: { count: 2 }, b: {} }, moved(["a[0]", "c"])), "-destroy"),
      plan(stack({ a: { count: 2 }, b: {} }, moved(["a[7]", "c"])), "-destroy"),
      plan(stack({ a: { count: 2 }, b: {} }, moved(["a", "c"])), "-destroy"),
    ],
  },
  {
    name: "moved-onto-something",
    rule: "Where there is an object already, the one that would move is deleted, with its reason.",
    steps: [
      apply(stack({ a: { input: "a" }, b: { input: "b" } })),
      apply(stack({ b: { input: "b" } }, moved(["a", "b"]))),
    ],
  },
  {
    name: "moved-and-referred-to",
    rule: "Those that refer to the new name are not changed, and depend on it from then on.",
    steps: [
      apply(stack({ a: { input: 1 }, r: { input: "${terraform_data.a.id}" } })),
      apply(stack({ b: { input: 1 }, r: { input: "${terraform_data.b.id}" } }, moved(["a", "b"]))),
      destroy(),
    ],
  },
  {
    name: "moved-to-nowhere",
    rule: "An object whose new name is not in the configuration is deleted for that reason.",
    steps: [apply(stack({ a: { input: 1 } })), apply(stack({ z: { input: 1 } }, moved(["a", "b"])))],
  },
  {
    name: "moved-wrong",
    rule: "A name that still exists cannot be moved from, two cannot move to one, nothing moves to itself.",
    steps: [
      apply(stack({ a: { input: 1 } })),
      plan(stack({ a: { input: 1 }, b: { input: 1 } }, moved(["a", "b"]))),
      plan(stack({ c: { input: 1 } }, moved(["a", "c"], ["b", "c"]))),
      plan(stack({ c: { input: 1 } }, moved(["a", "c"], ["a", "d"]))),
      plan(stack({ a: { input: 1 } }, moved(["a", "a"]))),
      plan(stack({ b: { input: 1 } }, { moved: [{ from: "terraform_data.a", to: "local.x" }] })),
    ],
  },
  {
    name: "moved-and-targeted",
    rule: "A target that leaves a pending move out is an error that names it.",
    steps: [
      apply(stack({ a: { input: 1 }, o: { input: 1 } })),
      plan(stack({ b: { input: 1 }, o: { input: 2 } }, moved(["a", "b"])), "-target=terraform_data.o"),
      apply(undefined, "-target=terraform_data.b", "-target=terraform_data.a"),
    ],
  },
  {
    name: "moved-and-replaced",
    rule: "An object may move and be replaced at once.",
    steps: [
      apply(stack({ a: { input: 1, triggers_replace: 1 } })),
      apply(stack({ b: { input: 1, triggers_replace: 2 } }, moved(["a", "b"]))),
    ],
  },
];
