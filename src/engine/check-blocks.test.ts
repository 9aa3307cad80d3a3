import { DiagnosticError, error } from "../diagnostics/diagnostic";
import type { JsonObject } from "../language/json";
import { str } from "../language/make";
import { TestStack, books, codes } from "./testing/test-stack";

describe("a check block", () => {
  const check = (text: string, more: JsonObject = {}) => ({
    check: { health: { assert: [{ condition: text, error_message: "Unwell." }], ...more } },
  });

  test("warns where it does not hold, and stops nothing", async () => {
    const stack = new TestStack();
    const json = books({ emma: {} }, check('${library_book.emma.title == "howl"}'));
    const plan = await stack.plan(json);
    expect(plan.diagnostics).toMatchObject([
      { severity: "warning", summary: "Check block assertion failed", detail: "Unwell.", address: "check.health" },
    ]);
    const result = await stack.apply(json);
    expect(result).toMatchObject({ created: 1, diagnostics: [{ severity: "warning", address: "check.health" }] });
  });

  test("that is known only in the apply is judged there", async () => {
    const stack = new TestStack();
    const json = books({ emma: {} }, check('${library_book.emma.id == "9"}'));
    expect(codes(await stack.plan(json))).toEqual(["assert-unknown"]);
    expect((await stack.apply(json)).diagnostics).toMatchObject([{ code: "assert-failed", severity: "warning" }]);
    expect((await stack.plan(json)).checks).toEqual([
      {
        kind: "check",
        address: "check.health",
        objects: { "check.health": { status: "fail", problems: ["Unwell."] } },
      },
    ]);
  });

  describe("with a data source", () => {
    const json = check('${data.library_room.hall.id == "room of hall"}', {
      data: { library_room: { hall: { name: "hall" } } },
    });

    test("reads it again in each apply, though it could be read", async () => {
      const stack = new TestStack();
      await stack.apply(json);
      expect(await stack.plan(json)).toMatchObject({
        diagnostics: [],
        changes: [
          {
            action: "read",
            actionReason: "read_because_check_nested",
            after: { entries: { id: str("room of hall") } },
          },
        ],
      });
      expect((await stack.plan(json, { refreshOnly: true })).changes).toEqual([]);
    });

    test("that cannot be read warns and fails, and its assertions are not looked at", async () => {
      const stack = new TestStack();
      stack.tampering = () => ({
        readDataSource: async () => {
          throw new DiagnosticError(error({ code: "not-found", summary: "There is no such room", detail: "Look." }));
        },
      });
      const objects = { "check.health": { status: "fail", problems: ["There is no such room: Look."] } };
      expect(await stack.plan(json)).toMatchObject({
        diagnostics: [{ severity: "warning", code: "not-found", address: "data.library_room.hall" }],
        changes: [{ actionReason: "read_because_check_nested" }],
        checks: [{ address: "check.health", objects }],
      });
      expect(await stack.apply(json)).toMatchObject({ diagnostics: [{ severity: "warning", code: "not-found" }] });
    });
  });

  test("does not swallow a fault of the provider", async () => {
    const stack = new TestStack();
    const json = check('${data.library_room.hall.id == "room of hall"}', {
      data: { library_room: { hall: { name: "hall" } } },
    });
    stack.tampering = () => ({
      readDataSource: async () => {
        throw new Error("no");
      },
    });
    await expect(stack.plan(json)).rejects.toThrow("no");
  });
});

test("an assertion that a failed plan leaves unknown is not spoken of", async () => {
  const json = books(
    {
      emma: { lifecycle: { precondition: [{ condition: '${terraform.workspace == "x"}', error_message: "Not so." }] } },
    },
    {
      check: { health: { assert: [{ condition: '${library_book.emma.title == "emma"}', error_message: "Not so." }] } },
    },
  );
  expect(codes(await new TestStack().plan(json))).toEqual(["precondition-failed"]);
});
