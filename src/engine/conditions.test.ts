import type { Json, JsonObject } from "../language/json";
import type { Value } from "../language/value";
import { TestStack, actions, books, codes, done } from "./testing/test-stack";

const condition = (text: string, message: Json = "Not so.") => ({ condition: text, error_message: message });
const never = '${terraform.workspace == "x"}';
const pre = (...all: readonly JsonObject[]) => ({ lifecycle: { precondition: [...all] } });
const post = (...all: readonly JsonObject[]) => ({ lifecycle: { postcondition: [...all] } });

describe("a precondition", () => {
  test("that does not hold is an error of the plan, with its own words", async () => {
    const plan = await new TestStack().plan(books({ emma: pre(condition(never, "Not in x.")) }));
    expect(plan.diagnostics).toMatchObject([
      {
        severity: "error",
        summary: "Resource precondition failed",
        detail: "Not in x.",
        address: "library_book.emma",
        attributePath: ["lifecycle", "precondition", 0, "condition"],
      },
    ]);
  });

  test("is judged of each instance, and every one that does not hold is told", async () => {
    const json = books({
      vol: {
        count: 3,
        title: "vol ${count.index}",
        ...pre(condition("${count.index != 1}"), condition("${count.index != 2}", "Not ${count.index}.")),
      },
    });
    expect((await new TestStack().plan(json)).diagnostics).toMatchObject([
      { address: "library_book.vol[1]", attributePath: ["lifecycle", "precondition", 0, "condition"] },
      { address: "library_book.vol[2]", detail: "Not 2." },
    ]);
  });

  test("that is known only in the apply stops its resource there, before any request, and what depends on it", async () => {
    const stack = new TestStack();
    const json = books({
      emma: {},
      guide: pre(condition('${library_book.emma.id == "7"}', "Wrong book.")),
      reader: { subtitle: "${library_book.guide.id}" },
    });
    expect(codes(await stack.plan(json))).toEqual([]);
    const result = await stack.apply(json);
    expect(result.diagnostics).toMatchObject([{ detail: "Wrong book.", address: "library_book.guide" }]);
    expect(result.skipped).toEqual([{ address: "library_book.reader", because: "library_book.guide" }]);
    expect(stack.titles()).toEqual(["emma"]);
  });

  test("of a resource that is to be destroyed is not judged", async () => {
    const stack = new TestStack();
    await stack.has(books({ emma: { force_destroy: true } }));
    const json = books({ emma: { force_destroy: true, ...pre(condition(never)) } });
    expect(codes(await stack.plan(json, { destroy: true }))).toEqual([]);
    expect(await stack.apply(json, { destroy: true })).toMatchObject({ deleted: 1, diagnostics: [] });
  });
});

describe("a postcondition", () => {
  test("that cannot hold is an error of the plan", async () => {
    const plan = await new TestStack().plan(books({ emma: { pages: 7, ...post(condition("${self.pages > 10}")) } }));
    expect(plan.diagnostics).toMatchObject([
      { summary: "Resource postcondition failed", attributePath: ["lifecycle", "postcondition", 0, "condition"] },
    ]);
    expect(actions(plan)).toEqual(["create library_book.emma"]);
  });

  test("that cannot hold leaves out the outputs that depend on it", async () => {
    const json = books(
      { emma: { pages: 7, ...post(condition("${self.pages > 10}")) }, howl: {} },
      { output: { emma: { value: "${library_book.emma.id}" }, howl: { value: "${library_book.howl.id}" } } },
    );
    expect((await new TestStack().plan(json)).outputs.map(({ name }) => name)).toEqual(["howl"]);
  });

  test("that turns out not to hold is an error after the object was made: it stays recorded, and is not made again", async () => {
    const stack = new TestStack();
    const json = books({
      emma: post(condition("${self.pages > 500}", "Only ${self.pages} pages.")),
      reader: { subtitle: "${library_book.emma.id}" },
    });
    const result = await stack.apply(json);
    expect(result.diagnostics).toMatchObject([{ detail: "Only 100 pages.", address: "library_book.emma" }]);
    expect(result.skipped).toEqual([{ address: "library_book.reader", because: "library_book.emma" }]);
    expect([result.created, done(stack.events)]).toEqual([1, ["create library_book.emma"]]);
    expect((await stack.state())["library_book.emma"]).toMatchObject({ attributes: { title: "emma" } });
    expect((await stack.state())["library_book.emma"]).not.toHaveProperty("status");
    const again = await stack.plan(json);
    expect([actions(again), codes(again)]).toEqual([[], ["postcondition-failed"]]);
  });

  test("of a data source is judged where it is read", async () => {
    const json = {
      data: { library_room: { main: { name: "main", ...post(condition('${self.id == "x"}', "It is ${self.id}.")) } } },
    };
    expect((await new TestStack().plan(json)).diagnostics).toMatchObject([
      { detail: "It is room of main.", address: "data.library_room.main" },
    ]);
  });

  test("of an object that does not change is judged of what it refers to after that has changed", async () => {
    const stack = new TestStack();
    const json = (pages: number) =>
      books({
        emma: { pages },
        guide: { depends_on: ["library_book.emma"], ...post(condition("${library_book.emma.lent < 5}")) },
      });
    await stack.has(json(100));
    stack.tampering = (session) => ({
      update: async (request) => {
        const answer = await session.update(request);
        return {
          ...answer,
          state: { ...answer.state, entries: { ...answer.state.entries, lent: { kind: "number", value: "9" } } },
        };
      },
    });
    const result = await stack.apply(json(200));
    expect(result.diagnostics).toMatchObject([{ code: "postcondition-failed", address: "library_book.guide" }]);
  });
});

test("in a plan that only refreshes conditions are warnings", async () => {
  const stack = new TestStack();
  await stack.has(books({ emma: { pages: 100 } }));
  stack.library.put("1", { title: "emma", genre: "NOVEL", pages: 7 });
  const json = books({
    emma: {
      pages: 100,
      lifecycle: { precondition: [condition(never)], postcondition: [condition("${self.pages > 50}")] },
    },
  });
  const plan = await stack.plan(json, { refreshOnly: true });
  expect(plan.diagnostics).toMatchObject([
    { severity: "warning", code: "precondition-failed" },
    { severity: "warning", code: "postcondition-failed" },
  ]);
  expect(await stack.apply(json, { refreshOnly: true })).toMatchObject({ updated: 0 });
  expect((await stack.state())["library_book.emma"]?.attributes["pages"]).toBe(7);
});

describe("a condition that says nothing", () => {
  test.each<[string, Json, string]>([
    ["is no bool", "${var.words}", "invalid-condition"],
    ["is null", "${var.nothing}", "invalid-condition"],
    ["cannot be evaluated", "${var.words.x}", "unsupported-attribute"],
  ])("%s", async (_, text) => {
    const stack = new TestStack();
    stack.variables = {
      words: { kind: "list", element: "string", items: [] },
      nothing: { kind: "null", type: "bool" },
    };
    const plan = await stack.plan({
      variable: { words: { type: "list(string)" }, nothing: { type: "bool" } },
      ...books({ emma: pre({ condition: text, error_message: "No." }) }),
    });
    expect(plan.diagnostics).toMatchObject([
      { severity: "error", address: "library_book.emma", attributePath: ["lifecycle", "precondition", 0, "condition"] },
    ]);
    expect(actions(plan)).toEqual([]);
  });

  test("of a check block is an error, though what does not hold is none", async () => {
    const stack = new TestStack();
    stack.variables = { words: { kind: "list", element: "string", items: [] } };
    const assert = [{ condition: "${var.words}", error_message: "No." }];
    const json = { variable: { words: { type: "list(string)" } }, check: { health: { assert } } };
    expect((await stack.plan(json)).diagnostics).toMatchObject([
      { severity: "error", code: "invalid-condition", address: "check.health" },
    ]);
  });

  test("a message that is no text is an error, whether the condition holds or not", async () => {
    for (const text of [never, '${terraform.workspace != "x"}']) {
      const plan = await new TestStack().plan(books({ emma: pre(condition(text, ["No."])) }));
      expect(plan.diagnostics).toMatchObject([
        {
          severity: "error",
          summary: "Invalid error message",
          attributePath: ["lifecycle", "precondition", 0, "error_message"],
        },
      ]);
    }
  });

  test("a message that holds a secret is not shown", async () => {
    const stack = new TestStack();
    const secret: Value = { kind: "string", value: "hunter2", marks: { sensitive: true } };
    stack.variables = { secret };
    const plan = await stack.plan({
      variable: { secret: { sensitive: true } },
      ...books({ emma: pre(condition('${var.secret == ""}', "It is ${var.secret}.")) }),
    });
    expect(plan.diagnostics).toMatchObject([
      { severity: "warning", summary: "Error message refers to sensitive values" },
      { severity: "error", summary: "Resource precondition failed" },
    ]);
    expect(JSON.stringify(plan.diagnostics)).not.toContain("hunter2");
  });
});

describe("the precondition of an output", () => {
  const json = (text: string) =>
    books({ emma: {} }, { output: { id: { value: "${library_book.emma.id}", precondition: [condition(text)] } } });

  test("stops the plan where it is known not to hold", async () => {
    expect((await new TestStack().plan(json(never))).diagnostics).toMatchObject([
      { severity: "error", summary: "Module output value precondition failed", address: "output.id" },
    ]);
  });

  test("is a warning where a plan only refreshes", async () => {
    const plan = await new TestStack().plan(json(never), { refreshOnly: true });
    expect(plan.diagnostics).toMatchObject([{ severity: "warning", code: "output-failed" }]);
  });

  test("that does not hold in the apply leaves the output as it was", async () => {
    const stack = new TestStack();
    const result = await stack.apply(json('${library_book.emma.id == "9"}'));
    expect(codes(result)).toEqual(["output-failed"]);
    expect(done(stack.events)).toEqual(["create library_book.emma"]);
    expect(await stack.outputs()).toEqual({});
  });
});
