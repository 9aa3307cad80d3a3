import type { Json, JsonObject } from "../../../src/language/json";
import { apply, command, having, outputs, plan, stack, type Program } from "../program";

const condition = (text: string, message = "it does not hold") => [{ condition: text, error_message: message }];
const moved = (from: string, to: string) => ({ from: `terraform_data.${from}`, to: `terraform_data.${to}` });
const removed = (name: string, lifecycle: Json) => ({ from: `terraform_data.${name}`, lifecycle });
const ephemeral = (value: Json): JsonObject => ({ variable: { e: { default: value, ephemeral: true } } });
const lifecycle = (settings: Json) => stack({ a: { lifecycle: settings } });

/** Statements and settings, several of them at once. */
export const combinedStatementPrograms: readonly Program[] = [
  {
    name: "combined-moved-imported-and-removed",
    rule: "One plan moves, imports, forgets and deletes.",
    steps: [
      apply(stack({ a: { input: 1 }, b: { count: 2, input: "${count.index}" }, z: { input: "z" } })),
      apply(
        stack(
          {
            a: { for_each: { k: 1, n: 2 }, input: "${each.value}" },
            c: { for_each: { x: "X" }, input: "${each.value}" },
          },
          {
            moved: [moved("a", 'a["k"]'), moved("b[0]", 'c["x"]')],
            import: [{ to: 'terraform_data.a["n"]', id: "imported" }],
            removed: [removed("z", { destroy: false }), removed("b", { destroy: true })],
          },
        ),
      ),
      plan(),
    ],
  },
  {
    name: "combined-import-for-each-null",
    rule: "What an import block is repeated for is never null.",
    steps: [plan(stack({ a: { input: 1 } }, { import: [{ for_each: null, to: "terraform_data.a", id: "x" }] }))],
  },
  {
    name: "combined-import-beside-moved",
    rule: "Of the instances of one block some are imported, and one comes from elsewhere.",
    steps: [
      apply(stack({ old: { input: "o" } })),
      apply(
        stack(
          { n: { for_each: "${local.ids}", input: "${each.key}" } },
          {
            locals: { ids: { a: "1", b: "2", c: "3" } },
            import: [
              {
                for_each: '${{ for k, v in local.ids : k => v if k != "a" }}',
                to: "terraform_data.n[each.key]",
                id: "id-${each.value}",
              },
            ],
            moved: [moved("old", 'n["a"]')],
          },
        ),
      ),
      plan(),
    ],
  },
  {
    name: "combined-import-with-conditions",
    rule: "What is imported is judged, replaced and kept as anything else.",
    steps: [
      apply(
        stack(
          {
            a: {
              input: 1,
              triggers_replace: "t",
              lifecycle: {
                precondition: condition('${path.module == "."}'),
                postcondition: condition("${self.input == 1}"),
              },
            },
          },
          {
            import: [{ to: "terraform_data.a", id: "x" }],
            check: { c: { assert: condition('${terraform_data.a.id == "x"}') } },
          },
        ),
      ),
      plan(
        stack(
          { b: { input: 1, lifecycle: { prevent_destroy: true, ignore_changes: "all" } } },
          { import: [{ to: "terraform_data.b", id: "y" }], removed: [removed("a", { destroy: false })] },
        ),
      ),
      plan(
        stack(
          { b: { triggers_replace: 1, lifecycle: { prevent_destroy: true } } },
          { import: [{ to: "terraform_data.b", id: "y" }], moved: [moved("a", "c")] },
        ),
      ),
    ],
  },
  {
    name: "combined-removed-and-moved",
    rule: "What is moved away is not removed, and of two statements the first counts.",
    steps: [
      apply(stack({ a: { input: 1 } })),
      plan(stack({ b: { input: 1 } }, { moved: [moved("a", "b")], removed: [removed("a", { destroy: false })] })),
      plan(stack({}, { removed: [removed("a", { destroy: false }), removed("a", { destroy: true })] })),
      plan(stack({}, { moved: [moved("a", "b")], removed: [removed("b", { destroy: false })] })),
      plan(stack({ a: { input: 1 } }, { import: [{ to: "terraform_data.a", id: "other" }] })),
      plan(stack({ b: { input: 1 } }, { moved: [moved("a", "b")], import: [{ to: "terraform_data.b", id: "other" }] })),
      plan(stack({}, { removed: [removed("a", {})] })),
      plan(stack({}, { removed: [removed("a", { destroy: "false" })] })),
    ],
  },
  {
    name: "combined-ignored-moved-and-tainted",
    rule: "What is ignored stays so under another name, though it is unknown; what is made anew is made as configured.",
    steps: [
      apply(stack({ a: { input: { x: 1 } }, t: { input: 1 } })),
      apply(
        stack(
          {
            b: {
              input: { x: "${terraform_data.t.output}", y: "${terraform_data.t.id}" },
              lifecycle: { ignore_changes: ["input.x", 'input["y"]'] },
            },
            t: { input: 2 },
          },
          { moved: [moved("a", "b")] },
        ),
      ),
      command("taint", "terraform_data.b"),
      apply(),
      plan(),
    ],
  },
  {
    name: "combined-provider-aliases",
    rule: "Another configuration of the same provider is no change of the object.",
    steps: [
      apply(stack({ a: { provider: "terraform.x", input: 1 } }, { provider: { terraform: [{ alias: "x" }] } })),
      apply(stack({ a: { input: 1 } })),
      apply(stack({ a: { provider: "terraform.x", input: 2 } }, { provider: { terraform: [{}, { alias: "x" }] } })),
      apply(stack({}, { provider: { terraform: [{ alias: "x" }] } })),
    ],
  },
  {
    name: "combined-settings-of-null",
    rule: "A setting that is null is given, and is none of those that it takes.",
    steps: [
      ...["create_before_destroy", "prevent_destroy", "ignore_changes", "replace_triggered_by"].map((name) =>
        plan(lifecycle({ [name]: null })),
      ),
      plan(lifecycle(null)),
      plan(lifecycle({ precondition: null })),
      plan(lifecycle({ create_before_destroy: "true", prevent_destroy: "false" })),
      ...["sensitive", "ephemeral", "description", "depends_on"].map((name) =>
        plan({ output: { o: { value: 1, [name]: null } } }),
      ),
      ...["sensitive", "ephemeral", "nullable", "description", "type"].map((name) =>
        plan({ variable: { v: { default: 1, [name]: null } } }),
      ),
      plan(stack({ a: { depends_on: null } })),
      plan(stack({ a: {}, b: { depends_on: "terraform_data.a" } })),
      plan(stack({}, { removed: [removed("a", { destroy: null })] })),
      plan({ terraform: { required_version: null, required_providers: null } }),
    ],
  },
  {
    name: "combined-ephemeral-through-locals",
    rule: "What is ephemeral is so through local values and conditions, until it is made null.",
    steps: [
      plan(stack({ a: { input: "${local.e}" } }, { ...ephemeral("x"), locals: { e: "${var.e}" } })),
      plan(stack({ a: { count: "${var.e}" } }, ephemeral(1))),
      plan(stack({ a: { for_each: "${toset([var.e])}" } }, ephemeral("a"))),
      plan(stack({ a: { input: '${var.e == "x" ? 1 : 2}' } }, ephemeral("x"))),
      plan(
        stack(
          { a: { input: "${ephemeralasnull(var.e)}" } },
          { ...ephemeral("x"), ...outputs({ o: "${ephemeralasnull({ a = var.e })}" }) },
        ),
      ),
    ],
  },
  {
    name: "combined-types-of-conditionals",
    rule: "The two sides of a condition become one type, whichever is taken.",
    steps: [
      apply({
        ...stack({ a: { input: "${local.a}" }, b: { input: "${local.b}" }, c: { input: "${local.c}" } }),
        locals: {
          a: '${var.f ? { x = 1 } : { x = "2", y = 3 }}',
          b: '${var.f ? [1, "a"] : ["b"]}',
          c: "${merge({ a = 1 }, var.f ? { b = 2 } : {})}",
        },
        variable: { f: { default: true, type: "bool" } },
      }),
      having({ environment: { TF_VAR_f: "false" } }, apply()),
      having({ environment: { TF_VAR_f: "null" } }, plan()),
    ],
  },
];
