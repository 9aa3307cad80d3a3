import { apply, destroy, having, outputs, plan, stack, type Program } from "../program";

const check = (assertion: { condition: string; error_message: string }) => ({
  check: { healthy: { assert: assertion } },
});

/** Small stacks as the documentation of the language shows them. */
export const documentedValues: readonly Program[] = [
  {
    name: "documented-guarded",
    rule: "What must not be destroyed stops a plan that would, until the guard is lifted.",
    steps: [
      apply(stack({ db: { input: { size: 1 }, triggers_replace: 1, lifecycle: { prevent_destroy: true } } })),
      apply(stack({ db: { input: { size: 2 }, triggers_replace: 1, lifecycle: { prevent_destroy: true } } })),
      plan(stack({ db: { input: { size: 2 }, triggers_replace: 2, lifecycle: { prevent_destroy: true } } })),
      plan(undefined, "-destroy"),
      apply(stack({ db: { input: { size: 2 }, triggers_replace: 2, lifecycle: { ignore_changes: ["input"] } } })),
      apply(stack({ db: { input: { size: 9 }, triggers_replace: 2, lifecycle: { ignore_changes: ["input"] } } })),
    ],
  },
  {
    name: "documented-check",
    rule: "A check warns and stops nothing; what it says of what is not known yet comes with the apply.",
    steps: [
      apply(
        stack(
          { a: { input: "up" } },
          check({ condition: '${terraform_data.a.output == "up"}', error_message: "it is ${terraform_data.a.output}" }),
        ),
      ),
      apply(
        stack(
          { a: { input: "down" } },
          check({ condition: '${terraform_data.a.output == "up"}', error_message: "it is ${terraform_data.a.output}" }),
        ),
      ),
      plan(),
      plan(stack({ a: { input: "down" } }, check({ condition: "${true}", error_message: "constant" }))),
      apply(stack({ a: { input: "down" } })),
    ],
  },
  {
    name: "documented-self-checks",
    rule: "Conditions of a resource refer to itself, to variables and to each instance.",
    steps: [
      apply(
        stack(
          {
            a: {
              for_each: "${var.sizes}",
              input: "${each.value}",
              lifecycle: {
                precondition: [
                  { condition: "${each.value > 0}", error_message: "The size of ${each.key} is ${each.value}." },
                  { condition: "${length(var.sizes) < 4}", error_message: 'Too many: ${join(", ", keys(var.sizes))}.' },
                ],
                postcondition: [{ condition: "${self.output == each.value}", error_message: "It came out otherwise." }],
              },
            },
          },
          { variable: { sizes: { type: "map(number)", default: { a: 1, b: 2 } } } },
        ),
      ),
      plan(undefined, "-var=sizes={ a = 1, c = 0, d = -1 }"),
      apply(undefined, "-var=sizes={ a = 3 }"),
      plan(undefined, "-var=sizes={ a = 1, b = 1, c = 1, d = 1 }"),
    ],
  },
  {
    name: "documented-variables-with-rules",
    rule: "Each rule of a variable is judged, also one that looks at another variable.",
    steps: [
      plan(
        stack(
          {},
          {
            variable: {
              image: {
                type: "string",
                default: "ami-1",
                validation: [
                  {
                    condition: '${length(var.image) > 4 && substr(var.image, 0, 4) == "ami-"}',
                    error_message: 'The image must be valid, starting with "ami-".',
                  },
                  { condition: '${can(regex("[0-9]$", var.image))}', error_message: "It ends with a digit." },
                ],
              },
              most: {
                type: "number",
                default: 3,
                validation: [{ condition: "${var.most >= var.least}", error_message: "${var.most} < ${var.least}" }],
              },
              least: { type: "number", default: 1 },
              token: {
                type: "string",
                default: "abc",
                sensitive: true,
                validation: [{ condition: '${var.token != ""}', error_message: "It is empty." }],
              },
            },
            ...outputs({ image: "${var.image}", range: "${[var.least, var.most]}" }),
          },
        ),
      ),
      plan(undefined, "-var=image=x"),
      plan(undefined, "-var=image=ami-x", "-var=least=5"),
      plan(undefined, "-var=token="),
      plan(undefined, "-var=most=null"),
    ],
  },
  {
    name: "documented-optional-attributes",
    rule: "Attributes that are left out have their defaults, at every depth.",
    steps: [
      apply(
        stack(
          { site: { for_each: "${{ for s in var.sites : s.name => s }}", input: "${each.value}" } },
          {
            variable: {
              sites: {
                type: 'list(object({ name = string, on = optional(bool, true), web = optional(object({ index = optional(string, "index.html"), error = optional(string), routes = optional(list(object({ path = string, code = optional(number, 301) })), []) }), {}), tags = optional(map(string)) }))',
                default: [
                  { name: "a" },
                  { name: "b", web: { error: "e.html", routes: [{ path: "/" }, { path: "/x", code: "302" }] } },
                  { name: "c", web: null, on: null, tags: { n: 1 } },
                ],
              },
            },
            ...outputs({ sites: "${var.sites}", index: "${var.sites[*].web.index}" }),
          },
        ),
      ),
      plan(undefined, '-var=sites=[{ name = "a", extra = 1, web = { routes = [{}] } }]'),
      apply(undefined, '-var=sites=[{ name = "a", web = { index = null }, tags = {} }]'),
    ],
  },
  {
    name: "documented-locals-and-templates",
    rule: "Locals are put together of each other, of templates and of what is known later.",
    steps: [
      apply(
        stack(
          {
            a: { input: "${local.config}" },
            b: { input: "${yamlencode(local.merged)}", triggers_replace: "${sha256(local.script)}" },
          },
          {
            locals: {
              defaults: { env: "dev", size: 1 },
              merged: "${merge(local.defaults, { size = 2, zone = null })}",
              config: {
                json: "${jsonencode(local.merged)}",
                list: ["${local.defaults.env}", "x-${local.merged.size}"],
              },
              script:
                "#!/bin/sh\n%{ for k, v in local.defaults ~}\nexport ${upper(k)}=${v}\n%{ endfor ~}\necho $${HOME}\n",
              later: '${[for i in range(2) : "${i}:${terraform_data.a.output.json}"]}',
            },
            ...outputs({
              script: "${local.script}",
              later: "${local.later}",
              grouped: '${{ for s in ["aa", "ab", "b"] : substr(s, 0, 1) => s... }}',
            }),
          },
        ),
      ),
      plan(),
    ],
  },
  {
    name: "documented-sensitive-through",
    rule: "What is made of a secret is one, until it is said not to be.",
    steps: [
      apply(
        stack(
          {
            a: { input: { user: "u", password: "${var.password}", length: "${nonsensitive(length(var.password))}" } },
            b: { input: "${terraform_data.a.output.user}", triggers_replace: "${sha256(var.password)}" },
          },
          {
            variable: { password: { type: "string", sensitive: true } },
            output: {
              p: { value: "${terraform_data.a.output.password}", sensitive: true },
              u: { value: "${terraform_data.b.output}" },
            },
          },
        ),
        "-var=password=hush",
      ),
      apply(undefined, "-var=password=other"),
      plan(
        stack(
          { a: { input: "${var.password}" } },
          { variable: { password: { sensitive: true } }, ...outputs({ p: "${var.password}" }) },
        ),
        "-var=password=hush",
      ),
    ],
  },
  {
    name: "documented-remote-state",
    rule: "A stack reads the outputs of another one and follows them.",
    steps: [
      having(
        {
          files: {
            "network.tfstate": JSON.stringify({
              version: 4,
              terraform_version: "1.11.4",
              serial: 3,
              lineage: "8a2b6a3c-7d0e-4f55-9a10-2f6f0d1c2b3a",
              outputs: {
                subnets: { value: { a: "10.0.1.0/24", b: "10.0.2.0/24" }, type: ["map", "string"] },
                mixed: { value: ["x", 1, null], type: ["tuple", ["string", "number", "dynamic"]] },
              },
              resources: [],
            }),
          },
        },
        apply(
          stack(
            {
              a: {
                for_each: "${data.terraform_remote_state.network.outputs.subnets}",
                input: "${cidrhost(each.value, 5)}",
              },
            },
            {
              data: {
                terraform_remote_state: {
                  network: { backend: "local", config: { path: "${path.module}/network.tfstate" } },
                },
              },
              ...outputs({
                hosts: "${values(terraform_data.a)[*].output}",
                mixed: "${data.terraform_remote_state.network.outputs.mixed}",
                all: "${keys(data.terraform_remote_state.network.outputs)}",
              }),
            },
          ),
        ),
      ),
      plan(),
      destroy(),
    ],
  },
];
