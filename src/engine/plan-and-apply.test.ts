import type { Json, JsonObject } from "../language/json";
import { TestStack, actions, books, codes, done } from "./testing/test-stack";

const pulpable = { force_destroy: true };

test("from nothing everything is created, and the next plan is empty", async () => {
  const stack = new TestStack();
  const json = books({ emma: {}, howl: { genre: "POETRY", tags: ["beat", "long"] } });
  expect(actions(await stack.plan(json))).toEqual(["create library_book.emma", "create library_book.howl"]);

  const result = await stack.apply(json);
  expect(result).toMatchObject({
    created: 2,
    updated: 0,
    deleted: 0,
    skipped: [],
    diagnostics: [],
    interrupted: false,
  });
  expect(stack.titles()).toEqual(["emma", "howl"]);
  expect((await stack.state())["library_book.emma"]).toMatchObject({
    schema_version: 1,
    attributes: { id: "1", title: "emma", pages: 100, slug: "emma" },
  });

  const again = await stack.plan(json);
  expect(actions(again)).toEqual([]);
  expect(again.upkeep).toEqual({ settled: [], changes: [] });
});

test("an update changes the object in place and says why", async () => {
  const stack = new TestStack();
  await stack.has(books({ emma: {} }));
  const plan = await stack.plan(books({ emma: { pages: 300 } }));
  expect(plan.changes).toMatchObject([
    {
      action: "update",
      fields: expect.arrayContaining([
        expect.objectContaining({ path: ["pages"], reason: "configuration", forcesReplacement: false }),
        expect.objectContaining({ path: ["lent"], reason: "known-after-apply" }),
      ]),
    },
  ]);
  const result = await stack.apply(books({ emma: { pages: 300 } }));
  expect(result).toMatchObject({ created: 0, updated: 1, deleted: 0 });
  expect(stack.library.books.get("1")?.pages).toBe(300);
});

test("what cannot be changed in place is destroyed and created again", async () => {
  const stack = new TestStack();
  await stack.has(books({ emma: { isbn: "a", ...pulpable } }));
  const json = books({ emma: { isbn: "b", ...pulpable } });
  expect((await stack.plan(json)).changes).toMatchObject([
    { action: "replace", actionReason: "replace_because_cannot_update", requiresReplace: [["isbn"]] },
  ]);
  expect(await stack.apply(json)).toMatchObject({ created: 1, deleted: 1 });
  expect(done(stack.events)).toEqual(["delete library_book.emma", "create library_book.emma"]);
  expect([...stack.library.books.keys()]).toEqual(["2"]);
  expect(actions(await stack.plan(json))).toEqual([]);
});

test("a reference makes the dependent wait, and its value is known after apply", async () => {
  const stack = new TestStack();
  const json = books({ emma: {}, guide: { subtitle: "no ${library_book.emma.id}" } });
  const plan = await stack.plan(json);
  expect(plan.changes.find(({ address }) => address === "library_book.guide")?.after?.entries["subtitle"]).toEqual({
    kind: "unknown",
    type: "string",
    refinement: { notNull: true, prefix: "no " },
  });
  await stack.apply(json);
  expect(done(stack.events)).toEqual(["create library_book.emma", "create library_book.guide"]);
  expect(stack.library.books.get("2")?.subtitle).toBe("no 1");
  expect((await stack.state())["library_book.guide"]?.dependencies).toEqual(["library_book.emma"]);
});

test("what left the configuration is deleted after those who referred to it", async () => {
  const stack = new TestStack();
  const both = books({ emma: pulpable, guide: { subtitle: "no ${library_book.emma.id}", ...pulpable } });
  await stack.has(both);
  expect(actions(await stack.plan(books({})))).toEqual(["delete library_book.emma", "delete library_book.guide"]);
  expect(await stack.apply(books({ guide: pulpable }))).toMatchObject({ updated: 1, deleted: 1 });
  expect(done(stack.events)).toEqual(["update library_book.guide", "delete library_book.emma"]);

  stack.events.length = 0;
  await stack.has(both);
  expect(await stack.apply(both, { destroy: true })).toMatchObject({ deleted: 2 });
  expect(done(stack.events)).toEqual(["delete library_book.guide", "delete library_book.emma"]);
  expect(await stack.state()).toEqual({});
});

test("destroy removes everything: resources, data sources and outputs", async () => {
  const stack = new TestStack();
  const json = books(
    { emma: pulpable },
    { data: { library_room: { main: { name: "main" } } }, output: { id: { value: "${library_book.emma.id}" } } },
  );
  await stack.has(json);
  const plan = await stack.plan(json, { destroy: true });
  expect(actions(plan)).toEqual(["delete library_book.emma"]);
  expect(plan.outputs).toMatchObject([{ name: "id", action: "delete" }]);
  await stack.apply(json, { destroy: true });
  expect((await stack.snapshot()).document).toMatchObject({ resources: [], outputs: {} });
  expect(stack.titles()).toEqual([]);
});

test("a plan changes nothing: neither the state nor the library", async () => {
  const stack = new TestStack();
  await stack.has(books({ emma: pulpable, howl: {} }));
  const [files, held] = [stack.files(), structuredClone([...stack.library.books])];
  stack.library.put("1", { title: "emma", genre: "NOVEL", pages: 7 });
  const before = structuredClone([...stack.library.books]);
  stack.library.requests.length = 0;
  for (const json of [books({}), books({ emma: { isbn: "x" }, persuasion: {} })]) {
    for (const options of [{}, { refresh: false }, { destroy: true }]) await stack.plan(json, options);
  }
  expect(stack.files()).toEqual(files);
  expect([...stack.library.books]).toEqual(before);
  expect(before).not.toEqual(held);
  expect(stack.library.requests.filter((request) => !/^(list|get)/.test(request))).toEqual([]);
});

describe("refresh", () => {
  test("a value changed on the appliance is drift, planned back, and its reason is the appliance", async () => {
    const stack = new TestStack();
    await stack.has(books({ emma: { pages: 300 } }));
    stack.library.put("1", { title: "emma", genre: "NOVEL", pages: 7 });
    const plan = await stack.plan(books({ emma: { pages: 300 } }));
    expect(plan.drift).toMatchObject([
      { address: "library_book.emma", kind: "changed", fields: [{ path: ["pages"] }] },
    ]);
    expect(plan.changes[0]?.fields).toContainEqual(expect.objectContaining({ path: ["pages"], reason: "appliance" }));
  });

  test("without a refresh the state is believed", async () => {
    const stack = new TestStack();
    await stack.has(books({ emma: { pages: 300 } }));
    stack.library.put("1", { title: "emma", genre: "NOVEL", pages: 7 });
    stack.library.requests.length = 0;
    const plan = await stack.plan(books({ emma: { pages: 300 } }), { refresh: false });
    expect(actions(plan)).toEqual([]);
    expect(plan.drift).toEqual([]);
    expect(stack.library.requests).toEqual([]);
  });

  test("an object that is gone is created again", async () => {
    const stack = new TestStack();
    const json = books({ emma: {}, howl: {} });
    await stack.has(json);
    stack.library.remove("1");
    const plan = await stack.plan(json);
    expect(actions(plan)).toEqual(["create library_book.emma"]);
    expect(plan.drift).toMatchObject([{ address: "library_book.emma", kind: "gone" }]);
    await stack.apply(json);
    expect(stack.titles()).toEqual(["emma", "howl"]);
    expect(actions(await stack.plan(json))).toEqual([]);
  });

  test("an object that is gone and no more wanted is forgotten without a call", async () => {
    const stack = new TestStack();
    await stack.has(books({ emma: pulpable, howl: {} }));
    stack.library.remove("1");
    stack.library.requests.length = 0;
    expect(actions(await stack.plan(books({ howl: {} })))).toEqual([]);
    expect(await stack.apply(books({ howl: {} }))).toMatchObject({ deleted: 0, diagnostics: [] });
    expect(Object.keys(await stack.state())).toEqual(["library_book.howl"]);
    expect(stack.library.requests.filter((request) => request.startsWith("delete"))).toEqual([]);
  });

  test("what could not be read is neither gone nor clean: an error, and nothing is planned for it", async () => {
    const stack = new TestStack();
    await stack.has(books({ emma: pulpable, howl: {} }));
    stack.library.isForbidden = true;
    for (const json of [books({ emma: {}, howl: {} }), books({})]) {
      const plan = await stack.plan(json);
      expect(actions(plan)).toEqual([]);
      expect(codes(plan)).toEqual(["forbidden"]);
      expect(plan.drift.map(({ kind }) => kind)).toEqual(["unread", "unread"]);
      await expect(stack.apply(json)).rejects.toMatchObject({ diagnostics: [{ code: "forbidden" }] });
    }
    expect(Object.keys(await stack.state())).toHaveLength(2);
  });
});

describe("what forbids", () => {
  const guarded = (more: object) => books({ emma: { lifecycle: { prevent_destroy: true }, ...pulpable, ...more } });

  test.each([
    ["a replacement", guarded({ isbn: "b" }), {}],
    ["a destroy", guarded({ isbn: "a" }), { destroy: true }],
  ])("prevent_destroy forbids %s", async (_, json, options) => {
    const stack = new TestStack();
    await stack.has(guarded({ isbn: "a" }));
    expect(codes(await stack.plan(json, options))).toEqual(["prevent-destroy"]);
    await expect(stack.apply(json, options)).rejects.toMatchObject({ diagnostics: [{ code: "prevent-destroy" }] });
    expect(stack.titles()).toEqual(["emma"]);
  });

  test("an object is deleted only where its provider allows it, by the state", async () => {
    const stack = new TestStack();
    await stack.has(books({ emma: {} }));
    const plan = await stack.plan(books({}));
    expect(plan.diagnostics).toMatchObject([{ code: "protected", address: "library_book.emma" }]);
    expect(codes(await stack.plan(books({ emma: { isbn: "new" } })))).toEqual(["protected"]);
    await stack.has(books({ emma: pulpable }));
    expect(await stack.apply(books({}))).toMatchObject({ deleted: 1 });
  });

  test("an object of the same name that the state does not know is an error with the import command", async () => {
    const stack = new TestStack();
    stack.library.add({ title: "emma", genre: "NOVEL" });
    const plan = await stack.plan(books({ emma: {} }));
    expect(plan.diagnostics).toMatchObject([{ code: "already-exists", address: "library_book.emma" }]);
    expect(plan.diagnostics[0]?.detail).toContain("scv import library_book.emma 1");
  });

  test("a rename onto an object that the state does not know is an error too", async () => {
    const stack = new TestStack();
    await stack.has(books({ emma: {} }));
    stack.library.add({ title: "Emma", genre: "NOVEL" });
    expect(codes(await stack.plan(books({ emma: { title: "Emma" } })))).toEqual(["already-exists"]);
  });

  test("two resources cannot have one name", async () => {
    const plan = await new TestStack().plan(books({ a: { title: "emma" }, b: { title: "emma" } }));
    expect(plan.diagnostics).toMatchObject([{ code: "duplicate-natural-key", address: "library_book.b" }]);
    expect(plan.diagnostics[0]?.detail).toContain("library_book.a");
  });

  test("names are looked up once a collection, however many are new", async () => {
    const stack = new TestStack();
    await stack.plan(books(Object.fromEntries(Array.from({ length: 50 }, (_, i) => [`b${i}`, {}]))));
    expect(stack.library.requests).toEqual(["list"]);
  });
});

describe("a name is handed over", () => {
  test("from a deleted to a created resource, after it is free", async () => {
    const stack = new TestStack();
    await stack.has(books({ old: { title: "emma", ...pulpable } }));
    await stack.apply(books({ new: { title: "emma" } }));
    expect(done(stack.events)).toEqual(["delete library_book.old", "create library_book.new"]);
  });

  test("from a renamed to a created resource, after the rename", async () => {
    const stack = new TestStack();
    await stack.has(books({ old: { title: "emma" } }));
    expect(await stack.apply(books({ a: { title: "emma" }, old: { title: "Emma" } }))).toMatchObject({
      diagnostics: [],
    });
    expect(done(stack.events)).toEqual(["update library_book.old", "create library_book.a"]);
  });

  test("and not exchanged: that has no order", async () => {
    const stack = new TestStack();
    await stack.has(books({ a: { title: "emma" }, b: { title: "howl" } }));
    expect(codes(await stack.plan(books({ a: { title: "howl" }, b: { title: "emma" } })))).toEqual(["operation-cycle"]);
  });
});

describe("ignore_changes", () => {
  const ignoring = (body: JsonObject, ignored: Json) =>
    books({ emma: { lifecycle: { ignore_changes: ignored }, ...body } });

  test("leaves the named attribute as it is, however it got there", async () => {
    const stack = new TestStack();
    await stack.has(ignoring({ pages: 300 }, ["pages"]));
    stack.library.put("1", { title: "emma", genre: "NOVEL", pages: 7 });
    expect(actions(await stack.plan(ignoring({ pages: 200 }, ["pages"])))).toEqual([]);
    await stack.apply(ignoring({ pages: 200, genre: "POETRY" }, ["pages"]));
    expect(stack.library.books.get("1")).toMatchObject({ pages: 7, genre: "POETRY" });
  });

  test("all ignores every attribute, and the resource can still be created", async () => {
    const stack = new TestStack();
    await stack.has(ignoring({ pages: 300 }, "all"));
    expect(actions(await stack.plan(ignoring({ pages: 200, genre: "POETRY", isbn: "b" }, "all")))).toEqual([]);
  });
});

describe("a change that cannot be planned", () => {
  const broken = { emma: {}, howl: { genre: "PROSE" } };

  test("is an error at its resource; what depends on it is not planned, and the others are", async () => {
    const json = books(
      {
        ...broken,
        guide: { subtitle: "${library_book.howl.slug}" },
        index: { subtitle: "${local.title}" },
        notes: { depends_on: ["library_book.index"] },
      },
      { locals: { title: "about ${library_book.howl.id}" }, output: { slug: { value: "${library_book.howl.slug}" } } },
    );
    const plan = await new TestStack().plan(json);
    expect(plan.diagnostics).toMatchObject([{ address: "library_book.howl", code: "invalid-value" }]);
    expect(actions(plan)).toEqual(["create library_book.emma"]);
    expect(plan.outputs).toEqual([]);
  });

  test("does not hide what is wrong with what depends on it", async () => {
    const json = books(
      { ...broken, guide: { subtitle: "${library_book.howl.slug}", pages: "many" } },
      { output: { one: { value: "${library_book.howl.nothing}" } } },
    );
    const plan = await new TestStack().plan(json);
    expect(plan.diagnostics.map(({ address }) => address)).toEqual([
      "library_book.howl",
      "library_book.guide",
      "output.one",
    ]);
  });

  test("leaves what the state has of its dependents as it is", async () => {
    const stack = new TestStack();
    await stack.has(books({ howl: {}, guide: { subtitle: "${library_book.howl.slug}" } }));
    const plan = await stack.plan(books({ howl: { genre: "PROSE" }, guide: { subtitle: "${library_book.howl.id}" } }));
    expect(actions(plan)).toEqual([]);
  });
});
