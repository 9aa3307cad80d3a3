import { apply, destroy, outputs, plan, stack, type Program } from "../program";

const each = (value: unknown, more = {}) =>
  stack({ a: { for_each: `\${${JSON.stringify(value)}}`, input: "${each.key}=${each.value}" } }, more);
const names = (...keys: readonly string[]) =>
  stack({ a: { for_each: `\${toset(${JSON.stringify(keys)})}`, input: "${each.key}" } });

export const forEachPrograms: readonly Program[] = [
  {
    name: "for-each-map-changes",
    rule: "A key that comes is created, one that goes is deleted, one whose value changes is updated.",
    steps: [
      apply(each({ a: 1, b: 2 })),
      apply(each({ b: 3, c: 4 })),
      apply(each({})),
      apply(each({ z: "" })),
      destroy(),
    ],
  },
  {
    name: "for-each-set",
    rule: "Each element of a set is key and value at once; the order in which it is written does not matter.",
    steps: [
      apply(names("x", "y")),
      apply(names("y", "x")),
      apply(names("y", "y", "z")),
      apply(stack({ a: { for_each: '${toset(["y", "z"])}', input: "${each.value}" } })),
    ],
  },
  {
    name: "for-each-odd-keys",
    rule: "Any text is a key: quotes, brackets, dots, slashes, spaces, line breaks, the empty text, what looks like a template.",
    steps: [
      apply(
        stack({
          a: {
            for_each:
              '${toset(["with space", "quote\\"d", "back\\\\slash", "a.b/c", "[0]", "ü→漢", "", "line\\nbreak", "$${x}", "%%{if}", "0", "-1"])}',
            input: "${each.key}",
          },
        }),
      ),
      apply(
        stack(
          {
            a: { for_each: '${toset(["with space", "quote\\"d", "a.b/c", "$${x}"])}', input: "${each.key}" },
            b: { input: '${terraform_data.a["with space"].output}' },
          },
          outputs({ quoted: '${terraform_data.a["quote\\"d"].input}', keys: "${keys(terraform_data.a)}" }),
        ),
      ),
      destroy(),
    ],
  },
  {
    name: "for-each-of-objects",
    rule: "each.value has the attributes of the element, whatever their types.",
    steps: [
      apply(
        stack(
          {
            a: {
              for_each: '${{ one = { size = 1, tags = ["x"] }, two = { size = 2, tags = [] } }}',
              input: {
                size: "${each.value.size}",
                tags: "${each.value.tags}",
                first: "${try(each.value.tags[0], null)}",
              },
            },
          },
          outputs({ sizes: "${{ for k, v in terraform_data.a : k => v.output.size }}" }),
        ),
      ),
      apply(
        stack({
          a: {
            for_each: '${{ one = { size = 1, tags = ["y"] }, two = { size = 2, tags = [] } }}',
            input: {
              size: "${each.value.size}",
              tags: "${each.value.tags}",
              first: "${try(each.value.tags[0], null)}",
            },
          },
        }),
      ),
    ],
  },
  {
    name: "for-each-over-a-block",
    rule: "A block with for_each is a map, and may be the for_each of another.",
    steps: [["a", "b"], ["b", "c"], ["c"]].map((keys) =>
      apply(
        stack({
          a: { for_each: `\${toset(${JSON.stringify(keys)})}`, input: "${each.key}" },
          b: { for_each: "${terraform_data.a}", input: "${each.value.output}", triggers_replace: "${each.value.id}" },
        }),
      ),
    ),
  },
  {
    name: "for-each-to-count",
    rule: "From for_each to count, to neither, and back: each other key is another object.",
    steps: [
      apply(names("x", "y")),
      apply(stack({ a: { count: 2, input: "c" } })),
      apply(stack({ a: { input: "n" } })),
      apply(names("x")),
    ],
  },
  {
    name: "for-each-is-not-known",
    rule: "Keys that are known only after the apply are an error; values may be.",
    steps: [
      plan(stack({ a: { input: ["x"] }, b: { for_each: "${toset(terraform_data.a.output)}", input: 1 } })),
      plan(stack({ a: { input: "v" }, b: { for_each: "${{ (terraform_data.a.output) = 1 }}", input: 1 } })),
      apply(
        stack({ a: { input: "v" }, b: { for_each: "${{ k = terraform_data.a.output }}", input: "${each.value}" } }),
      ),
      apply(
        stack({ a: { input: "w" }, b: { for_each: "${{ k = terraform_data.a.output }}", input: "${each.value}" } }),
      ),
    ],
  },
  {
    name: "for-each-is-wrong",
    rule: "for_each takes a map or a set of text, known, not null, not sensitive.",
    steps: [
      plan(stack({ a: { for_each: '${["x"]}', input: 1 } })),
      plan(stack({ a: { for_each: "${toset([1, 2])}", input: "${each.key}" } })),
      plan(stack({ a: { for_each: "${null}", input: 1 } })),
      plan(stack({ a: { for_each: "${toset([null])}", input: 1 } })),
      plan(stack({ a: { for_each: '${toset([sensitive("x")])}', input: 1 } })),
      plan(stack({ a: { for_each: '${{ k = sensitive("x") }}', input: "${each.value}" } })),
      plan(stack({ a: { for_each: "text", input: 1 } })),
      plan(stack({ a: { for_each: { k: "v" }, input: "${each.value}" } })),
    ],
  },
  {
    name: "for-each-wrong-key",
    rule: "Reading a key that is not there is an error of the reader.",
    steps: [
      plan(stack({ a: { for_each: '${toset(["x"])}', input: 1 }, b: { input: '${terraform_data.a["y"].output}' } })),
      plan(stack({ a: { for_each: '${toset(["x"])}', input: 1 }, b: { input: "${terraform_data.a[0].output}" } })),
      plan(stack({ a: { for_each: '${toset(["x"])}', input: 1 }, b: { input: "${terraform_data.a[*].output}" } })),
      apply(
        stack(
          { a: { for_each: '${toset(["x"])}', input: 1 } },
          outputs({
            splat: "${values(terraform_data.a)[*].output}",
            missing: '${lookup(terraform_data.a, "y", null)}',
          }),
        ),
      ),
    ],
  },
  {
    name: "for-each-of-a-variable",
    rule: "A map of objects with optional attributes drives the instances; defaults are filled in.",
    steps: [{ a: { size: 1 }, b: { size: 2, label: "two" } }, { b: { size: 2 } }].map((hosts) =>
      apply(
        stack(
          { h: { for_each: "${var.hosts}", input: "${each.value}" } },
          {
            variable: {
              hosts: {
                type: 'map(object({ size = number, label = optional(string, "none"), more = optional(bool) }))',
                default: hosts,
              },
            },
          },
        ),
      ),
    ),
  },
];
