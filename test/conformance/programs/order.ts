import { apply, destroy, outputs, plan, stack, type Program } from "../program";

const chain = (a: string, more: { a?: object; b?: object; c?: object } = {}) =>
  stack({
    a: { input: a, triggers_replace: a, ...more.a },
    b: { input: "${terraform_data.a.output}", ...more.b },
    c: { input: "${terraform_data.b.output}", triggers_replace: "${terraform_data.b.output}", ...more.c },
  });
const first = { lifecycle: { create_before_destroy: true } };

export const orderPrograms: readonly Program[] = [
  {
    name: "order-of-a-chain",
    rule: "What is referred to comes first, and goes last.",
    steps: [apply(chain("1")), apply(chain("2")), destroy()],
  },
  {
    name: "order-of-a-diamond",
    rule: "Two that depend on one, and one on both: the order holds in each direction.",
    steps: [
      ...["1", "2"].map((input) =>
        apply(
          stack({
            top: { input },
            left: { input: "${terraform_data.top.output}" },
            right: { input: "r-${terraform_data.top.id}" },
            bottom: { input: "${terraform_data.left.output}/${terraform_data.right.output}" },
          }),
        ),
      ),
      destroy(),
    ],
  },
  {
    name: "order-create-before-destroy",
    rule: "The new object is there before the old one goes, and those that refer to it change in between.",
    steps: [apply(chain("1", { a: first })), apply(chain("2", { a: first })), destroy()],
  },
  {
    name: "order-create-before-destroy-is-catching",
    rule: "What a resource with create_before_destroy depends on is created before it is destroyed, too; the state remembers it.",
    steps: [
      apply(chain("1", { c: first })),
      apply(chain("2", { c: first })),
      apply(chain("3")),
      apply(chain("4")),
      destroy(),
    ],
  },
  {
    name: "order-create-before-destroy-is-taken-back",
    rule: "The wish of the configuration that is applied counts, not that of the last.",
    steps: [
      apply(chain("1", { a: first })),
      apply(chain("1", { a: { lifecycle: { create_before_destroy: false } } })),
      apply(chain("2", { a: { lifecycle: { create_before_destroy: false } } })),
    ],
  },
  {
    name: "order-create-before-destroy-with-count",
    rule: "Instances are replaced one by one, new before old.",
    steps: ["1", "2"].map((input) =>
      apply(
        stack({
          a: { count: 2, input, triggers_replace: input, ...first },
          b: { input: "${terraform_data.a[*].id}" },
        }),
      ),
    ),
  },
  {
    name: "order-delete-and-update",
    rule: "One that no longer refers to a removed one is updated.",
    steps: [
      apply(stack({ a: { input: 1 }, b: { input: "${terraform_data.a.id}" } })),
      apply(stack({ b: { input: "alone" } })),
    ],
  },
  {
    name: "order-delete-and-update-new-first",
    rule: "With create_before_destroy on what is removed, the one that referred to it is updated first.",
    steps: [
      apply(stack({ a: { input: 1, ...first }, b: { input: "${terraform_data.a.id}" } })),
      apply(stack({ b: { input: "alone" } })),
    ],
  },
  {
    name: "order-removed-chain",
    rule: "A whole chain that left the configuration goes from its end.",
    steps: [apply(chain("1")), apply(stack({ z: { input: 0 } }))],
  },
  {
    name: "order-depends-on",
    rule: "depends_on orders without a reference, and is written into the state.",
    steps: [
      apply(stack({ a: { input: 1 }, b: { input: 2, depends_on: ["terraform_data.a"] } })),
      apply(stack({ a: { input: 3 }, b: { input: 4, depends_on: ["terraform_data.a"] } })),
      apply(stack({ a: { input: 3 }, b: { input: 4 } })),
      destroy(),
    ],
  },
  {
    name: "order-depends-on-an-instance",
    rule: "Who depends on one instance waits for all of them; the configuration tells what is written.",
    steps: [
      apply(
        stack({
          a: { count: 2, input: "${count.index}" },
          k: { for_each: { x: "1" }, input: "${each.value}" },
          b: { input: 2, depends_on: ["terraform_data.a[0]", 'terraform_data.k["x"]', "resource.terraform_data.k"] },
        }),
      ),
      plan(),
    ],
  },
  {
    name: "order-depends-on-wrong",
    rule: "depends_on names something that exists.",
    steps: [
      plan(stack({ b: { input: 2, depends_on: ["terraform_data.a"] } })),
      plan(stack({ a: { input: 1 }, b: { input: 2, depends_on: ["terraform_data.a.input"] } })),
    ],
  },
  {
    name: "order-cycle",
    rule: "A cycle of references is an error that names its members.",
    steps: [
      plan(stack({ a: { input: "${terraform_data.b.id}" }, b: { input: "${terraform_data.a.id}" } })),
      plan(stack({ a: { input: "${terraform_data.a.id}" } })),
      plan(
        stack({ a: { input: 1 } }, { locals: { x: "${local.y}", y: "${local.x}" }, ...outputs({ x: "${local.x}" }) }),
      ),
    ],
  },
  {
    name: "order-destroy-with-count",
    rule: "All instances of the dependent block go before those that it depends on.",
    steps: [
      apply(
        stack({
          a: { count: 2, input: "${count.index}" },
          b: { for_each: '${toset(["x", "y"])}', input: "${terraform_data.a[0].id}-${each.key}" },
        }),
      ),
      plan(undefined, "-destroy"),
      destroy(),
    ],
  },
  {
    name: "order-through-locals-and-outputs",
    rule: "A local hands dependencies on; the state lists what is behind it.",
    steps: [
      apply(
        stack(
          { a: { input: 1 }, b: { input: 2 }, c: { input: "${local.both}" } },
          {
            locals: { both: "${[local.one, terraform_data.b.id]}", one: "${terraform_data.a.id}" },
            ...outputs({ both: "${local.both}" }),
          },
        ),
      ),
      apply(stack({ a: { input: 1 }, c: { input: "${terraform_data.a.id}" } })),
      destroy(),
    ],
  },
];
