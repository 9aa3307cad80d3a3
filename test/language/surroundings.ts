import { list, map, nullOf, num, object, set, str, tuple, unknown } from "../../src/language/make";
import { withMarks } from "../../src/language/marks";
import type { Value } from "../../src/language/value";

/** What stands around the expressions, as Terraform is told. */
export const surroundings = {
  resource: { terraform_data: { later: { input: "x" } } },
  variable: {
    secret: { type: "string", default: "hunter2", sensitive: true },
    none: { type: "string", default: null },
    names: { type: "list(string)", default: ["a", "b"] },
    tags: { type: "map(string)", default: { x: "1", y: "2" } },
    ports: { type: "set(number)", default: [443, 80] },
    nothing: { type: "list(string)", default: null },
    text: { type: "string", default: "Straße 7" },
    number: { type: "number", default: 7.5 },
    thing: { type: "any", default: { a: "x", b: ["y", 1] } },
    servers: { type: "list(object({ name = string, cpus = number }))", default: [{ name: "s1", cpus: 2 }] },
  },
};

/** The same as values. */
export const roots: Readonly<Record<string, Value>> = {
  terraform_data: object({ later: unknown("dynamic") }),
  local: object({}),
  var: object({
    secret: withMarks(str("hunter2"), { sensitive: true }),
    none: nullOf("string"),
    names: list("string", [str("a"), str("b")]),
    tags: map("string", { x: str("1"), y: str("2") }),
    ports: set("number", [num(443), num(80)]),
    nothing: nullOf(["list", "string"]),
    text: str("Straße 7"),
    number: num(7.5),
    thing: object({ a: str("x"), b: tuple([str("y"), num(1)]) }),
    servers: list(["object", { name: "string", cpus: "number" }], [object({ name: str("s1"), cpus: num(2) })]),
  }),
};
