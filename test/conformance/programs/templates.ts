import { apply, having, outputs, plan, stack, type Program } from "../program";

const builtIn = { terraform: { required_providers: { terraform: { source: "terraform.io/builtin/terraform" } } } };
const files = {
  "changing.tftpl": "at ${timestamp()}",
  "encoded.tftpl": "${provider::terraform::encode_expr(text)}",
  "again.tftpl": '${templatefile("again.tftpl", {})}',
  "caught.tftpl": '${try(templatefile("caught.tftpl", {}), "caught")} ${can(templatestring(text, {}))}',
  "untaken.tftpl": "%{ if false }${nothing}%{ endif }",
  "null.tftpl": "${text}",
};
const rendered = (file: string) => `\${templatefile("${file}.tftpl", { text = "a" })}`;
const template = { variable: { greeting: { type: "string" } } };
const environment = { TF_VAR_greeting: "Hello ${upper(name)} ${timestamp()}" };

export const templatePrograms: readonly Program[] = [
  {
    name: "templates",
    rule: "In a template functions are what they are around it: one that is known at apply, one of a provider.",
    steps: [
      having(
        { files, environment },
        plan(
          stack(
            { a: { input: rendered("changing") }, b: { input: rendered("encoded") }, c: { input: rendered("caught") } },
            { ...builtIn, ...template, ...outputs({ o: '${templatestring(var.greeting, { name = "x" })}' }) },
          ),
        ),
      ),
      having({ files }, apply(stack({ a: { input: `\${length(${rendered("changing").slice(2, -1)})}` } }))),
    ],
  },
  {
    name: "templates-that-are-refused",
    rule: "A template holds no other, has all its names, also where no branch needs them, and gives a text.",
    steps: [
      having({ files }, plan(stack({ a: { input: rendered("again") } }))),
      having({ files }, plan(stack({ a: { input: rendered("untaken") } }))),
      having({ files }, plan(stack({ a: { input: '${templatefile("null.tftpl", { text = null })}' } }))),
      plan(stack({ a: { input: '${templatestring("Hello", {})}' } })),
      plan(stack({ a: { input: '${templatestring("${local.a}", {})}' } }, { locals: { a: "b" } })),
    ],
  },
];
