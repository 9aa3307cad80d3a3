import { apply, command, destroy, having, outputs, plan, stack, type Program } from "../program";

const one = { a: { input: 1 } };

export const outputPrograms: readonly Program[] = [
  {
    name: "outputs-come-and-go",
    rule: "Outputs are added, changed and removed, also where no resource changes.",
    steps: [
      apply(stack(one)),
      apply(stack(one, outputs({ a: 1, b: "x" }))),
      command("output", "-json"),
      apply(stack(one, outputs({ a: 2, c: ["y"] }))),
      command("output", "-json"),
      command("output", "-raw", "a"),
      command("output", "-json", "c"),
      command("output", "-raw", "c"),
      command("output", "b"),
      apply(stack(one)),
      command("output", "-json"),
    ],
  },
  {
    name: "outputs-without-resources",
    rule: "A stack may have nothing but outputs.",
    steps: [
      apply(outputs({ o: "${1 + 1}" })),
      apply(outputs({ o: "${1 + 1}" })),
      apply(outputs({ o: 3 })),
      destroy(),
      destroy(),
    ],
  },
  {
    name: "outputs-null",
    rule: "An output that is null is in no state.",
    steps: [
      apply(stack(one, outputs({ n: null, m: "${null}" }))),
      apply(stack(one, outputs({ n: "now", m: "${null}" }))),
      apply(stack(one, outputs({ n: null }))),
    ],
  },
  {
    name: "outputs-of-types",
    rule: "An output keeps the type of its value.",
    steps: [
      apply(
        stack(
          one,
          outputs({
            text: "t",
            number: "${1e3}",
            flag: "${true}",
            tuple: ["a", 1],
            list: '${tolist(["a"])}',
            set: '${toset(["b", "a"])}',
            object: { a: { b: null } },
            map: "${tomap({ a = 1 })}",
            resource: "${terraform_data.a}",
            counted: "${[terraform_data.a]}",
          }),
        ),
      ),
      command("output", "-json"),
      plan(),
      apply(stack(one, outputs({ text: 1, list: ["a"], set: "${tolist([])}" }))),
    ],
  },
  {
    name: "outputs-of-outputs",
    rule: "An output reads what was applied, not what was planned; destroyed, there is none.",
    steps: [
      apply(stack(one, outputs({ id: "${terraform_data.a.id}", out: "${terraform_data.a.output}", fixed: "f" }))),
      apply(
        stack(
          { a: { input: 2 } },
          outputs({ id: "${terraform_data.a.id}", out: "${terraform_data.a.output}", fixed: "f" }),
        ),
      ),
      plan(undefined, "-destroy"),
      destroy(),
      command("output", "-json"),
    ],
  },
  {
    name: "outputs-as-planned",
    rule: "What was known of an output in the plan is what the apply keeps, whatever it would come to by then.",
    steps: [
      having(
        { files: { "x.txt": "old" } },
        plan(
          stack(
            { a: { input: "${uuid()}" } },
            outputs({
              file: '${file("x.txt")}',
              tried: '${try(upper(jsondecode(terraform_data.a.output)) == null, "q")}',
              decoded: "${base64decode(terraform_data.a.output) == null}",
              partly: ['${file("x.txt")}', "${length(terraform_data.a.output)}"],
            }),
          ),
          "-out=kept.plan",
        ),
      ),
      having({ files: { "x.txt": "new" } }, command("apply", "kept.plan")),
      command("output", "-json"),
      plan(),
    ],
  },
  {
    name: "outputs-wrong",
    rule: "An output has a value, and reads what exists.",
    steps: [
      plan(stack(one, { output: { o: {} } })),
      plan(stack(one, outputs({ o: "${terraform_data.b.id}" }))),
      plan(stack(one, outputs({ o: "${terraform_data.a.nothing}" }))),
      plan(
        stack(one, {
          output: {
            o: { value: 1, depends_on: ["terraform_data.a"] },
            p: { value: 1, description: "d", sensitive: true },
          },
        }),
      ),
      plan(stack(one, { output: { o: { value: 1, depends_on: ["terraform_data.b"] } } })),
    ],
  },
  {
    name: "outputs-sensitive",
    rule: "An output becomes sensitive and open again; each is a change of the output.",
    steps: [
      apply(stack(one, { output: { o: { value: 1 } } })),
      apply(stack(one, { output: { o: { value: 1, sensitive: true } } })),
      command("output", "-json"),
      apply(stack(one, { output: { o: { value: 2, sensitive: true } } })),
      apply(stack(one, { output: { o: { value: 2 } } })),
    ],
  },
  {
    name: "outputs-ephemeral",
    rule: "An ephemeral value is no output of a stack.",
    steps: [
      plan(stack(one, { variable: { e: { ephemeral: true, default: "x" } }, ...outputs({ o: "${var.e}" }) })),
      plan(
        stack(one, {
          variable: { e: { ephemeral: true, default: "x" } },
          output: { o: { value: "${var.e}", ephemeral: true } },
        }),
      ),
      plan(stack({ a: { input: "${var.e}" } }, { variable: { e: { ephemeral: true, default: "x" } } })),
    ],
  },
];
