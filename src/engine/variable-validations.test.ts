import type { Json, JsonObject } from "../language/json";
import { TestStack, actions, books, codes } from "./testing/test-stack";

const condition = (text: string, message: Json = "Not so.") => ({ condition: text, error_message: message });

describe("the validation of a variable", () => {
  const json = (more: JsonObject = {}) => ({
    variable: { pages: { type: "number", validation: [condition("${var.pages > 10}", "At least 11.")], ...more } },
    ...books({ emma: { pages: "${var.pages}" }, howl: {} }),
  });

  test("that fails is an error at the variable", async () => {
    const stack = new TestStack();
    stack.variables = { pages: { kind: "number", value: "7" } };
    const plan = await stack.plan(json());
    expect(plan.diagnostics).toMatchObject([
      { summary: "Invalid value for variable", detail: "At least 11.", address: "var.pages", severity: "error" },
    ]);
    await expect(stack.apply(json())).rejects.toMatchObject({ diagnostics: [{ code: "validation-failed" }] });
  });

  test("that fails leaves out all that depends on the variable", async () => {
    const stack = new TestStack();
    stack.variables = { pages: { kind: "number", value: "7" } };
    const plan = await stack.plan({
      ...json(),
      locals: { pages: "${var.pages}" },
      ...books(
        { emma: { pages: "${local.pages}" }, reader: { subtitle: "${library_book.emma.id}" }, howl: {} },
        {
          output: {
            pages: { value: "${var.pages}" },
            reader: { value: "${library_book.reader.id}" },
            free: { value: 1 },
          },
          check: { c: { assert: [condition("${var.pages > 9}")] } },
        },
      ),
    });
    expect(actions(plan)).toEqual(["create library_book.howl"]);
    expect(plan.outputs.map(({ name }) => name)).toEqual(["free"]);
    expect(codes(plan)).toEqual(["validation-failed"]);
  });

  test("that fails deletes nothing: what depends on the variable is there as it was", async () => {
    const stack = new TestStack();
    stack.variables = { pages: { kind: "number", value: "70" } };
    await stack.has(json());
    stack.variables = { pages: { kind: "number", value: "7" } };
    expect(actions(await stack.plan(json()))).toEqual([]);
  });

  test("may look at other variables and locals", async () => {
    const stack = new TestStack();
    stack.variables = { pages: { kind: "number", value: "7" }, least: { kind: "number", value: "8" } };
    const plan = await stack.plan({
      variable: {
        least: { type: "number" },
        pages: { type: "number", validation: [condition("${var.pages >= local.least}", "At least ${local.least}.")] },
      },
      locals: { least: "${var.least}" },
      ...books({ emma: { pages: "${var.pages}" } }),
    });
    expect(plan.diagnostics).toMatchObject([{ detail: "At least 8." }]);
  });
});
