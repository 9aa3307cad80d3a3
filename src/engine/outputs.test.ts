import { DiagnosticError, error } from "../diagnostics/diagnostic";
import { TestStack, books } from "./testing/test-stack";

const outputs = (values: Record<string, unknown>) => ({
  output: Object.fromEntries(Object.entries(values).map(([name, value]) => [name, { value: `${String(value)}` }])),
});

test("an output is planned with unknowns, and has its value after the apply", async () => {
  const stack = new TestStack();
  const json = books({ emma: {} }, outputs({ id: "${library_book.emma.id}", what: "a book" }));
  expect((await stack.plan(json)).outputs).toMatchObject([
    { name: "id", action: "create", before: null, after: { kind: "unknown" } },
    { name: "what", action: "create", after: { value: "a book" } },
  ]);
  const result = await stack.apply(json);
  expect(result.outputs).toMatchObject({ id: { value: { value: "1" }, sensitive: false } });
  expect(await stack.outputs()).toEqual({ id: "1", what: "a book" });
  expect((await stack.plan(json)).outputs.map(({ action }) => action)).toEqual(["no-op", "no-op"]);
});

test("an output that left the configuration is deleted", async () => {
  const stack = new TestStack();
  await stack.has(books({ emma: {} }, outputs({ what: "a book" })));
  expect((await stack.plan(books({ emma: {} }))).outputs).toMatchObject([{ name: "what", action: "delete" }]);
  await stack.apply(books({ emma: {} }));
  expect(await stack.outputs()).toEqual({});
});

test("an output that cannot be evaluated after a failure keeps its former value, the others move", async () => {
  const stack = new TestStack();
  await stack.has(books({ emma: {} }, outputs({ both: "first", one: "first" })));
  stack.tampering = () => ({
    create: async () => {
      throw new DiagnosticError(error({ code: "refused", summary: "Refused", detail: "" }));
    },
  });
  await stack.apply(
    books(
      { emma: {}, howl: {} },
      outputs({ both: "${library_book.emma.id} ${library_book.howl.id}", one: "${library_book.emma.id}" }),
    ),
  );
  expect(await stack.outputs()).toEqual({ both: "first", one: "1" });
});

test("an output of an object whose update failed says what the object still is", async () => {
  const stack = new TestStack();
  const json = (subtitle: string) =>
    books({ emma: { subtitle } }, outputs({ subtitle: "${library_book.emma.subtitle}" }));
  await stack.has(json("old"));
  stack.tampering = () => ({
    update: async () => {
      throw new DiagnosticError(error({ code: "refused", summary: "Refused", detail: "" }));
    },
  });
  await stack.apply(json("new"));
  expect(await stack.outputs()).toEqual({ subtitle: "old" });
});

test("an output that is null is none, now and in every later plan", async () => {
  const stack = new TestStack();
  const json = books({ emma: {} }, outputs({ none: "${library_book.emma.subtitle}" }));
  await stack.apply(json);
  expect(await stack.outputs()).toEqual({});
  expect((await stack.plan(json)).outputs).toMatchObject([{ name: "none", action: "no-op" }]);
  await stack.has(books({ emma: { subtitle: "some" } }, outputs({ none: "${library_book.emma.subtitle}" })));
  expect(await stack.outputs()).toEqual({ none: "some" });
  await stack.has(json);
  expect(await stack.outputs()).toEqual({});
});

test("an output that is sensitive only now is a change", async () => {
  const stack = new TestStack();
  const json = (sensitive: boolean) => ({ output: { what: { value: "a book", sensitive } } });
  await stack.has(json(false));
  expect((await stack.plan(json(true))).outputs).toMatchObject([{ action: "update" }]);
  await stack.apply(json(true));
  expect((await stack.plan(json(true))).outputs).toMatchObject([{ action: "no-op" }]);
});

test("structure and long numbers survive the state", async () => {
  const stack = new TestStack();
  const json = { output: { all: { value: [1, "two", { three: true }, "${library_book.emma.tags}"] } } };
  const withBook = books({ emma: { tags: ["b", "a"] } }, json);
  await stack.has(withBook);
  expect(await stack.outputs()).toEqual({ all: [1, "two", { three: true }, ["a", "b"]] });
  expect((await stack.plan(withBook)).outputs).toMatchObject([{ action: "no-op" }]);
});
