import { apply, destroy, outputs, plan, stack, type Program } from "../program";

const family = (value: number) =>
  stack(
    {
      a: { input: value },
      b: { input: "${terraform_data.a.output}" },
      c: { input: "${terraform_data.b.output}" },
      n: { count: 2, input: `\${count.index + ${value}}` },
      x: { input: value },
    },
    outputs({ c: "${terraform_data.c.output}", x: "${terraform_data.x.output}", n: "${terraform_data.n[*].output}" }),
  );

export const targetPrograms: readonly Program[] = [
  {
    name: "target-and-what-it-needs",
    rule: "A target brings what it depends on, and nothing that depends on it.",
    steps: [apply(family(1), "-target=terraform_data.b"), apply(family(2), "-target=terraform_data.a"), apply()],
  },
  {
    name: "target-an-instance",
    rule: "A target may be one instance, or a block with all of them; several add up.",
    steps: [
      apply(family(1), "-target=terraform_data.n[1]"),
      apply(family(1), "-target=terraform_data.n", "-target=terraform_data.x"),
      apply(family(5), "-target=terraform_data.n[0]"),
      apply(),
    ],
  },
  {
    name: "target-of-a-destroy",
    rule: "Destroying a target destroys what depends on it, and nothing else.",
    steps: [
      apply(family(1)),
      plan(undefined, "-destroy", "-target=terraform_data.b"),
      destroy("-target=terraform_data.b"),
      apply(),
      destroy("-target=terraform_data.n[1]"),
    ],
  },
  {
    name: "target-removed",
    rule: "A target that is no longer in the configuration is deleted.",
    steps: [
      apply(stack({ a: { input: 1 }, b: { input: 2 }, c: { count: 2, input: 3 } })),
      apply(stack({ b: { input: 9 } }), "-target=terraform_data.a"),
      apply(stack({ b: { input: 9 }, c: { count: 1, input: 3 } }), "-target=terraform_data.c[1]"),
    ],
  },
  {
    name: "target-nothing",
    rule: "A target that fits nothing changes nothing; one that is no address is an error.",
    steps: [
      plan(family(1), "-target=terraform_data.nowhere"),
      plan(family(1), "-target=not an address"),
      plan(family(1), "-target=terraform_data.n[7]"),
    ],
  },
  {
    name: "target-and-constant-output",
    rule: "With a target, an output that refers to nothing stays as it is.",
    steps: [
      apply(
        stack({ a: { input: 1 } }, outputs({ fixed: 1, a: "${terraform_data.a.output}" })),
        "-target=terraform_data.a",
      ),
      apply(),
      apply(stack({ a: { input: 2 } }, outputs({ fixed: 2 })), "-target=terraform_data.a"),
    ],
  },
  {
    name: "target-and-create-before-destroy",
    rule: "What is left out does not decide in which order an object is replaced.",
    steps: [1, 2].map((trigger) =>
      apply(
        stack({
          a: { input: 1, triggers_replace: trigger },
          b: { input: "${terraform_data.a.id}", lifecycle: { create_before_destroy: true } },
        }),
        "-target=terraform_data.a",
      ),
    ),
  },
  {
    name: "target-and-replace-triggers",
    rule: "What a target is triggered by belongs to what it depends on.",
    steps: [1, 2].map((input) =>
      apply(
        stack({
          a: { input },
          b: { input: "b", lifecycle: { replace_triggered_by: ["terraform_data.a"] } },
          c: { input },
        }),
        "-target=terraform_data.b",
      ),
    ),
  },
];
