import { apply, command, outputs, plan, stack, type Program } from "../program";

const [id, output] = ["terraform_data.a.id", "terraform_data.a.output"];
const a = { input: "x" };

const repeated = stack(
  {
    a,
    once: { count: `\${${id} == null ? 0 : 1}`, input: `\${${id}}` },
    both: { count: `\${length(sort([${id}, ${output}]))}`, input: "${count.index}" },
    named: { count: `\${"a-\${${output}}" == "" ? 0 : 1}`, input: `a-\${${output}}` },
    some: { count: `\${length(toset([${id}, ${output}])) > 0 ? 1 : 0}`, input: 1 },
    each: {
      for_each: `\${{ for k, v in { x = ${id}, y = "a-\${${id}}" } : k => v if v != null }}`,
      input: "${each.value}",
    },
  },
  outputs({
    begins: `\${startswith("a-\${${output}}", "a-")}`,
    json: `\${startswith(jsonencode([${id}]), "[")}`,
    less: `\${(${output} == "x" ? 1 : 2) < 3}`,
    open: `\${${output} == null}`,
    splat: `\${${id}[*]}`,
  }),
);

export const knownOfLaterPrograms: readonly Program[] = [
  {
    name: "known-of-later-repeats",
    rule: "What is certain of a value before it is known decides how often a block is repeated.",
    steps: [plan(repeated), apply(repeated), apply(repeated)],
  },
  {
    name: "known-of-later-in-a-saved-plan",
    rule: "What a saved plan tells of a value before it is known is what its apply makes of it.",
    steps: [plan(repeated, "-out=later.plan"), command("apply", "later.plan"), plan(repeated)],
  },
  {
    name: "known-of-later-decides",
    rule: "A condition holds or does not as soon as it is certain of a value that is not known yet.",
    steps: [
      apply(
        stack({
          a,
          b: {
            input: `\${${id}}`,
            lifecycle: { precondition: [{ condition: `\${${id} != null}`, error_message: "No id." }] },
          },
        }),
      ),
      plan(
        stack({
          c: { input: "x" },
          d: {
            input: 1,
            lifecycle: {
              precondition: [
                { condition: '${"a-${terraform_data.c.id}" == "b"}', error_message: "It begins otherwise." },
              ],
            },
          },
        }),
      ),
    ],
  },
];
