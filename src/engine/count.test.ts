import type { Json, JsonObject } from "../language/json";
import { TestStack, actions, books, codes, done } from "./testing/test-stack";

const volumes = (count: number | string, more: JsonObject = {}, others: JsonObject = {}) =>
  books({ volume: { count, title: "vol ${count.index}", force_destroy: true, ...more } }, others);

const reasons = (plan: Awaited<ReturnType<TestStack["plan"]>>) =>
  plan.changes.flatMap(({ address, actionReason }) =>
    actionReason === undefined ? [] : [`${address} ${actionReason}`],
  );

test("a count makes that many instances, each of which sees its index", async () => {
  const stack = new TestStack();
  const plan = await stack.plan(volumes(3));
  expect(actions(plan)).toEqual([0, 1, 2].map((i) => `create library_book.volume[${i}]`));
  await stack.has(volumes(3));
  expect(stack.titles()).toEqual(["vol 0", "vol 1", "vol 2"]);
  expect(Object.keys(await stack.state())).toEqual([0, 1, 2].map((i) => `library_book.volume[${i}]`));
  expect(actions(await stack.plan(volumes(3)))).toEqual([]);
});

test("a count that grows makes the new ones alone, one that shrinks deletes the last", async () => {
  const stack = new TestStack();
  await stack.has(volumes(1));
  expect(actions(await stack.plan(volumes(3)))).toEqual([
    "create library_book.volume[1]",
    "create library_book.volume[2]",
  ]);
  await stack.has(volumes(3));
  const plan = await stack.plan(volumes(1));
  expect(actions(plan)).toEqual(["delete library_book.volume[1]", "delete library_book.volume[2]"]);
  expect(reasons(plan)).toEqual([1, 2].map((i) => `library_book.volume[${i}] delete_because_count_index`));
  expect(await stack.apply(volumes(1))).toMatchObject({ deleted: 2, diagnostics: [] });
  expect(stack.titles()).toEqual(["vol 0"]);
});

test("a count of none deletes all, and the references to them see an empty list", async () => {
  const stack = new TestStack();
  const output = { ids: { value: "${library_book.volume[*].id}" } };
  await stack.has(volumes(2, {}, { output }));
  expect(await stack.outputs()).toMatchObject({ ids: [expect.anything(), expect.anything()] });
  expect(await stack.apply(volumes(0, {}, { output }))).toMatchObject({ deleted: 2, diagnostics: [] });
  expect(await stack.outputs()).toEqual({ ids: [] });
});

test("ten instances are in the order of their numbers in a list", async () => {
  const stack = new TestStack();
  await stack.has(volumes(11, {}, { output: { all: { value: "${library_book.volume[*].title}" } } }));
  expect(await stack.outputs()).toEqual({ all: Array.from({ length: 11 }, (_, i) => `vol ${i}`) });
});

test("a reference to one instance waits for all of its block, as Terraform does, and takes the one", async () => {
  const stack = new TestStack();
  const json = books({
    volume: { count: 2, title: "vol ${count.index}" },
    guide: { subtitle: "no ${library_book.volume[1].slug}" },
  });
  const { changes } = await stack.plan(json);
  expect(changes.find(({ address }) => address === "library_book.guide")?.after?.entries["subtitle"]).toMatchObject({
    kind: "unknown",
  });
  await stack.apply(json);
  expect(done(stack.events).at(-1)).toBe("create library_book.guide");
  expect([...stack.library.books.values()].find(({ title }) => title === "guide")?.subtitle).toBe("no vol 1");
  expect((await stack.state())["library_book.guide"]?.dependencies).toEqual(["library_book.volume"]);
});

test("an index that a block does not have is an error at the one who asks for it", async () => {
  const stack = new TestStack();
  const plan = await stack.plan(books({ volume: { count: 1 }, guide: { subtitle: "${library_book.volume[1].id}" } }));
  expect(plan.diagnostics).toMatchObject([{ address: "library_book.guide", attributePath: ["subtitle"] }]);
});

test("dropped instances are deleted after those who referred to them", async () => {
  const stack = new TestStack();
  const both = (count: number) =>
    books({
      volume: { count, title: "vol ${count.index}", force_destroy: true },
      review: {
        count,
        title: "review ${count.index}",
        subtitle: "${library_book.volume[count.index].id}",
        force_destroy: true,
      },
    });
  await stack.has(both(3));
  await stack.apply(both(1));
  expect(done(stack.events).map((event) => event.replace(/\[\d\]/, ""))).toEqual([
    ...Array<string>(2).fill("delete library_book.review"),
    ...Array<string>(2).fill("delete library_book.volume"),
  ]);
  stack.events.length = 0;
  await stack.apply(both(1), { destroy: true });
  expect(done(stack.events)).toEqual(["delete library_book.review[0]", "delete library_book.volume[0]"]);
});

test("a dependent that stays lets go of a dropped instance before that is deleted", async () => {
  const stack = new TestStack();
  const json = (count: number) =>
    books({
      volume: { count, title: "vol ${count.index}", force_destroy: true },
      guide: { tags: "${library_book.volume[*].id}" },
    });
  await stack.has(json(2));
  await stack.apply(json(1));
  expect(done(stack.events)).toEqual(["update library_book.guide", "delete library_book.volume[1]"]);
});

test("without a count the first instance becomes the single one, and back, without a change of the object", async () => {
  const stack = new TestStack();
  const single = books({ volume: { title: "vol 0", force_destroy: true } });
  await stack.has(single);
  const grown = await stack.plan(volumes(2));
  expect(actions(grown)).toEqual(["create library_book.volume[1]"]);
  expect(grown.changes[0]).toMatchObject({ address: "library_book.volume[0]", previousAddress: "library_book.volume" });
  await stack.has(volumes(2));
  const shrunk = await stack.plan(single);
  expect(actions(shrunk)).toEqual(["delete library_book.volume[1]"]);
  expect(reasons(shrunk)).toEqual(["library_book.volume[1] delete_because_wrong_repetition"]);
  await stack.has(single);
  expect(stack.titles()).toEqual(["vol 0"]);
  expect(Object.keys(await stack.state())).toEqual(["library_book.volume"]);
  expect([...stack.library.books.keys()]).toEqual(["1"]);
});

test("from count to for_each everything is made anew", async () => {
  const stack = new TestStack();
  await stack.has(volumes(1));
  const json = books({ volume: { for_each: { a: "x" }, title: "vol ${each.key}", force_destroy: true } });
  const plan = await stack.plan(json);
  expect(actions(plan)).toEqual(['create library_book.volume["a"]', "delete library_book.volume[0]"]);
  expect(reasons(plan)).toEqual(["library_book.volume[0] delete_because_wrong_repetition"]);
  await stack.has(json);
  expect(stack.titles()).toEqual(["vol a"]);
});

describe("a count that is no number of instances is an error, and says why", () => {
  test.each<[string, Json, string]>([
    ["a negative one", -1, "greater than or equal to zero"],
    ["a fraction", 1.5, "whole number"],
    ["a word", "${var.word}", "number is required"],
    ["null", "${var.nothing}", "is null"],
    ["one known only after apply", "${library_book.other.lent}", "known only after apply"],
  ])("%s", async (_, count, said) => {
    const stack = new TestStack();
    stack.variables = {
      word: { kind: "string", value: "many" },
      nothing: { kind: "null", type: "number" },
    };
    const json = {
      ...books({ volume: { count, title: "vol" }, other: {} }),
      variable: { word: { type: "string" }, nothing: { type: "number" } },
    };
    const plan = await stack.plan(json);
    expect(plan.diagnostics).toMatchObject([
      { address: "library_book.volume", attributePath: ["count"], detail: expect.stringContaining(said) },
    ]);
    expect(actions(plan)).toEqual(["create library_book.other"]);
  });
});

test("a count that cannot be told plans no deletion of what is there", async () => {
  const stack = new TestStack();
  await stack.has(volumes(2, {}, {}));
  const plan = await stack.plan({
    resource: {
      library_book: {
        volume: { count: "${library_book.other.lent}", title: "vol ${count.index}", genre: "NOVEL" },
        other: { title: "other", genre: "NOVEL" },
      },
    },
  });
  expect(codes(plan)).toEqual(["unknown-count"]);
  expect(actions(plan)).toEqual(["create library_book.other"]);
});

describe("what guards one instance", () => {
  test("prevent_destroy forbids that a smaller count drops one", async () => {
    const stack = new TestStack();
    const lifecycle = { prevent_destroy: true };
    await stack.has(volumes(2, { lifecycle }));
    const plan = await stack.plan(volumes(1, { lifecycle }));
    expect(plan.diagnostics).toMatchObject([{ code: "prevent-destroy", address: "library_book.volume[1]" }]);
    expect(plan.diagnostics[0]?.detail).toContain("library_book.volume[1] has lifecycle.prevent_destroy set");
  });

  test("the provider may refuse to delete a dropped one", async () => {
    const stack = new TestStack();
    await stack.has(volumes(2, { force_destroy: false }));
    const plan = await stack.plan(volumes(1));
    expect(plan.diagnostics).toMatchObject([{ code: "protected", address: "library_book.volume[1]" }]);
  });

  test("two instances cannot have one natural key", async () => {
    const plan = await new TestStack().plan(volumes(2, { title: "vol" }));
    expect(plan.diagnostics).toMatchObject([{ code: "duplicate-natural-key", address: "library_book.volume[1]" }]);
    expect(plan.diagnostics[0]?.detail).toContain("library_book.volume[0]");
  });

  test("an instance whose name somebody has already is an error with its import", async () => {
    const stack = new TestStack();
    stack.library.add({ title: "vol 1", genre: "NOVEL" });
    const plan = await stack.plan(volumes(2));
    expect(plan.diagnostics).toMatchObject([{ code: "already-exists", address: "library_book.volume[1]" }]);
    expect(plan.diagnostics[0]?.detail).toContain("scv import 'library_book.volume[1]' 1");
  });
});

test("create_before_destroy makes every successor before its predecessor goes", async () => {
  const stack = new TestStack();
  const json = (isbn: string) =>
    volumes(2, { title: `vol \${count.index} ${isbn}`, isbn, lifecycle: { create_before_destroy: true } });
  await stack.has(json("a"));
  expect(await stack.apply(json("b"))).toMatchObject({ created: 2, deleted: 2, diagnostics: [] });
  for (const i of [0, 1]) {
    const steps = done(stack.events).filter((event) => event.endsWith(`[${i}]`));
    expect(steps).toEqual([`create library_book.volume[${i}]`, `delete library_book.volume[${i}]`]);
  }
  expect(Object.keys(await stack.state())).toEqual(["library_book.volume[0]", "library_book.volume[1]"]);
  expect(actions(await stack.plan(json("b")))).toEqual([]);
});

test("a name goes from one instance to the next after it is free", async () => {
  const stack = new TestStack();
  const titled = (titles: readonly string[]) =>
    books(
      { volume: { count: 2, title: `\${var.titles[count.index]}`, force_destroy: true } },
      {
        variable: { titles: { type: "list(string)", default: [...titles] } },
      },
    );
  const given = (titles: readonly string[]) => {
    stack.variables = {
      titles: { kind: "list", element: "string", items: titles.map((value) => ({ kind: "string", value })) },
    };
    return titled(titles);
  };
  await stack.has(given(["a", "b"]));
  expect(await stack.apply(given(["b", "c"]))).toMatchObject({ updated: 2, diagnostics: [] });
  expect(done(stack.events)).toEqual(["update library_book.volume[1]", "update library_book.volume[0]"]);
  expect(codes(await stack.plan(given(["c", "b"])))).toEqual(["operation-cycle"]);
});

test("drift of one instance is told under its own address and mended alone", async () => {
  const stack = new TestStack();
  await stack.has(volumes(3, { pages: 300 }));
  const id = (await stack.state())["library_book.volume[1]"]?.attributes["id"];
  stack.library.put(String(id), { title: "vol 1", genre: "NOVEL", pages: 7 });
  expect(await stack.drift(volumes(3, { pages: 300 }))).toMatchObject({
    drifted: [{ address: "library_book.volume[1]", fields: [{ path: ["pages"] }] }],
  });
  expect(actions(await stack.plan(volumes(3, { pages: 300 })))).toEqual(["update library_book.volume[1]"]);
});

test("a data source is read for every instance", async () => {
  const stack = new TestStack();
  const json = {
    data: {
      library_room: {
        main: { count: 2, name: "room ${count.index}" },
        by_name: { for_each: { a: "east", b: "west" }, name: "${each.value}" },
      },
    },
    output: {
      counted: { value: "${data.library_room.main[*].id}" },
      named: { value: '${data.library_room.by_name["b"].id}' },
    },
  };
  await stack.has(json);
  expect(await stack.outputs()).toEqual({ counted: ["room of room 0", "room of room 1"], named: "room of west" });
  expect(Object.keys(await stack.state())).toEqual([
    'data.library_room.by_name["a"]',
    'data.library_room.by_name["b"]',
    "data.library_room.main[0]",
    "data.library_room.main[1]",
  ]);
  expect((await stack.plan(json)).upkeep.changes).toEqual([]);
  const fewer = structuredClone(json);
  fewer.data.library_room.main.count = 1;
  await stack.has(fewer);
  expect(Object.keys(await stack.state())).not.toContain("data.library_room.main[1]");
});

test("an instance is imported under its own address", async () => {
  const stack = new TestStack();
  const { id } = stack.library.add({ title: "vol 1", genre: "NOVEL" });
  await stack.import(volumes(2), "library_book.volume", id, 1);
  expect(actions(await stack.plan(volumes(2)))).toEqual([
    "create library_book.volume[0]",
    "update library_book.volume[1]",
  ]);
  await expect(stack.import(volumes(2), "library_book.volume", id)).rejects.toMatchObject({
    diagnostics: [{ code: "import-address-unknown" }],
  });
});
