import type { Json, JsonObject } from "../language/json";
import type { Value } from "../language/value";
import { TestStack, actions, books, codes } from "./testing/test-stack";

const shelf = (each: Json, more: JsonObject = {}, others: JsonObject = {}) =>
  books({ tier: { for_each: each, title: "${each.value}", force_destroy: true, ...more } }, others);

const text = (value: string): Value => ({ kind: "string", value });

test("a map makes an instance a key, each of which sees its key and its value", async () => {
  const stack = new TestStack();
  const json = shelf({ gold: "G", iron: "I" }, { subtitle: "${each.key}" });
  expect(actions(await stack.plan(json))).toEqual([
    'create library_book.tier["gold"]',
    'create library_book.tier["iron"]',
  ]);
  await stack.has(json);
  expect([...stack.library.books.values()].map(({ title, subtitle }) => [title, subtitle]).sort()).toEqual([
    ["G", "gold"],
    ["I", "iron"],
  ]);
  expect(actions(await stack.plan(json))).toEqual([]);
});

test("a key that comes is made, one that goes is deleted, and the others stay", async () => {
  const stack = new TestStack();
  await stack.has(shelf({ a: "A", b: "B" }));
  const plan = await stack.plan(shelf({ b: "B", c: "C" }));
  expect(actions(plan)).toEqual(['delete library_book.tier["a"]', 'create library_book.tier["c"]']);
  expect(plan.changes[0]).toMatchObject({ actionReason: "delete_because_each_key" });
});

test("a renamed key is another instance: the name goes over after it is free", async () => {
  const stack = new TestStack();
  await stack.has(shelf({ a: "A" }));
  expect(await stack.apply(shelf({ z: "A" }))).toMatchObject({ created: 1, deleted: 1, diagnostics: [] });
  expect(stack.titles()).toEqual(["A"]);
});

test("any text may be a key", async () => {
  const keys = [
    "",
    " ",
    "1",
    "01",
    'say "no"',
    "a.b[0]",
    "\\",
    "$${x}",
    "__proto__",
    "constructor",
    "ünïcödé 🎉",
    "zeile\n2",
  ];
  const stack = new TestStack();
  stack.variables = {
    keys: { kind: "set", element: "string", items: keys.map(text) },
  };
  const json = (more: JsonObject = {}) => ({
    variable: { keys: { type: "set(string)" } },
    ...books({
      tier: { for_each: "${var.keys}", title: "title ${each.key}", force_destroy: true },
      guide: { tags: "${[for key, book in library_book.tier : book.title]}" },
    }),
    ...more,
  });
  await stack.has(json());
  expect(stack.titles()).toEqual([...keys.map((key) => `title ${key}`.normalize()), "guide"].sort());
  expect(Object.keys(await stack.state())).toHaveLength(keys.length + 1);
  expect(actions(await stack.plan(json()))).toEqual([]);
  stack.variables = { keys: { kind: "set", element: "string", items: [] } };
  expect(await stack.apply(json())).toMatchObject({ deleted: keys.length, diagnostics: [] });
});

test("a set gives each member as key and as value", async () => {
  const stack = new TestStack();
  stack.variables = { names: { kind: "set", element: "string", items: [text("a"), text("b")] } };
  const json = {
    variable: { names: { type: "set(string)" } },
    ...books({ tier: { for_each: "${var.names}", title: "${each.key}${each.value}" } }),
  };
  await stack.has(json);
  expect(stack.titles()).toEqual(["aa", "bb"]);
});

test("a block may be repeated for the instances of another one", async () => {
  const stack = new TestStack();
  const json = (keys: JsonObject) =>
    books({
      tier: { for_each: keys, title: "${each.value}", force_destroy: true },
      review: {
        for_each: "${library_book.tier}",
        title: "on ${each.value.id}",
        subtitle: "${each.key}",
        force_destroy: true,
      },
    });
  await stack.has(json({ a: "A", b: "B" }));
  expect(actions(await stack.plan(json({ a: "A", b: "B" })))).toEqual([]);
  expect(await stack.apply(json({ b: "B" }))).toMatchObject({ deleted: 2, diagnostics: [] });
  expect(stack.titles()).toEqual(["B", expect.stringMatching(/^on \d$/)]);
});

test("values of a map may be known only after apply, keys not", async () => {
  const stack = new TestStack();
  const of = (each: Json) => books({ emma: {}, tier: { for_each: each, title: "on ${each.value}" } });
  expect(actions(await stack.plan(of({ a: "${library_book.emma.id}" })))).toEqual([
    "create library_book.emma",
    'create library_book.tier["a"]',
  ]);
  const keyed = await stack.plan(of('${{ (library_book.emma.id) = "x" }}'));
  expect(keyed.diagnostics).toMatchObject([{ code: "unknown-for-each", address: "library_book.tier" }]);
});

describe("a for_each that names no instances is an error, and says why", () => {
  test.each<[string, Json, string]>([
    ["a list", ["a"], "toset()"],
    ["a text", "a", "must be a map, or set of strings"],
    ["a number", 3, "must be a map, or set of strings"],
    ["null", null, "is null"],
    ["a set of numbers", "${var.numbers}", "set containing type number"],
    ["a sensitive map", "${var.secret}", "Sensitive values"],
    ["an unknown map", "${library_book.other.tags}", "known only after apply"],
  ])("%s", async (_, each, said) => {
    const stack = new TestStack();
    stack.variables = {
      numbers: { kind: "set", element: "number", items: [{ kind: "number", value: "1" }] },
      secret: { kind: "map", element: "string", entries: { a: text("A") }, marks: { sensitive: true } },
    };
    const variable = { numbers: { type: "set(number)" }, secret: { type: "map(string)", sensitive: true } };
    const plan = await stack.plan({ variable, ...books({ tier: { for_each: each }, other: {} }) });
    expect(plan.diagnostics).toMatchObject([
      { address: "library_book.tier", attributePath: ["for_each"], detail: expect.stringContaining(said) },
    ]);
    expect(actions(plan)).toEqual(["create library_book.other"]);
  });
});

test("ignore_changes leaves the attribute of every instance as it is", async () => {
  const stack = new TestStack();
  const json = (pages: number) => shelf({ a: "A", b: "B" }, { pages, lifecycle: { ignore_changes: ["pages"] } });
  await stack.has(json(100));
  expect(actions(await stack.plan(json(200)))).toEqual([]);
});

test("an exchange of names between two keys has no order, and says so", async () => {
  const stack = new TestStack();
  await stack.has(shelf({ a: "A", b: "B" }));
  const plan = await stack.plan(shelf({ a: "B", b: "A" }));
  expect(codes(plan)).toEqual(["operation-cycle"]);
});

test("a local value may stand between resources and what is repeated", async () => {
  const stack = new TestStack();
  const json = {
    locals: { wanted: { a: "A", b: "B" }, ids: "${{for k, book in library_book.tier : k => book.id}}" },
    ...books({
      tier: { for_each: "${local.wanted}", title: "${each.value}" },
      guide: { subtitle: '${local.ids["b"]}' },
    }),
    output: { ids: { value: "${local.ids}" } },
  };
  await stack.has(json);
  const ids = await stack.outputs();
  const state = await stack.state();
  expect(ids).toEqual({
    ids: {
      a: state['library_book.tier["a"]']?.attributes["id"],
      b: state['library_book.tier["b"]']?.attributes["id"],
    },
  });
  expect(actions(await stack.plan(json))).toEqual([]);
});
