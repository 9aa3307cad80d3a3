import { apply, destroy, outputs, plan, stack, type Program } from "../program";

const counted = (count: number | string, more = {}) => stack({ a: { count, input: "${count.index}" } }, more);

const reader = {
  a: { count: 2, input: "v${count.index}" },
  b: { input: "${terraform_data.a[*].output}" },
  c: { input: "${terraform_data.a[1].output}", triggers_replace: "${length(terraform_data.a)}" },
};

export const countPrograms: readonly Program[] = [
  {
    name: "count-grows-and-shrinks",
    rule: "Instances are added at the end and taken from the end; of none, nothing is left.",
    steps: [apply(counted(2)), apply(counted(4)), apply(counted(1)), apply(counted(0)), apply(counted(1)), destroy()],
  },
  {
    name: "count-goes-and-comes",
    rule: "A single instance and instance 0 of a count are the same object, both ways.",
    steps: [
      apply(stack({ a: { input: "x" } })),
      apply(stack({ a: { count: 1, input: "x" } })),
      apply(stack({ a: { count: 2, input: "x" } })),
      apply(stack({ a: { input: "y" } })),
    ],
  },
  {
    name: "count-of-a-removed-block",
    rule: "All instances of a block that is no longer there are deleted, for want of configuration.",
    steps: [apply(counted(2, outputs({ n: "${length(terraform_data.a)}" }))), apply(stack({ b: { input: 1 } }))],
  },
  {
    name: "count-is-read",
    rule: "A block with count is a list: splat, index and length follow it when it shrinks.",
    steps: [
      apply(stack(reader, outputs({ all: "${terraform_data.a[*].input}", one: "${terraform_data.a[0].output}" }))),
      apply(
        stack(
          { ...reader, a: { count: 3, input: "v${count.index}" } },
          outputs({ all: "${terraform_data.a[*].input}", one: "${try(terraform_data.a[7].output, null)}" }),
        ),
      ),
      apply(stack({ ...reader, a: { count: 3, input: "w${count.index}" } })),
    ],
  },
  {
    name: "count-is-a-condition",
    rule: "count may be the outcome of a condition on a variable, and one() reads it.",
    steps: [true, false, true].map((wanted) =>
      apply(
        counted("${var.wanted ? 1 : 0}", {
          variable: { wanted: { type: "bool", default: wanted } },
          ...outputs({ it: "${one(terraform_data.a[*].output)}" }),
        }),
      ),
    ),
  },
  {
    name: "count-is-not-known",
    rule: "A count that is known only after the apply is an error, and names the resource.",
    steps: [
      plan(stack({ a: { input: 2 }, b: { count: "${terraform_data.a.output}", input: 1 } })),
      apply(stack({ a: { input: 2 } })),
      apply(stack({ a: { input: 2 }, b: { count: "${terraform_data.a.output}", input: 1 } })),
      apply(stack({ a: { input: 3 }, b: { count: "${terraform_data.a.output}", input: 1 } })),
    ],
  },
  {
    name: "count-is-wrong",
    rule: "A count is a whole number that is not negative, not null and not sensitive.",
    steps: [
      plan(counted(-1)),
      plan(counted("${null}")),
      plan(counted("${1.5}")),
      plan(counted('${"many"}')),
      plan(counted('${"2"}')),
      plan(counted("${sensitive(2)}")),
    ],
  },
  {
    name: "count-index-out-of-range",
    rule: "An index beyond the count is an error of the reader.",
    steps: [
      apply(stack({ a: { count: 2, input: 1 }, b: { input: "${terraform_data.a[1].output}" } })),
      plan(stack({ a: { count: 1, input: 1 }, b: { input: "${terraform_data.a[1].output}" } })),
      plan(stack({ a: { count: 1, input: 1 }, b: { input: "${terraform_data.a.output}" } })),
      plan(stack({ a: { input: 1 }, b: { input: "${terraform_data.a[0].output}" } })),
    ],
  },
  {
    name: "count-chain",
    rule: "count may be the length of another block, and instances pair up by index.",
    steps: [3, 1, 2].map((count) =>
      apply(
        stack({
          a: { count, input: "${count.index}" },
          b: { count: "${length(terraform_data.a)}", input: "${terraform_data.a[count.index].id}" },
        }),
      ),
    ),
  },
  {
    name: "count-index-elsewhere",
    rule: "count.index and each mean something only where count or for_each is.",
    steps: [
      plan(stack({ a: { input: "${count.index}" } })),
      plan(stack({ a: { input: "${each.key}" } })),
      plan(stack({ a: { count: 1, input: "${each.value}" } })),
      plan(stack({ a: { count: 1, for_each: "${toset([])}", input: 1 } })),
    ],
  },
];
