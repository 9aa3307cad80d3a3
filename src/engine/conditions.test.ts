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
    expect([actions(again), codes(again)]).toEqual([["create library_book.reader"], ["postcondition-failed"]]);
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

  test("a message that holds a secret is not shown", async () => {
    const stack = new TestStack();
    const secret: Value = { kind: "string", value: "hunter2", marks: { sensitive: true } };
    stack.variables = { secret };
    const plan = await stack.plan({
      variable: { secret: { sensitive: true } },
      ...books({ emma: pre(condition('${var.secret == ""}', "It is ${var.secret}.")) }),
    });
    expect(plan.diagnostics).toMatchObject([
      { detail: "Its error message holds sensitive values, so it is not shown." },
    ]);
  });
});

describe("a check block", () => {
  const check = (text: string, more: JsonObject = {}) => ({
    check: { health: { assert: [condition(text, "Unwell.")], ...more } },
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

  test("may hold a data source, whose failure is a warning too", async () => {
    const stack = new TestStack();
    const json = check('${data.library_room.hall.id == "room of hall"}', {
      data: { library_room: { hall: { name: "hall" } } },
    });
    expect(codes(await stack.plan(json))).toEqual([]);
    stack.tampering = () => ({
      readDataSource: async () => {
        throw new Error("no");
      },
    });
    await expect(stack.plan(json)).rejects.toThrow("no");
  });
});

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

test("an assertion that a failed plan leaves unknown is not spoken of", async () => {
  const json = books(
    { emma: pre(condition(never)) },
    { check: { health: { assert: [condition('${library_book.emma.title == "emma"}')] } } },
  );
  expect(codes(await new TestStack().plan(json))).toEqual(["precondition-failed"]);
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
