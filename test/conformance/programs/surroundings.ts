import type { JsonObject } from "../../../src/language/json";
import { apply, command, destroy, having, outputs, plan, stack, type Program } from "../program";

const remote = (config: JsonObject, more: JsonObject = {}) => ({
  data: { terraform_remote_state: { other: { backend: "local", config, ...more } } },
});
const otherState = (value: JsonObject["x"]) =>
  JSON.stringify({
    version: 4,
    terraform_version: "1.11.4",
    serial: 1,
    lineage: "3f3d1c52-0c5a-4c57-9f4d-0d5a2a1d9c11",
    outputs: {
      name: { value, type: "string" },
      list: { value: ["a"], type: ["list", "string"] },
      secret: { value: "hush", type: "string", sensitive: true },
    },
    resources: [],
    check_results: null,
  });

const checked = (path: string, body: JsonObject = {}, more: JsonObject = {}) => ({
  ...stack({ a: body }),
  check: {
    there: {
      ...remote({ path }, more),
      assert: [
        { condition: '${data.terraform_remote_state.other.outputs.name == "here"}', error_message: "It is not there." },
      ],
    },
  },
});

export const surroundingsPrograms: readonly Program[] = [
  {
    name: "remote-state",
    rule: "The outputs of another state are read anew for every plan, sensitive ones sensitive.",
    steps: [
      having(
        { files: { "other.tfstate": otherState("first") } },
        apply(
          stack(
            {
              a: { input: "${data.terraform_remote_state.other.outputs.name}" },
              s: { input: "${data.terraform_remote_state.other.outputs.secret}" },
            },
            {
              ...remote({ path: "other.tfstate" }),
              ...outputs({ list: "${data.terraform_remote_state.other.outputs.list}" }),
            },
          ),
        ),
      ),
      having({ files: { "other.tfstate": otherState("second") } }, apply()),
      plan(),
      destroy(),
    ],
  },
  {
    name: "check-with-data",
    rule: "The data of a check is read anew by each apply.",
    steps: [
      having({ files: { "other.tfstate": otherState("here") } }, apply(checked("other.tfstate"))),
      plan(),
      plan(undefined, "-refresh-only"),
      apply(checked("other.tfstate", { input: 2 })),
      apply(checked("${terraform_data.a.output}", { input: "other.tfstate" })),
      apply(checked("other.tfstate", { input: 3 }, { depends_on: ["terraform_data.a"] })),
      plan(undefined, "-destroy"),
    ],
  },
  {
    name: "remote-state-absent",
    rule: "A state that is not there is an error; defaults stand in for outputs that are not there.",
    steps: [
      plan(
        stack({ a: { input: "${data.terraform_remote_state.other.outputs.name}" } }, remote({ path: "none.tfstate" })),
      ),
      having(
        { files: { "other.tfstate": otherState("there") } },
        plan(
          stack(
            {
              a: { input: "${data.terraform_remote_state.other.outputs.nothing}" },
              b: { input: "${data.terraform_remote_state.other.outputs.name}" },
            },
            remote({ path: "other.tfstate" }, { defaults: { nothing: "default", name: "default" } }),
          ),
        ),
      ),
      plan(
        stack(
          { a: { input: "${data.terraform_remote_state.other.outputs.missing}" } },
          remote({ path: "other.tfstate" }),
        ),
      ),
    ],
  },
  {
    name: "remote-state-known-late",
    rule: "A data source whose arguments are not known yet, or whose dependencies change, is read at apply.",
    steps: [
      having(
        { files: { "other.tfstate": otherState("late") } },
        apply(
          stack(
            { p: { input: "other.tfstate" }, a: { input: "${data.terraform_remote_state.other.outputs.name}" } },
            {
              ...remote({ path: "${terraform_data.p.output}" }),
              ...outputs({ name: "${data.terraform_remote_state.other.outputs.name}" }),
            },
          ),
        ),
      ),
      plan(),
      apply(
        stack(
          { p: { input: "changed" }, a: { input: "${data.terraform_remote_state.other.outputs.name}" } },
          remote({ path: "other.tfstate" }, { depends_on: ["terraform_data.p"] }),
        ),
      ),
      destroy(),
    ],
  },
  {
    name: "remote-state-instances",
    rule: "A data source has count, for_each and conditions as a resource has.",
    steps: [
      having(
        { files: { "other.tfstate": otherState("n") } },
        apply(
          stack(
            { a: { input: "${data.terraform_remote_state.other[*].outputs.name}" } },
            remote(
              { path: "other.tfstate" },
              {
                count: 2,
                lifecycle: { postcondition: [{ condition: '${self.outputs.name == "n"}', error_message: "not n" }] },
              },
            ),
          ),
        ),
      ),
      having({ files: { "other.tfstate": otherState("m") } }, plan()),
    ],
  },
  {
    name: "path-and-workspace",
    rule: "path.module and path.root are the folder of the stack, terraform.workspace its workspace.",
    steps: [
      apply(
        stack(
          { a: { input: "${path.module}/${path.root}" }, w: { input: "${terraform.workspace}" } },
          outputs({ same: "${path.module == path.root}", file: '${basename("${path.module}/x/y.txt")}' }),
        ),
      ),
      plan(outputs({ o: "${path.nothing}" })),
      plan(outputs({ o: "${terraform.nothing}" })),
    ],
  },
  {
    name: "files-beside-the-stack",
    rule: "A file that changes changes what reads it.",
    steps: ["one", "two"].map((text) =>
      having(
        { files: { "note.txt": text, "greet.tftpl": "Hello ${name}, ${note}!" } },
        apply(
          stack({
            a: { input: '${file("${path.module}/note.txt")}', triggers_replace: '${filesha256("note.txt")}' },
            b: { input: '${templatefile("greet.tftpl", { name = "you", note = file("note.txt") })}' },
            c: { input: '${fileexists("none.txt") ? 1 : 2}' },
          }),
        ),
      ),
    ),
  },
  {
    name: "locals",
    rule: "Locals are evaluated in the order of their references, whatever the order in which they are written.",
    steps: [1, 2].map((value) =>
      apply(
        stack(
          { a: { input: "${local.all}" }, b: { count: "${local.n}", input: "${local.names[count.index]}" } },
          {
            locals: {
              all: "${[for n in local.names : upper(n)]}",
              names: '${[for i in range(local.n) : "${local.prefix}-${i}"]}',
              n: value,
              prefix: "p",
            },
            ...outputs({ all: "${local.all}" }),
          },
        ),
      ),
    ),
  },
  {
    name: "validation",
    rule: "validate finds what a plan would refuse without asking for values.",
    steps: [
      {
        ...command("validate", "-json"),
        configuration: stack({ a: { input: "${var.v}" } }, { variable: { v: { type: "string" } } }),
      },
      { ...command("validate", "-json"), configuration: stack({ a: { input: "${var.w}", b: 1 } }) },
      {
        ...command("validate", "-json"),
        configuration: stack({ a: { count: "${var.v}", input: "${self.id}" } }, { variable: { v: {} } }),
      },
      { ...command("validate", "-json"), configuration: stack({ a: { input: "${terraform_data.a.id}" } }) },
      { ...command("validate", "-json"), configuration: outputs({ o: "${1 + }" }) },
    ],
  },
  {
    name: "functions-that-are-never-the-same",
    rule: "uuid() and timestamp() are known at apply, and change every time.",
    steps: [
      plan(
        stack({
          a: { input: "${uuid()}" },
          b: { input: '${formatdate("YYYY", timestamp())}', lifecycle: { ignore_changes: ["input"] } },
        }),
      ),
      apply(stack({ a: { input: "${length(uuid())}" } })),
      apply(stack({ a: { input: "${length(uuid())}" } })),
    ],
  },
];
