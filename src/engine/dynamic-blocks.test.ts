import type { Json, JsonObject } from "../language/json";
import type { Value } from "../language/value";
import { TestStack, actions, books, codes } from "./testing/test-stack";

const text = (value: string): Value => ({ kind: "string", value });

const authors = (stack: TestStack, id = "1") =>
  stack.library.books.get(id)?.author?.map(({ name, role }) => `${name}: ${role}`);

const dynamic = (forEach: Json, content: JsonObject, more: JsonObject = {}) => ({
  dynamic: { author: { for_each: forEach, content, ...more } },
});

const byName = { name: "${author.value}" };

test("a dynamic block stands for a block an element", async () => {
  const stack = new TestStack();
  const json = books({ emma: dynamic(["Jane", "Ann"], byName) });
  await stack.has(json);
  expect(authors(stack)).toEqual(["Jane: writer", "Ann: writer"]);
  expect(actions(await stack.plan(json))).toEqual([]);
});

test.each<[string, Json, readonly string[]]>([
  ["a list has positions as keys", ["x", "y"], ["0: x", "1: y"]],
  ["a map has its keys", { b: "y", a: "x" }, ["a: x", "b: y"]],
  ["a set has its members", "${var.set}", ["x: x", "y: y"]],
  ["none makes none", [], []],
])("%s", async (_, forEach, expected) => {
  const stack = new TestStack();
  stack.variables = { set: { kind: "set", element: "string", items: [text("x"), text("y")] } };
  await stack.has({
    variable: { set: { type: "set(string)" } },
    ...books({ emma: dynamic(forEach, { name: "${author.key}", role: "${author.value}" }) }),
  });
  expect(authors(stack)).toEqual(expected);
});

test("the iterator may be called otherwise", async () => {
  const stack = new TestStack();
  await stack.has(
    books({ emma: dynamic(["Jane"], { name: "${who.value}", role: "${who.key}" }, { iterator: "who" }) }),
  );
  expect(authors(stack)).toEqual(["Jane: 0"]);
});

test("written and made blocks stand together in the order of the document", async () => {
  const stack = new TestStack();
  const made = dynamic(["Jane"], byName);
  await stack.has(books({ emma: { author: [{ name: "Ann" }], ...made }, howl: { ...made, author: { name: "Ann" } } }));
  const id = async (name: string) => String((await stack.state())[`library_book.${name}`]?.attributes["id"]);
  expect(authors(stack, await id("emma"))).toEqual(["Ann: writer", "Jane: writer"]);
  expect(authors(stack, await id("howl"))).toEqual(["Jane: writer", "Ann: writer"]);
});

test("several dynamic blocks of one kind follow each other", async () => {
  const stack = new TestStack();
  const two = {
    dynamic: [{ author: { for_each: ["a"], content: byName } }, { author: { for_each: ["b"], content: byName } }],
  };
  await stack.has(books({ emma: two }));
  expect(authors(stack)).toEqual(["a: writer", "b: writer"]);
});

test("it sees the instance that it stands in, and locals", async () => {
  const stack = new TestStack();
  await stack.has({
    locals: { roles: ["pen", "ink"] },
    ...books({
      t: {
        for_each: { x: "X" },
        title: "${each.value}",
        ...dynamic("${local.roles}", { name: "${each.key}", role: "${author.value}" }),
      },
    }),
  });
  expect(authors(stack)).toEqual(["x: pen", "x: ink"]);
});

test("how many there are may come from a resource, unknown until the apply", async () => {
  const stack = new TestStack();
  const json = books({ emma: {}, guide: dynamic("${[for t in [library_book.emma.slug] : t]}", byName) });
  await stack.has(json);
  expect(authors(stack, "2")).toEqual(["emma: writer"]);
  expect(actions(await stack.plan(json))).toEqual([]);
});

test("where its number is not known, the plan says that the blocks are known after apply, and the apply makes them", async () => {
  const stack = new TestStack();
  const json = books({ emma: {}, guide: dynamic("${library_book.emma.tags}", byName) });
  const plan = await stack.plan(json);
  expect([codes(plan), actions(plan)]).toEqual([[], ["create library_book.emma", "create library_book.guide"]]);
  expect(plan.changes[1]?.after?.entries["author"]?.kind).toBe("unknown");
  await stack.has(json);
  expect(authors(stack, "2")).toEqual([]);
});

describe("a dynamic block that cannot be expanded is an error at its place", () => {
  test.each<[string, JsonObject, string]>([
    ["null", dynamic("${var.nothing}", byName), "null"],
    ["a text", dynamic("abc", byName), "string"],
    ["a sensitive list", dynamic("${var.secret}", byName), "sensitive"],
  ])("%s", async (_, body, said) => {
    const stack = new TestStack();
    stack.variables = {
      nothing: { kind: "null", type: ["list", "string"] },
      secret: { kind: "list", element: "string", items: [text("x")], marks: { sensitive: true } },
    };
    const variable = { nothing: { type: "list(string)" }, secret: { type: "list(string)", sensitive: true } };
    const plan = await stack.plan({ variable, ...books({ emma: body }) });
    expect(plan.diagnostics).toMatchObject([
      { address: "library_book.emma", code: "invalid-dynamic-for-each", detail: expect.stringContaining(said) },
    ]);
  });

  test("one of a block that there is not", async () => {
    const plan = await new TestStack().plan(books({ emma: { dynamic: { autor: { for_each: [], content: {} } } } }));
    expect(plan.diagnostics).toMatchObject([{ code: "unknown-attribute", detail: expect.stringContaining("author") }]);
  });

  test.each<[string, JsonObject]>([
    ["for_each", { content: byName }],
    ["content", { for_each: ["x"] }],
  ])("one without %s", async (_, rest) => {
    const plan = await new TestStack().plan(books({ emma: { dynamic: { author: rest } } }));
    expect(plan.diagnostics).toMatchObject([{ code: "missing-argument", address: "library_book.emma" }]);
  });
});
