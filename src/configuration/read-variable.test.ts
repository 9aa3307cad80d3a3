import type { JsonObject } from "../language/json";
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
    expect(read({ default: { "$${k}": ["$${x}", "%{"] } })?.default).toMatchObject({
      kind: "object",
      entries: {
        "$${k}": { items: [{ expression: { value: { value: "$${x}" } } }, { expression: { source: "%{" } }] },
      },
    });
    const { configuration, diagnostics } = readConfiguration("prod", { variable: { a: { default: "${var.b}" } } });
    expect(diagnostics).toMatchObject([{ severity: "warning", code: "literal-default", address: "var.a" }]);
    expect(configuration.variables[0]?.default).toMatchObject({ expression: { value: { value: "${var.b}" } } });
  });
});

test("an output has preconditions, and refers to what they refer to", () => {
  const { outputs } = readDocument({
    variable: { size: {} },
    output: { o: { value: 1, precondition: { condition: "${var.size > 1}", error_message: "Too small." } } },
  });
  expect(outputs).toMatchObject([{ preconditions: [{}], references: [{ kind: "variable", name: "size" }] }]);
});
