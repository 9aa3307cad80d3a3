import { apply, destroy, outputs, plan, stack, type Program } from "../program";

export const documentedInstances: readonly Program[] = [
  {
    name: "documented-count-from-a-list",
    rule: "Taking the first of a counted list moves every other one up.",
    steps: [
      apply(
        stack(
          { server: { count: "${length(var.names)}", input: { name: "${var.names[count.index]}", size: 2 } } },
          {
            variable: { names: { type: "list(string)", default: ["web", "db", "cache"] } },
            ...outputs({
              names: "${terraform_data.server[*].output.name}",
              first: "${one(slice(terraform_data.server, 0, 1)).output}",
              ids: "${length(terraform_data.server[*].id)}",
            }),
          },
        ),
      ),
      apply(undefined, '-var=names=["db", "cache"]'),
      apply(undefined, "-var=names=[]"),
      destroy(),
    ],
  },
  {
    name: "documented-for-each-of-a-product",
    rule: "A product of two collections makes one instance for each pair, by a key that is put together.",
    steps: [
      apply(
        stack(
          {
            network: { for_each: "${var.networks}", input: "${each.value.cidr}" },
            subnet: {
              for_each: '${{ for s in local.subnets : "${s.network}.${s.name}" => s }}',
              input: { network: "${terraform_data.network[each.value.network].id}", cidr: "${each.value.cidr}" },
            },
          },
          {
            variable: {
              networks: {
                type: "map(object({ cidr = string, subnets = optional(map(number), {}) }))",
                default: {
                  private: { cidr: "10.1.0.0/16", subnets: { a: 0, b: 1 } },
                  public: { cidr: "10.2.0.0/16", subnets: { a: 3 } },
                  empty: { cidr: "10.3.0.0/16" },
                },
              },
            },
            locals: {
              subnets:
                "${flatten([for n, net in var.networks : [for s, i in net.subnets : { network = n, name = s, cidr = cidrsubnet(net.cidr, 8, i) }]])}",
            },
            ...outputs({ cidrs: "${{ for k, s in terraform_data.subnet : k => s.output.cidr }}" }),
          },
        ),
      ),
      apply(undefined, '-var=networks={ private = { cidr = "10.9.0.0/16", subnets = { b = 1, c = 2 } } }'),
      plan(undefined, "-var=networks={ private = { subnets = {} } }"),
    ],
  },
  {
    name: "documented-for-each-in-a-chain",
    rule: "The instances of one resource are the for_each of the next.",
    steps: [
      apply(
        stack({
          a: { for_each: '${toset(["x", "y"])}', input: "${each.key}" },
          b: { for_each: "${terraform_data.a}", input: "${each.value.output}-${each.key}" },
        }),
      ),
      apply(
        stack({
          a: { for_each: '${toset(["y", "z"])}', input: "${upper(each.key)}" },
          b: { for_each: "${terraform_data.a}", input: "${each.value.output}-${each.key}" },
        }),
      ),
      plan(
        stack({
          a: { for_each: '${toset(["y", "z"])}', input: "${upper(each.key)}" },
          b: { for_each: "${toset([for a in terraform_data.a : a.output])}", input: "${each.key}" },
        }),
      ),
      plan(
        stack({
          a: { for_each: '${toset(["y", "new"])}', input: "v" },
          b: { for_each: "${toset([for a in terraform_data.a : a.output])}", input: "${each.key}" },
        }),
      ),
    ],
  },
  {
    name: "documented-rename-and-repeat",
    rule: "A resource is renamed and gets instances in the same step, by a chain of moved blocks.",
    steps: [
      apply(stack({ old: { input: 1 } })),
      apply(
        stack(
          { new: { for_each: { blue: 1, green: 2 }, input: "${each.value}" } },
          {
            moved: [
              { from: "terraform_data.old", to: "terraform_data.mid" },
              { from: "terraform_data.mid", to: 'terraform_data.new["blue"]' },
            ],
            ...outputs({ keys: "${keys(terraform_data.new)}" }),
          },
        ),
      ),
      apply(
        stack(
          { new: { input: "${1}" } },
          {
            moved: [{ from: 'terraform_data.new["green"]', to: "terraform_data.new" }],
            ...outputs({ id: "${terraform_data.new.output}" }),
          },
        ),
      ),
    ],
  },
  {
    name: "documented-remove-and-take-back",
    rule: "What is removed from the state without being destroyed can be imported again.",
    steps: [
      apply(stack({ a: { input: "v" }, b: { input: "${terraform_data.a.output}" } })),
      apply(stack({ a: { input: "v" } }, { removed: [{ from: "terraform_data.b", lifecycle: { destroy: false } }] })),
      apply(
        stack(
          { a: { input: "v" }, b: { input: "${terraform_data.a.output}" } },
          { import: [{ to: "terraform_data.b", id: "known-before" }] },
        ),
      ),
      plan(),
      destroy(),
    ],
  },
  {
    name: "documented-import-for-each",
    rule: "An import block with for_each imports an instance for each of its keys.",
    steps: [
      apply(
        stack(
          { a: { for_each: "${local.ids}", input: "${each.key}" } },
          {
            locals: { ids: { one: "id-1", two: "id-2" } },
            import: [{ for_each: "${local.ids}", to: "terraform_data.a[each.key]", id: "${each.value}" }],
            ...outputs({ ids: "${{ for k, a in terraform_data.a : k => a.id }}" }),
          },
        ),
      ),
      plan(
        stack(
          { a: { for_each: { one: 1 }, input: "${each.key}" } },
          { import: [{ to: 'terraform_data.a["three"]', id: "id-3" }] },
        ),
      ),
    ],
  },
  {
    name: "documented-import-to-a-template",
    rule: "What is imported is a bare address.",
    steps: [
      plan(
        stack(
          { a: { for_each: { one: 1 }, input: "${each.key}" } },
          { import: [{ for_each: { one: "id-1" }, to: "${terraform_data.a[each.key]}", id: "${each.value}" }] },
        ),
      ),
    ],
  },
  {
    name: "documented-blue-green",
    rule: "A replacement is there before the old one goes, and what a trigger names replaces with it.",
    steps: [
      apply(
        stack({
          version: { input: "1.0" },
          app: {
            input: "app ${terraform_data.version.output}",
            lifecycle: { create_before_destroy: true, replace_triggered_by: ["terraform_data.version"] },
          },
          dns: { input: "${terraform_data.app.id}", triggers_replace: ["${terraform_data.app.output}", true] },
        }),
      ),
      apply(
        stack({
          version: { input: "1.1" },
          app: {
            input: "app ${terraform_data.version.output}",
            lifecycle: { create_before_destroy: true, replace_triggered_by: ["terraform_data.version"] },
          },
          dns: { input: "${terraform_data.app.id}", triggers_replace: ["${terraform_data.app.output}", true] },
        }),
      ),
      plan(undefined, "-replace=terraform_data.version"),
      plan(undefined, "-destroy"),
    ],
  },
];
