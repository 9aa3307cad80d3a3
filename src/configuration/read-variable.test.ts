import type { Json, JsonObject } from "../language/json";
import { nullOf, num, object, str, tuple } from "../language/make";
import { readConfiguration } from "./read-configuration";
import { readDocument } from "./testing/read-document";

const read = (body: JsonObject) => readDocument({ variable: { a: body, other: {} }, locals: { l: 1 } }).variables[0];

describe("a variable", () => {
  it("without anything may be everything, null too", () => {
    expect(read({})).toEqual({
      name: "a",
      type: "dynamic",
      untyped: true,
      ephemeral: false,
      sensitive: false,
      nullable: true,
      validations: [],
    });
  });

  it("has a type with what its optional attributes default to", () => {
    expect(read({ type: "object({ size = optional(number, 3) })", nullable: "false" })).toMatchObject({
      type: ["object", { size: "number" }, ["size"]],
      typeDefaults: { values: { size: { kind: "number", value: "3" } } },
      nullable: false,
    });
  });

  it("has validations, which may refer to other variables, to local values and to resources", () => {
    const variable = read({
      validation: [
        { condition: "${var.a > local.l}", error_message: "${var.a} is too small." },
        { condition: "${var.a != var.other}", error_message: "Both are one." },
      ],
    });
    expect(variable?.validations).toMatchObject([
      {
        references: [
          { kind: "variable", name: "a" },
          { kind: "local", name: "l" },
        ],
      },
      { references: [{ name: "a" }, { name: "other" }] },
    ]);
  });

  it("has a default that is taken literally, and says so where that is hardly meant", () => {
    expect(read({ default: { "$${k}": ["$${x}", "%{"] } })?.default).toEqual(
      object({ "$${k}": tuple([str("$${x}"), str("%{")]) }),
    );
    const { configuration, diagnostics } = readConfiguration("prod", { variable: { a: { default: "${var.b}" } } });
    expect(diagnostics).toMatchObject([{ severity: "warning", code: "literal-default", address: "var.a" }]);
    expect(configuration.variables[0]?.default).toEqual(str("${var.b}"));
  });

  it("has a default that is of its type, with what its optional attributes default to", () => {
    const type = 'object({ size = number, name = optional(string, "n") })';
    expect(read({ type, default: { size: "3" } })?.default).toEqual(object({ size: num(3), name: str("n") }));
    expect(read({ type: "list(string)", default: null })?.default).toEqual(nullOf(["list", "string"]));
  });

  it.each<[string, Json, string]>([
    ["number", "hunter2", "a number is required"],
    ["list(string)", { k: 1 }, "list of string is required"],
    ["object({ a = number })", { b: 1 }, 'the attribute "a" is required'],
    ["object({ a = object({ b = number }) })", { a: { b: "hunter2" } }, "a.b: a number is required"],
  ])("refuses a default that does not fit %s, and does not show it", (type, initial, why) => {
    const { diagnostics } = readConfiguration("prod", { variable: { a: { type, sensitive: true, default: initial } } });
    expect(diagnostics).toMatchObject([
      {
        summary: "Invalid default value for variable",
        detail: `This default value is not compatible with the variable's type constraint: ${why}.`,
        address: "var.a",
        attributePath: ["default"],
      },
    ]);
    expect(JSON.stringify(diagnostics)).not.toContain("hunter2");
  });
});

test("an output has preconditions, and refers to what they refer to", () => {
  const { outputs } = readDocument({
    variable: { size: {} },
    output: { o: { value: 1, precondition: { condition: "${var.size > 1}", error_message: "Too small." } } },
  });
  expect(outputs).toMatchObject([{ preconditions: [{}], references: [{ kind: "variable", name: "size" }] }]);
});
