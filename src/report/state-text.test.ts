import { bool, list, map, nullOf, num, object, set, str, tuple } from "../language/make";
import { outputText, outputsText } from "./output-text";
import { stateText, type ShownInstance } from "./state-text";
import { plainStyle } from "./style";
import { group, groupBlock, policy, provider } from "./testing/plan-samples";

const options = {
  style: plainStyle,
  blockOf: ({ type }: { type: string }) => (type === "scv_resource_group" ? groupBlock : undefined),
};
const instance = (of: Partial<ShownInstance>): ShownInstance => ({
  id: "scv_policy.gold",
  key: { mode: "managed", type: "scv_policy", name: "gold" },
  provider,
  state: policy({ id: str("7"), retention: object({ type: str("DAYS"), value: num(30) }) }),
  tainted: false,
  schemaVersion: 0,
  dependencies: [],
  ...of,
});

test("the state shows each instance without what is null, and the outputs; sensitive values are hidden", () => {
  const of = group({ entities: list("string", [str("vm-1")]), token: str("hush") }, [["7", "01:00"]]);
  const key = { mode: "managed", type: "scv_resource_group", name: "all" } as const;
  const shown = [instance({}), instance({ id: "scv_resource_group.all", key, state: of, tainted: true })];
  expect(`\n${stateText(shown, { id: { value: str("7"), sensitive: false } }, options)}`).toMatchInlineSnapshot(`
   "
   # scv_policy.gold:
   resource "scv_policy" "gold" {
       id        = "7"
       name      = "gold"
       retention = {
           type  = "DAYS"
           value = 30
       }
   }

   # scv_resource_group.all: (tainted)
   resource "scv_resource_group" "all" {
       entities = [
           "vm-1",
       ]
       id       = "7"
       name     = "all"
       token    = (sensitive value)

       policy {
           at = "01:00"
           id = "7"
       }
   }


   Outputs:

   id = "7"
   "
  `);
});

test("a key of a map without a value is shown, an attribute without one is not", () => {
  const none = nullOf("string");
  const outputs = { map: map("string", { a: none }), object: object({ a: none, b: str("x") }) };
  const shown = Object.entries(outputs).map(([name, value]) => [name, { value, sensitive: false }] as const);
  expect(stateText([], Object.fromEntries(shown), options)).toBe(
    '\n\nOutputs:\n\nmap = {\n    "a" = null\n}\nobject = {\n    b = "x"\n}\n',
  );
});

test("a state of nothing says so", () => {
  expect(stateText([], {}, options)).toBe("The state file is empty. No resources are represented.\n");
});

test("outputs are written as Terraform's console writes values; sensitive ones are hidden unless asked for by name", () => {
  const output = (value: Parameters<typeof outputText>[0]["value"], sensitive = false) => ({ value, sensitive });
  const outputs = {
    text: output(str('a "b" ${c}')),
    lines: output(str("a\nb")),
    none: output(nullOf("string")),
    yes: output(bool(true)),
    list: output(list("string", [str("a")])),
    set: output(set("number", [num(2), num(1)])),
    tuple: output(tuple([str("a"), num(1)])),
    map: output(map("string", { "a b": str("c") })),
    object: output(object({ deep: object({ x: tuple([]) }) })),
    pass: output(str("hush"), true),
  };
  expect(`\n${outputsText(outputs)}`).toMatchInlineSnapshot(`
   "
   lines = <<EOT
   a
   b
   EOT
   list = tolist([
     "a",
   ])
   map = tomap({
     "a b" = "c"
   })
   none = tostring(null)
   object = {
     "deep" = {
       "x" = []
     }
   }
   pass = <sensitive>
   set = toset([
     1,
     2,
   ])
   text = "a \\"b\\" \${c}"
   tuple = [
     "a",
     1,
   ]
   yes = true
   "
  `);
  expect(outputText(outputs.pass)).toBe('"hush"\n');
});
