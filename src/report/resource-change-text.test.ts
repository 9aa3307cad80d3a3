import { list, nullOf, object, str, unknown } from "../language/make";
import type { Value } from "../language/value";
import type { StackPlan } from "../plan/plan";
import { planText } from "./plan-text";
import { plainStyle } from "./style";
import { change, group, groupBlock, policy, stackPlan } from "./testing/plan-samples";
import type { TextOptions } from "./text-options";

const options: TextOptions = {
  style: plainStyle,
  blockOf: ({ type }) => (type === "scv_resource_group" ? groupBlock : undefined),
};
const groupKey = { mode: "managed", type: "scv_resource_group", name: "all" } as const;
const vms = (...names: readonly string[]) => list("string", names.map(str));
const textOf = (plan: Partial<StackPlan>) => `\n${planText(stackPlan(plan), options)}`;
const bodyOf = (text: string) => text.slice(text.indexOf("  # "), text.indexOf("\n\nPlan:"));

test("lists are compared by element, nested blocks by position", () => {
  const update = change({
    action: "update",
    key: groupKey,
    before: group({ entities: vms("vm-1", "vm-2", "vm-3", "vm-4", "vm-5"), token: str("hush") }, [
      ["1", "01:00"],
      ["2", "02:00"],
    ]),
    after: group({ entities: vms("vm-1", "vm-2", "vm-4", "vm-5", "vm-6"), token: str("other") }, [
      ["1", "01:00"],
      ["3", "02:00"],
      ["4", "03:00"],
    ]),
    fields: [
      {
        path: ["policy"],
        before: nullOf("dynamic"),
        after: nullOf("dynamic"),
        reason: "configuration",
        forcesReplacement: false,
      },
    ],
  });
  expect(`\n${bodyOf(textOf({ changes: [update] }))}\n`).toMatchInlineSnapshot(`
   "
     # scv_resource_group.all will be updated in-place
     ~ resource "scv_resource_group" "all" {
         ~ entities = [
               # (1 unchanged element hidden)
               "vm-2",
             - "vm-3",
               "vm-4",
               "vm-5",
             + "vm-6",
           ]
           id       = "7"
           name     = "all"
         ~ token    = (sensitive value)

         ~ policy { # changed in configuration
             ~ id = "2" -> "3"
               # (1 unchanged attribute hidden)
           }
         + policy { # changed in configuration
             + at = "03:00"
             + id = "4"
           }

           # (1 unchanged block hidden)
       }
   "
  `);
});

test("what is write-only is said to be sent, and never shown", () => {
  const create = change({ action: "create", key: groupKey, after: group({ entities: vms() }) });
  expect(bodyOf(textOf({ changes: [create] }))).toContain("      + password_wo = (write-only attribute)\n");
});

test("of what is always there, a create says that it adopts, and a delete that it gives back", () => {
  const adopting: TextOptions = { ...options, blockOf: () => ({ ...groupBlock, adopts: true }) };
  const state = group({ entities: vms() });
  const headings = (more: Parameters<typeof change>[0]) =>
    planText(stackPlan({ changes: [change({ key: groupKey, ...more })] }), adopting)
      .split("\n")
      .filter((line) => line.startsWith("  # "));
  expect(headings({ action: "create", after: state })).toEqual([
    "  # scv_resource_group.all will be created",
    "  # (adopts what is there, and remembers how it was found)",
  ]);
  expect(headings({ action: "delete", before: state })).toEqual([
    "  # scv_resource_group.all will be destroyed",
    "  # (is put back as it was found, and stays there)",
  ]);
});

test("what is known after apply takes the place of a collection", () => {
  const update = change({
    action: "update",
    before: policy({ id: str("7"), entities: vms("vm-1") }),
    after: policy({ id: str("7"), entities: unknown(["list", "string"]) }),
  });
  expect(bodyOf(textOf({ changes: [update] }))).toContain(`      ~ entities = [
          - "vm-1",
        ] -> (known after apply)
`);
});

test("a text of several lines is compared by line", () => {
  const update = change({
    action: "update",
    before: policy({ id: str("7"), description: str("one\ntwo\nthree") }),
    after: policy({ id: str("7"), description: str("one\n2\nthree") }),
    fields: [
      { path: ["description"], before: str(""), after: str(""), reason: "configuration", forcesReplacement: false },
    ],
  });
  expect(bodyOf(textOf({ changes: [update] }))).toContain(`      ~ description = <<-EOT
            one
          - two
          + 2
            three
        EOT # changed in configuration
`);
});

test.each<[string, Value, Value, string]>([
  ["from nothing", nullOf("string"), str("b"), '      + x    = "b"\n'],
  ["to nothing", str("a"), nullOf("string"), '      - x    = "a" -> null\n'],
  ["a template's start is written as it is", str("a"), str("${b}"), '      ~ x    = "a" -> "${b}"\n'],
  [
    "within JSON",
    str('{"a":1,"b":[]}'),
    str('{"a":2,"b":[]}'),
    "      ~ x    = jsonencode(\n          ~ {\n              ~ a = 1 -> 2\n                # (1 unchanged attribute hidden)\n            }\n        )\n",
  ],
  ["an empty list", vms(), vms("vm-1"), '      ~ x    = [\n          + "vm-1",\n        ]\n'],
  ["to an empty map", nullOf("dynamic"), object({}), "      + x    = {}\n"],
  ["another form", str("a"), vms("b"), '      ~ x    = "a" -> [\n          + "b",\n        ]\n'],
])("a change %s", (_, before, after, expected) => {
  const update = change({
    action: "update",
    before: policy({ id: str("7"), x: before }),
    after: policy({ id: str("7"), x: after }),
  });
  expect(bodyOf(textOf({ changes: [update] }))).toContain(expected);
});
