import type { Json, JsonObject } from "../language/json";
import type { Value } from "../language/value";
import { TestStack, books } from "./testing/test-stack";

const condition = (text: string, message: Json = "Not so.") => ({ condition: text, error_message: message });
const pre = (...all: readonly JsonObject[]) => ({ lifecycle: { precondition: [...all] } });
const post = (...all: readonly JsonObject[]) => ({ lifecycle: { postcondition: [...all] } });

describe("what is said of a condition that does not hold", () => {
  const quoted = async (json: JsonObject, variables: Readonly<Record<string, Value>> = {}) => {
    const stack = new TestStack();
    stack.variables = variables;
    return (await stack.plan(json)).diagnostics.map(({ expression }) => expression);
  };

  test("is the condition as it stands there, and what each of its references is", async () => {
    const json = books(
      { emma: { pages: 7, ...post(condition("${self.pages > local.least && self.id != local.least}")) } },
      { locals: { least: 10 } },
    );
    expect(await quoted(json)).toEqual([
      {
        text: "${self.pages > local.least && self.id != local.least}",
        values: [
          { traversal: "local.least", statement: "is 10" },
          { traversal: "self.id", statement: "is a string" },
          { traversal: "self.pages", statement: "is 7" },
        ],
      },
    ]);
  });

  test("is told of each instance by itself", async () => {
    const json = books({ vol: { for_each: { a: 1, b: 2 }, title: "vol", ...pre(condition("${each.value > 5}")) } });
    expect(await quoted(json)).toMatchObject([
      { values: [{ traversal: "each.value", statement: "is 1" }] },
      { values: [{ traversal: "each.value", statement: "is 2" }] },
    ]);
  });

  test("is told of outputs, checks and variables, and of what is no bool", async () => {
    const is = (traversal: string) => ({ values: [{ traversal, statement: "is 1" }] });
    const json = {
      variable: { one: { validation: [condition("${var.one > 1}")] }, other: {} },
      output: { o: { value: 1, precondition: [condition("${local.one > 1}")] } },
      check: { c: { assert: [condition("${local.one == 2}"), condition("is ${local.one}")] } },
      locals: { one: 1 },
    };
    const found = await quoted(json, { one: { kind: "number", value: "1" }, other: { kind: "bool", value: true } });
    expect(found).toMatchObject([is("var.one"), is("local.one"), is("local.one"), is("local.one")]);
  });

  test("is nothing of what is sensitive or ephemeral, and of what holds it no more than names", async () => {
    const secret = { kind: "string", value: "hunter2" } as const;
    const json = {
      variable: {
        password: { sensitive: true, validation: [condition('${var.password == "x"}')] },
        token: { ephemeral: true, validation: [condition('${var.token == "x"}')] },
        pin: { sensitive: true },
      },
      locals: { both: { pin: "${var.pin}" } },
      check: { c: { assert: [condition('${local.both == "x"}'), condition('${local.both.pin == "x"}')] } },
    };
    const found = await quoted(json, {
      password: { ...secret, marks: { sensitive: true } },
      token: { ...secret, marks: { ephemeral: true } },
      pin: { ...secret, marks: { sensitive: true } },
    });
    const both = { traversal: "local.both", statement: 'is object with 1 attribute "pin"' };
    expect(found.map((expression) => expression?.values)).toEqual([[], [], [both], []]);
    expect(JSON.stringify(found)).not.toContain("hunter2");
  });
});
