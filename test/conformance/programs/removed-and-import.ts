import { apply, command, destroy, outputs, plan, stack, type Program } from "../program";

const removed = (from: string, destroyed?: boolean) => ({
  removed: [{ from, ...(destroyed === undefined ? {} : { lifecycle: { destroy: destroyed } }) }],
});

const hidden = (how: "sensitive" | "ephemeral") => ({ variable: { id: { default: "hush", [how]: true } } });

export const removedAndImportPrograms: readonly Program[] = [
  {
    name: "removed-and-kept",
    rule: "removed with destroy = false forgets the object and leaves it where it is.",
    steps: [
      apply(stack({ a: { input: 1 }, b: { input: 2 } })),
      plan(stack({ b: { input: 2 } }, removed("terraform_data.a", false))),
      apply(stack({ b: { input: 2 } }, removed("terraform_data.a", false))),
      apply(stack({ b: { input: 2 } }, removed("terraform_data.a", false))),
    ],
  },
  {
    name: "removed-and-destroyed",
    rule: "removed with destroy = true, or without a word, deletes.",
    steps: [
      apply(stack({ a: { count: 2, input: 1 }, b: { input: 2 } })),
      apply(stack({ b: { input: 2 } }, removed("terraform_data.a", true))),
      apply(stack({}, removed("terraform_data.b"))),
    ],
  },
  {
    name: "removed-with-instances",
    rule: "All instances of the block are forgotten together.",
    steps: [
      apply(stack({ a: { for_each: '${toset(["x", "y"])}', input: 1 }, r: { input: '${terraform_data.a["x"].id}' } })),
      apply(stack({ r: { input: "free" } }, removed("terraform_data.a", false))),
      destroy(),
    ],
  },
  {
    name: "removed-wrong",
    rule: "What is removed is not declared, and is a whole block.",
    steps: [
      apply(stack({ a: { count: 1, input: 1 } })),
      plan(stack({ a: { count: 1, input: 1 } }, removed("terraform_data.a", false))),
      plan(stack({}, removed("terraform_data.a[0]", false))),
      plan(stack({}, { removed: [{ from: "local.a", lifecycle: { destroy: false } }] })),
    ],
  },
  {
    name: "import-block",
    rule: "An import block takes the object into the state, and its differences into the plan.",
    steps: [
      plan(stack({ a: { input: 1 } }, { import: [{ to: "terraform_data.a", id: "by-hand" }] })),
      apply(stack({ a: { input: 1 } }, { import: [{ to: "terraform_data.a", id: "by-hand" }] })),
      apply(stack({ a: { input: 1 } }, { import: [{ to: "terraform_data.a", id: "by-hand" }] })),
    ],
  },
  {
    name: "import-without-changes",
    rule: "An import of what is as it should be changes nothing but the state.",
    steps: [
      apply(
        stack(
          { a: {} },
          { import: [{ to: "terraform_data.a", id: "just-so" }], ...outputs({ id: "${terraform_data.a.id}" }) },
        ),
      ),
      plan(),
    ],
  },
  {
    name: "import-of-instances",
    rule: "Import blocks name instances, with expressions for the id, and for_each for many.",
    steps: [
      apply(
        stack(
          { a: { count: 2 }, b: { for_each: '${toset(["x", "y"])}' } },
          {
            locals: { ids: { x: "id-x", y: "id-y" } },
            import: [
              { to: "terraform_data.a[1]", id: '${join("-", ["one", "two"])}' },
              { for_each: "${local.ids}", to: "terraform_data.b[each.key]", id: "${each.value}" },
            ],
          },
        ),
      ),
      apply(),
    ],
  },
  {
    name: "import-by-what-becomes-text",
    rule: "An id is text, and what becomes text is one.",
    steps: [
      plan(stack({ a: {} }, { import: [{ to: "terraform_data.a", id: 5 }] })),
      plan(stack({ a: {} }, { import: [{ to: "terraform_data.a", id: true }] })),
      plan(stack({ a: {} }, { import: [{ to: "terraform_data.a", id: ["x"] }] })),
      apply(
        stack(
          { a: { for_each: { x: 1, y: 1 } } },
          { import: [{ for_each: { x: 1.5, y: 7 }, to: "terraform_data.a[each.key]", id: "${each.value}" }] },
        ),
      ),
    ],
  },
  {
    name: "import-by-what-is-hidden",
    rule: "What is sensitive or ephemeral is no id.",
    steps: [
      plan(stack({ a: {} }, { ...hidden("sensitive"), import: [{ to: "terraform_data.a", id: "${var.id}" }] })),
      plan(stack({ a: {} }, { ...hidden("ephemeral"), import: [{ to: "terraform_data.a", id: "${var.id}" }] })),
    ],
  },
  {
    name: "import-wrong",
    rule: "An import needs a resource that is declared, and an id that is known and not empty.",
    steps: [
      plan(stack({ a: {} }, { import: [{ to: "terraform_data.b", id: "x" }] })),
      plan(stack({ a: {} }, { import: [{ to: "terraform_data.a", id: "" }] })),
      plan(stack({ a: {}, b: { input: 1 } }, { import: [{ to: "terraform_data.a", id: "${terraform_data.b.id}" }] })),
      plan(
        stack(
          { a: {} },
          {
            import: [
              { to: "terraform_data.a", id: "x" },
              { to: "terraform_data.a", id: "y" },
            ],
          },
        ),
      ),
      plan(stack({ a: { count: 1 } }, { import: [{ to: "terraform_data.a[4]", id: "x" }] })),
    ],
  },
  {
    name: "import-and-replace",
    rule: "What is imported and does not fit is replaced at once.",
    steps: [
      apply(stack({ a: { triggers_replace: "x" } }, { import: [{ to: "terraform_data.a", id: "old" }] })),
      apply(),
    ],
  },
  {
    name: "import-command",
    rule: "The command imports into the state without a plan.",
    steps: [
      apply(stack({ a: {}, z: { input: 1 } }), "-target=terraform_data.z"),
      command("import", "terraform_data.a", "given"),
      apply(),
      command("import", "terraform_data.a", "again"),
      command("import", "terraform_data.nowhere", "x"),
    ],
  },
];
