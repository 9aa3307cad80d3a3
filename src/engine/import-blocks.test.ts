import type { Json, JsonObject } from "../language/json";
import { TestStack, actions, books, codes, done } from "./testing/test-stack";

const importing = (resources: Readonly<Record<string, JsonObject>>, ...imports: readonly JsonObject[]) =>
  books(resources, { import: [...imports] });

const emma = { to: "library_book.emma", id: "1" };

/** A library that has these books already, with the ids 1, 2 … */
function holding(...titles: readonly string[]): TestStack {
  const stack = new TestStack();
  titles.forEach((title) => stack.library.add({ title, genre: "NOVEL" }));
  return stack;
}

test("an object that is as configured is taken over without a request that changes it", async () => {
  const stack = holding("emma");
  const json = importing({ emma: {} }, emma);
  const plan = await stack.plan(json);
  expect(plan.changes).toMatchObject([{ address: "library_book.emma", importing: { id: "1" } }]);
  expect(codes(plan)).toEqual([]);
  stack.library.requests.length = 0;
  const result = await stack.apply(json);
  expect(result).toMatchObject({ imported: 1, created: 0, diagnostics: [] });
  expect((await stack.state())["library_book.emma"]).toMatchObject({ attributes: { id: "1", title: "emma" } });
  const again = await stack.plan(json);
  expect(again.changes).toMatchObject([{ action: "no-op" }]);
  expect(again.changes[0]).not.toHaveProperty("importing");
  expect(again.upkeep.changes).toEqual([]);
});

test("an object that differs is taken over and changed", async () => {
  const stack = holding("emma");
  const json = importing({ emma: { pages: 300 } }, emma);
  expect((await stack.plan(json)).changes).toMatchObject([{ action: "update", importing: { id: "1" } }]);
  expect(await stack.apply(json)).toMatchObject({ imported: 1, updated: 1, diagnostics: [] });
  expect(stack.library.books.get("1")?.pages).toBe(300);
});

test("an object that must be made anew is taken over, then replaced", async () => {
  const stack = holding("emma");
  stack.library.put("1", { title: "emma", genre: "NOVEL", isbn: "old" });
  const json = importing({ emma: { isbn: "new", force_destroy: true } }, emma);
  const plan = await stack.plan(json);
  expect(plan.changes).toMatchObject([{ action: "replace", importing: { id: "1" } }]);
});

test("every instance of a repeated import is taken over by its own id", async () => {
  const stack = holding("A", "B");
  const json = importing(
    { t: { for_each: { a: "A", b: "B" }, title: "${each.value}" } },
    { for_each: { a: "1", b: "2" }, to: "library_book.t[each.key]", id: "${each.value}" },
  );
  await stack.has(json);
  const state = await stack.state();
  expect(state['library_book.t["a"]']?.attributes["id"]).toBe("1");
  expect(state['library_book.t["b"]']?.attributes["id"]).toBe("2");
});

test("one instance is taken over and the others are made", async () => {
  const stack = holding("vol 1");
  const json = importing(
    { v: { count: 2, title: "vol ${count.index}", force_destroy: true } },
    { to: "library_book.v[1]", id: "1" },
  );
  const plan = await stack.plan(json);
  expect(actions(plan)).toEqual(["create library_book.v[0]", "update library_book.v[1]"]);
  await stack.has(json);
  expect(stack.titles()).toEqual(["vol 0", "vol 1"]);
});

test("the id may come from a variable or a local", async () => {
  const stack = holding("emma");
  stack.variables = { id: { kind: "string", value: "1" } };
  const json = {
    variable: { id: { type: "string" } },
    locals: { id: "${var.id}" },
    ...importing({ emma: {} }, { to: "library_book.emma", id: "${local.id}" }),
  };
  expect((await stack.plan(json)).changes).toMatchObject([{ importing: { id: "1" } }]);
});

test("what the state has at the address stays, and the import block says nothing more", async () => {
  const stack = holding("emma", "Emma");
  await stack.has(importing({ emma: {} }, emma));
  const plan = await stack.plan(importing({ emma: {} }, { to: "library_book.emma", id: "2" }));
  expect([actions(plan), codes(plan)]).toEqual([[], []]);
});

describe("what cannot be taken over is an error of the plan", () => {
  test("an object that is not there", async () => {
    const stack = holding("howl");
    const plan = await stack.plan(importing({ emma: {} }, { to: "library_book.emma", id: "9" }));
    expect(plan.diagnostics).toMatchObject([{ severity: "error", address: "library_book.emma" }]);
  });

  test("an object that the state has under another address", async () => {
    const stack = holding("emma");
    await stack.has(importing({ emma: {} }, emma));
    const plan = await stack.plan(
      importing({ emma: {}, twin: { title: "Emma" } }, emma, { to: "library_book.twin", id: "1" }),
    );
    expect(plan.diagnostics).toMatchObject([{ code: "import-object-taken", address: "library_book.twin" }]);
    expect(plan.diagnostics[0]?.detail).toContain("library_book.emma");
  });

  test("one object for two addresses", async () => {
    const stack = holding("emma");
    const plan = await stack.plan(
      importing({ emma: {}, twin: { title: "Emma" } }, emma, { to: "library_book.twin", id: "1" }),
    );
    expect(codes(plan)).toContain("import-object-taken");
  });

  test("an instance that its count does not have", async () => {
    const stack = holding("vol 5");
    const plan = await stack.plan(importing({ v: { count: 1 } }, { to: "library_book.v[5]", id: "1" }));
    expect(codes(plan)).toEqual(["import-address-unknown"]);
  });

  test.each<[string, Json, string]>([
    ["an unknown id", "${library_book.other.id}", "known only after apply"],
    ["an id that is null", "${var.nothing}", "null"],
    ["a sensitive id", "${var.secret}", "sensitive"],
    ["an empty id", "${var.empty}", "empty"],
  ])("%s", async (_, id, said) => {
    const stack = holding("emma");
    stack.variables = {
      nothing: { kind: "null", type: "string" },
      secret: { kind: "string", value: "1", marks: { sensitive: true } },
      empty: { kind: "string", value: "" },
    };
    const plan = await stack.plan({
      variable: { nothing: {}, secret: { sensitive: true }, empty: {} },
      ...importing({ emma: {}, other: {} }, { to: "library_book.emma", id }),
    });
    expect(plan.diagnostics).toMatchObject([
      { code: "invalid-import-id", address: "library_book.emma", detail: expect.stringContaining(said) },
    ]);
    expect(actions(plan)).toEqual(["create library_book.other"]);
  });

  test.each(["sensitive", "ephemeral"])("a key of an instance that is %s, and nobody is told the key", async (mark) => {
    const stack = holding("A");
    stack.variables = { hidden: { kind: "string", value: "s3cret", marks: { [mark]: true } } };
    const plan = await stack.plan({
      variable: { hidden: { [mark]: true } },
      ...importing(
        { t: { for_each: { s3cret: "A" }, title: "${each.value}" } },
        { for_each: { a: "${var.hidden}" }, to: "library_book.t[each.value]", id: "1" },
      ),
    });
    expect(plan.diagnostics).toMatchObject([
      {
        code: "invalid-import-target",
        address: "library_book.t",
        detail: expect.stringContaining(`cannot be ${mark}`),
      },
    ]);
    expect(JSON.stringify(plan.diagnostics)).not.toContain("s3cret");
  });
});

test("an object that another instance leaves behind is not taken over in the same plan", async () => {
  const stack = holding("emma");
  await stack.has(importing({ emma: { force_destroy: true } }, emma));
  const plan = await stack.plan(importing({ heir: { title: "emma" } }, { to: "library_book.heir", id: "1" }));
  expect(plan.diagnostics).toMatchObject([{ code: "import-object-taken", address: "library_book.heir" }]);
});

test("an object that a removed block forgets is taken over under its new address", async () => {
  const stack = holding("emma");
  await stack.has(importing({ emma: {} }, emma));
  const json = {
    ...importing({ heir: { title: "emma" } }, { to: "library_book.heir", id: "1" }),
    removed: [{ from: "library_book.emma", lifecycle: { destroy: false } }],
  };
  expect(codes(await stack.plan(json))).toEqual(["forgets-objects"]);
  await stack.has(json);
  expect(Object.keys(await stack.state())).toEqual(["library_book.heir"]);
  expect([...stack.library.books.keys()]).toEqual(["1"]);
});

test("a saved plan takes over what it said", async () => {
  const stack = holding("emma");
  const json = importing({ emma: { pages: 300 } }, emma);
  const plan = await stack.plan(json);
  expect(await stack.applySaved(json, plan)).toMatchObject({ imported: 1, updated: 1, diagnostics: [] });
});

test("an import is done before anything that depends on it", async () => {
  const stack = holding("emma");
  const json = importing({ emma: {}, guide: { subtitle: "no ${library_book.emma.id}" } }, emma);
  const plan = await stack.plan(json);
  expect(plan.changes.at(-1)?.after?.entries["subtitle"]).toEqual({ kind: "string", value: "no 1" });
  await stack.apply(json);
  expect(done(stack.events)).toContain("create library_book.guide");
});
