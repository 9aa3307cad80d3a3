import type { JsonObject } from "../../../src/language/json";
import { apply, having, outputs, plan, stack, type Program, type Step } from "../program";

const variables = (variable: JsonObject, output?: JsonObject) =>
  stack(
    {},
    {
      variable,
      ...outputs(output ?? Object.fromEntries(Object.keys(variable).map((name) => [name, `\${var.${name}}`]))),
    },
  );
const typed = (type: string, ...defaults: readonly JsonObject["x"][]): readonly Step[] =>
  defaults.map((value) => plan(variables({ v: { type, default: value } })));

export const variablePrograms: readonly Program[] = [
  {
    name: "variables-where-they-come-from",
    rule: "The command line wins over *.auto.tfvars, that over terraform.tfvars, that over the environment, that over the default.",
    steps: [
      apply(
        variables(
          Object.fromEntries(
            ["a", "b", "c", "d", "e", "f"].map((name) => [name, { type: "string", default: "default" }]),
          ),
        ),
      ),
      having(
        {
          files: {
            "terraform.tfvars": 'b = "tfvars"\nc = "tfvars"\nd = "tfvars"\ne = "tfvars"\nf = "tfvars"\n',
            "terraform.tfvars.json": '{"c": "tfvars.json", "d": "tfvars.json", "e": "tfvars.json", "f": "tfvars.json"}',
            "x.auto.tfvars": 'd = "auto x"\ne = "auto x"\nf = "auto x"\n',
            "y.auto.tfvars.json": '{"e": "auto y", "f": "auto y"}',
            "given.tfvars": 'f = "file"\n',
          },
          environment: { TF_VAR_a: "environment", TF_VAR_b: "environment" },
        },
        apply(undefined, "-var-file=given.tfvars"),
      ),
      apply(undefined, "-var", "f=line", "-var-file=given.tfvars"),
      apply(undefined, "-var-file=given.tfvars", "-var", "f=line", "-var=a=b=c"),
      having({ files: { "terraform.tfvars": null, "terraform.tfvars.json": null, "x.auto.tfvars": null } }, apply()),
    ],
  },
  {
    name: "variables-of-types",
    rule: "A value is converted to the type of its variable, or is an error.",
    steps: [
      ...typed("string", "x", 1, true, null, ["x"]),
      ...typed("number", "12", 1.5, "many", true),
      ...typed("bool", "true", true, 1, "yes"),
      ...typed("list(string)", ["x", 1], { k: "v" }, "x"),
      ...typed("set(number)", [2, 1, "2"], ["x"]),
      ...typed("map(bool)", { a: true, b: "false" }, { a: 3 }),
      ...typed("tuple([string, number])", ["a", "1"], ["a"]),
      ...typed(
        'object({ a = string, b = optional(number), c = optional(string, "see") })',
        { a: 1 },
        { b: 1 },
        { a: "x", d: 1 },
      ),
      ...typed("any", ["a", 1], { k: ["x"] }),
      ...typed("list(any)", ["a", 1], [["a"], [1]], ["a", ["b"]]),
    ],
  },
  {
    name: "variables-by-text",
    rule: "Text on the command line and in the environment is an expression for other types than string.",
    steps: [
      having(
        {
          environment: {
            TF_VAR_list: '["a", "b"]',
            TF_VAR_map: '{ k = "v", "l": 2 }',
            TF_VAR_text: '["a"]',
            TF_VAR_number: "5",
            TF_VAR_any: "plain",
          },
        },
        plan(
          variables({
            list: { type: "list(string)" },
            map: { type: "map(string)" },
            text: { type: "string" },
            number: { type: "number" },
            any: {},
          }),
        ),
      ),
      plan(undefined, "-var=list=[]", "-var=map={}", "-var=text=", "-var=number=1e2", "-var=any=[1]"),
      plan(undefined, "-var=list=a", "-var=map={}", "-var=text=", "-var=number=1", "-var=any=1"),
      plan(undefined, "-var=list=[]", "-var=map={}", "-var=text=t", "-var=number=x", "-var=any=1"),
    ],
  },
  {
    name: "variables-nullable",
    rule: "null is a value of a variable, or stands for the default where it is not nullable.",
    steps: [
      plan(variables({ v: { type: "string", default: "d" } }), "-var=v=null"),
      having(
        { files: { "n.tfvars.json": '{"v": null, "w": null}' } },
        plan(variables({ v: { default: "d" }, w: { default: "d", nullable: false } }), "-var-file=n.tfvars.json"),
      ),
      plan(variables({ w: { type: "string", nullable: false } }), "-var-file=n.tfvars.json"),
      plan(variables({ w: { type: "string", nullable: false, default: null } })),
    ],
  },
  {
    name: "variables-missing-and-unknown",
    rule: "A variable without a value is an error; a value without a variable is one on the command line, and a warning in a file.",
    steps: [
      plan(variables({ v: { type: "string" } })),
      plan(variables({ v: { default: 1 } }), "-var=w=1"),
      having({ files: { "n.tfvars": "w = 1\n" } }, plan(undefined, "-var-file=n.tfvars")),
      plan(undefined, "-var-file=nowhere.tfvars"),
      plan(undefined, "-var=v"),
      having({ environment: { TF_VAR_w: "1" } }, plan()),
    ],
  },
  {
    name: "variables-sensitive",
    rule: "A sensitive variable makes what is made of it sensitive.",
    steps: [
      apply(
        stack(
          { a: { input: { user: "${var.login.user}", open: 1 } } },
          {
            variable: { login: { type: "object({ user = string })", sensitive: true } },
            output: { o: { value: "${var.login}", sensitive: true } },
          },
        ),
        '-var=login={ user = "u" }',
      ),
      plan(undefined, '-var=login={ user = "u" }'),
    ],
  },
  {
    name: "variables-in-a-saved-plan",
    rule: "What a saved plan was made with is applied, whatever the environment says later.",
    steps: [
      having(
        { environment: { TF_VAR_v: "environment" } },
        apply(
          stack({ a: { input: "${var.v}" } }, { variable: { v: {} }, ...outputs({ v: "${var.v}" }) }),
          "-var=v=line",
        ),
      ),
    ],
  },
  {
    name: "variables-judged-late",
    rule: "A validation that refers to what the apply makes is judged then, before what uses the variable.",
    steps: ["a", "b", "a"].map((input) =>
      apply(
        stack(
          { x: { input }, y: { input: "${var.v}-${terraform_data.x.output}" }, z: { input: "q" } },
          {
            variable: {
              v: {
                default: "a",
                validation: { condition: "${terraform_data.x.output == var.v}", error_message: "not as x" },
              },
            },
          },
        ),
      ),
    ),
  },
  {
    name: "variables-ephemeral-in-conditions",
    rule: "A condition may be decided by an ephemeral value: what is kept of it is whether it holds.",
    steps: ["E", "F"].map((wanted) =>
      apply(
        stack(
          {
            x: {
              input: "b",
              lifecycle: { precondition: { condition: `\${var.e == "${wanted}"}`, error_message: "not as x" } },
            },
          },
          {
            variable: { e: { ephemeral: true, default: "E" } },
            output: { o: { value: 1, precondition: { condition: `\${var.e == "${wanted}"}`, error_message: "no" } } },
          },
        ),
      ),
    ),
  },
  {
    name: "terraform-applying",
    rule: "terraform.applying is ephemeral: false in a plan, true in an apply.",
    steps: [
      apply(
        stack(
          {
            a: {
              input: 1,
              lifecycle: { precondition: { condition: "${terraform.applying || true}", error_message: "no" } },
            },
          },
          { locals: { l: "${terraform.applying ? 1 : 2}" }, ...outputs({ o: "${ephemeralasnull(local.l)}" }) },
        ),
      ),
      plan(stack({ a: { input: "${terraform.applying}" } })),
      plan(stack({ a: { input: "${terraform.nothing}" } })),
      plan(
        stack({
          a: {
            input: 1,
            lifecycle: { precondition: { condition: "${terraform.applying}", error_message: "only in an apply" } },
          },
        }),
      ),
    ],
  },
  {
    name: "variables-wrong",
    rule: "A variable's block is constant, its name and type are sound.",
    steps: [
      plan(variables({ v: { type: "text", default: 1 } })),
      plan(variables({ v: { default: "${1 + 1}" } })),
      plan(stack({}, { variable: { count: { default: 1 } } })),
      plan(variables({ v: { type: "string", nothing: 1 } })),
      plan(variables({ v: { type: "string", default: ["x"] } })),
    ],
  },
];
