import { apply, destroy, having, outputs, plan, stack, type Program } from "../program";

/** A condition has to refer to something. */
const holds = '${path.module == "."}';
const fails = '${path.module != "."}';

const condition = (text: string, message = "it does not hold") => [{ condition: text, error_message: message }];

const hiddenVariables = {
  variable: { secret: { default: "hush", sensitive: true }, passing: { default: "eph", ephemeral: true } },
};
const wrongVariables = { variable: { list: { default: [1] }, none: { default: null } } };

export const conditionPrograms: readonly Program[] = [
  {
    name: "precondition-known",
    rule: "A precondition that does not hold stops the plan and names the resource.",
    steps: [
      apply(stack({ a: { input: 1, lifecycle: { precondition: condition(holds) } } })),
      plan(stack({ a: { input: 1, lifecycle: { precondition: condition(fails, "one is ${1}") } } })),
      plan(
        stack({
          a: {
            count: 2,
            input: 1,
            lifecycle: { precondition: condition("${count.index == 0}", "not ${count.index}") },
          },
        }),
      ),
    ],
  },
  {
    name: "precondition-unknown",
    rule: "A precondition on what is not known yet is judged at apply, before the resource is touched.",
    steps: [
      apply(
        stack({
          a: { input: "good" },
          b: { input: 1, lifecycle: { precondition: condition('${terraform_data.a.output == "good"}') } },
        }),
      ),
      apply(
        stack({
          a: { input: "bad" },
          b: { input: 2, lifecycle: { precondition: condition('${terraform_data.a.output == "good"}') } },
          c: { input: "${terraform_data.b.output}" },
          d: { input: "aside" },
        }),
      ),
      plan(),
    ],
  },
  {
    name: "postcondition-after-create",
    rule: "A resource whose postcondition does not hold after the apply is kept in the state; what depends on it does not come.",
    steps: [
      apply(
        stack({
          a: { input: "v", lifecycle: { postcondition: condition('${self.output == "w"}', "got ${self.output}") } },
          b: { input: "${terraform_data.a.output}" },
          c: { input: "aside" },
        }),
      ),
      plan(),
      apply(
        stack({
          a: { input: "w", lifecycle: { postcondition: condition('${self.output == "w"}', "got ${self.output}") } },
          b: { input: "${terraform_data.a.output}" },
          c: { input: "aside" },
        }),
      ),
      destroy(),
    ],
  },
  {
    name: "postcondition-known",
    rule: "A postcondition on what is known at plan stops the plan.",
    steps: [
      plan(stack({ a: { input: "v", lifecycle: { postcondition: condition('${self.input == "w"}') } } })),
      apply(stack({ a: { input: "v" } })),
      plan(stack({ a: { input: "v", lifecycle: { postcondition: condition('${self.output == "w"}') } } })),
      apply(stack({ a: { count: 1, input: "v", lifecycle: { postcondition: condition("${self.id != null}") } } })),
    ],
  },
  {
    name: "conditions-many",
    rule: "All conditions are judged, each that fails is told.",
    steps: [
      plan(
        stack({
          a: {
            input: 1,
            lifecycle: {
              precondition: [...condition(fails, "first"), ...condition(holds), ...condition(fails, "second")],
            },
          },
          b: { input: 1, lifecycle: { precondition: condition(fails, "third") } },
        }),
      ),
    ],
  },
  {
    name: "condition-wrong",
    rule: "A condition is a bool that is made of something; its message is open text.",
    steps: [
      plan(stack({ a: { input: 1, lifecycle: { precondition: condition("${false}") } } })),
      plan(stack({ a: { input: 1, lifecycle: { precondition: condition("${path.module}") } } })),
      plan(stack({ a: { input: 1, lifecycle: { precondition: condition('${path.module == "." ? null : true}') } } })),
      plan(stack({ a: { input: 1, lifecycle: { precondition: condition("${terraform_data.z.id}") } } })),
      plan(
        stack({ a: { input: 1, lifecycle: { precondition: condition('${path.module == "." ? "true" : "false"}') } } }),
      ),
      plan(stack({ a: { input: 1, lifecycle: { precondition: condition(fails, "secret ${sensitive(1)}") } } })),
      plan(stack({ a: { input: 1, lifecycle: { precondition: condition('${sensitive(path.module != ".")}') } } })),
    ],
  },
  {
    name: "condition-messages-that-are-hidden",
    rule: "A message that refers to what is hidden is not shown, and told of whether the condition holds or not.",
    steps: [
      ...["${var.secret}", "${var.passing}", "${var.secret}${var.passing}"].flatMap((hidden) => [
        plan(stack({ a: { lifecycle: { precondition: condition(holds, `is ${hidden}`) } } }, hiddenVariables)),
        plan(stack({ a: { lifecycle: { precondition: condition(fails, `is ${hidden}`) } } }, hiddenVariables)),
        plan({ ...hiddenVariables, output: { o: { value: 1, precondition: condition(holds, `is ${hidden}`) } } }),
      ]),
      apply(stack({ a: { lifecycle: { postcondition: condition(fails, "is ${var.secret}") } } }, hiddenVariables)),
      apply({ ...hiddenVariables, check: { c: { assert: condition(holds, "is ${var.secret}") } } }),
      apply({ ...hiddenVariables, check: { c: { assert: condition(fails, "is ${var.secret}") } } }),
      apply({ ...hiddenVariables, check: { c: { assert: condition(fails, "is ${var.passing}") } } }),
      plan(
        {
          variable: {
            ...hiddenVariables.variable,
            n: { default: 1, validation: condition("${var.n == 2}", "is ${var.passing}") },
          },
        },
        "-refresh-only",
      ),
    ],
  },
  {
    name: "condition-messages-that-are-wrong",
    rule: "A message is text, whether the condition holds or not; what is wrong with it is no warning in a check either.",
    steps: ["${var.list}", "${var.none}", "is ${var.list}"].flatMap((message) =>
      [holds, fails].flatMap((text) => [
        plan(stack({ a: { lifecycle: { precondition: condition(text, message) } } }, wrongVariables)),
        plan({ ...wrongVariables, check: { c: { assert: condition(text, message) } } }),
      ]),
    ),
  },
  {
    name: "check-that-cannot-be-judged",
    rule: "A check that does not hold warns; one that cannot be judged is an error.",
    steps: ["${var.list}", "${var.none}", "${var.list + 1 == 2}", "${var.list[5] == 1}"].map((text) =>
      plan({ ...wrongVariables, check: { c: { assert: condition(text) } } }),
    ),
  },
  {
    name: "output-precondition",
    rule: "An output's precondition stops the plan where it is known, and the apply where it is not.",
    steps: [
      apply(stack({ a: { input: 1 } }, { output: { o: { value: 1, precondition: condition(holds) } } })),
      plan(stack({ a: { input: 1 } }, { output: { o: { value: 2, precondition: condition(fails, "no output") } } })),
      apply(
        stack(
          { a: { input: 2 } },
          { output: { o: { value: 3, precondition: condition("${terraform_data.a.output == 1}") } } },
        ),
      ),
      plan(),
    ],
  },
  {
    name: "check-block",
    rule: "A check that does not hold warns, and stops nothing.",
    steps: [
      apply(stack({ a: { input: 1 } }, { check: { good: { assert: condition("${terraform_data.a.output == 1}") } } })),
      apply(
        stack(
          { a: { input: 2 } },
          {
            check: {
              good: {
                assert: [
                  ...condition("${terraform_data.a.output == 1}", "is ${terraform_data.a.output}"),
                  ...condition(fails, "never"),
                ],
              },
            },
          },
        ),
      ),
      plan(),
      apply(stack({ a: { input: 2 } })),
    ],
  },
  {
    name: "variable-validation",
    rule: "A variable whose validation fails stops the run, with the message.",
    steps: ["long enough", "x"].map((value) =>
      having(
        { environment: { TF_VAR_name: value } },
        apply(
          stack(
            { a: { input: "${var.name}" } },
            {
              variable: {
                name: { type: "string", validation: condition("${length(var.name) > 3}", "${var.name} is too short.") },
                other: {
                  type: "number",
                  default: 3,
                  validation: condition("${var.other > 2 && length(var.name) > 0}"),
                },
              },
            },
          ),
        ),
      ),
    ),
  },
  {
    name: "conditions-of-a-destroy",
    rule: "A destroy asks no condition of what it destroys; that of an output stands.",
    steps: [
      apply(stack({ a: { input: 1 } })),
      plan(stack({ a: { input: 1 } }, { output: { o: { value: 1, precondition: condition(fails) } } }), "-destroy"),
      {
        ...destroy(),
        configuration: stack(
          { a: { input: 1, lifecycle: { precondition: condition(fails), postcondition: condition(fails) } } },
          { check: { c: { assert: condition(fails) } } },
        ),
      },
    ],
  },
  {
    name: "apply-fails-in-the-middle",
    rule: "An expression that fails only once a value is known leaves what was done in the state, and the rest undone.",
    steps: [
      apply(
        stack(
          {
            a: { input: "text" },
            b: { input: "${tonumber(terraform_data.a.output)}" },
            c: { input: "${terraform_data.b.output}" },
            d: { input: "${terraform_data.a.output}" },
          },
          outputs({ b: "${terraform_data.b.output}", d: "${terraform_data.d.output}" }),
        ),
      ),
      plan(),
      apply(
        stack(
          {
            a: { input: "12" },
            b: { input: "${tonumber(terraform_data.a.output)}" },
            c: { input: "${terraform_data.b.output}" },
            d: { input: "${terraform_data.a.output}" },
          },
          outputs({ b: "${terraform_data.b.output}", d: "${terraform_data.d.output}" }),
        ),
      ),
    ],
  },
  {
    name: "apply-fails-in-a-replacement",
    rule: "A replacement whose new half cannot be evaluated leaves the old object deleted or deposed as the order has it.",
    steps: [
      apply(
        stack({
          a: { input: "1", triggers_replace: 1 },
          b: { input: "${tonumber(terraform_data.a.output)}", triggers_replace: "${terraform_data.a.id}" },
        }),
      ),
      apply(
        stack({
          a: { input: "x", triggers_replace: 2 },
          b: { input: "${tonumber(terraform_data.a.output)}", triggers_replace: "${terraform_data.a.id}" },
        }),
      ),
      apply(
        stack({
          a: { input: "3", triggers_replace: 2 },
          b: { input: "${tonumber(terraform_data.a.output)}", triggers_replace: "${terraform_data.a.id}" },
        }),
      ),
    ],
  },
  {
    name: "apply-fails-with-create-before-destroy",
    rule: "Where the new dependent cannot be made, the old object stays deposed and goes with the next apply.",
    steps: ["1", "x", "3"].map((input, index) =>
      apply(
        stack({
          a: { input, triggers_replace: index, lifecycle: { create_before_destroy: true } },
          b: { input: "${tonumber(terraform_data.a.output)}" },
        }),
      ),
    ),
  },
];
