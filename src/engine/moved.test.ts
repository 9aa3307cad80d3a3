import type { JsonObject } from "../language/json";
import { TestStack, actions, books, codes } from "./testing/test-stack";

const pulpable = { force_destroy: true };

const moving = (resources: Readonly<Record<string, JsonObject>>, ...moves: readonly (readonly [string, string])[]) =>
  books(resources, {
    moved: moves.map(([from, to]) => ({ from: `library_book.${from}`, to: `library_book.${to}` })),
  });

/** `library_book.b from library_book.a`, of the instances that a plan moves. */
const moves = (plan: Awaited<ReturnType<TestStack["plan"]>>) =>
  plan.changes.flatMap(({ address, previousAddress }) =>
    previousAddress === undefined ? [] : [`${address} from ${previousAddress}`],
  );

test("a moved resource keeps its object, and its place in the state is the new one", async () => {
  const stack = new TestStack();
  await stack.has(books({ a: { title: "emma" } }));
  const json = moving({ b: { title: "emma" } }, ["a", "b"]);
  const plan = await stack.plan(json);
  expect([actions(plan), moves(plan)]).toEqual([[], ["library_book.b from library_book.a"]]);
  expect(await stack.apply(json)).toMatchObject({ created: 0, updated: 0, deleted: 0, diagnostics: [] });
  expect(Object.keys(await stack.state())).toEqual(["library_book.b"]);
  const again = await stack.plan(json);
  expect([actions(again), moves(again), again.upkeep.changes]).toEqual([[], [], []]);
});

test("a moved resource may change at the same time", async () => {
  const stack = new TestStack();
  await stack.has(books({ a: { title: "emma" } }));
  const json = moving({ b: { title: "emma", pages: 300 } }, ["a", "b"]);
  const plan = await stack.plan(json);
  expect([actions(plan), moves(plan)]).toEqual([["update library_book.b"], ["library_book.b from library_book.a"]]);
  await stack.has(json);
  expect([...stack.library.books.keys()]).toEqual(["1"]);
});

test("a chain of moves is followed to its end, in whatever order it is written", async () => {
  for (const chain of [
    [
      ["a", "b"],
      ["b", "c"],
    ],
    [
      ["b", "c"],
      ["a", "b"],
    ],
  ] as const) {
    const stack = new TestStack();
    await stack.has(books({ a: { title: "emma" } }));
    const plan = await stack.plan(moving({ c: { title: "emma" } }, ...chain));
    expect([actions(plan), moves(plan)]).toEqual([[], ["library_book.c from library_book.a"]]);
  }
});

test("two objects go one step of a chain each, the one in front first", async () => {
  const stack = new TestStack();
  const tier = (each: JsonObject) => ({ t: { for_each: each, title: "${each.value}" } });
  await stack.has(books(tier({ a: "A" })));
  const plan = await stack.plan(moving(tier({ c: "A" }), ['t["a"]', 't["b"]'], ['t["b"]', 't["c"]']));
  expect([actions(plan), moves(plan)]).toEqual([[], ['library_book.t["c"] from library_book.t["a"]']]);
});

test("all instances of a repeated resource move together", async () => {
  const stack = new TestStack();
  const two = { count: 2, title: "vol ${count.index}" };
  await stack.has(books({ a: two }));
  const plan = await stack.plan(moving({ b: two }, ["a", "b"]));
  expect([actions(plan), moves(plan)]).toEqual([
    [],
    ["library_book.b[0] from library_book.a[0]", "library_book.b[1] from library_book.a[1]"],
  ]);
});

test("an instance moves into an index and out of it", async () => {
  const stack = new TestStack();
  await stack.has(books({ a: { title: "G" } }));
  const into = moving({ tier: { for_each: { gold: "G" }, title: "${each.value}" } }, ["a", 'tier["gold"]']);
  const plan = await stack.plan(into);
  expect([actions(plan), moves(plan)]).toEqual([[], ['library_book.tier["gold"] from library_book.a']]);
  await stack.has(into);
  const out = moving({ b: { title: "G" } }, ['tier["gold"]', "b"]);
  const back = await stack.plan(out);
  expect([actions(back), moves(back)]).toEqual([[], ['library_book.b from library_book.tier["gold"]']]);
});

test("count becomes for_each without a change of the objects, where every index is moved", async () => {
  const stack = new TestStack();
  await stack.has(books({ t: { count: 2, title: "vol ${count.index}" } }));
  const json = moving(
    { t: { for_each: { x: "vol 0", y: "vol 1" }, title: "${each.value}" } },
    ["t[0]", 't["x"]'],
    ["t[1]", 't["y"]'],
  );
  expect(actions(await stack.plan(json))).toEqual([]);
  await stack.has(json);
  expect(Object.keys(await stack.state())).toEqual(['library_book.t["x"]', 'library_book.t["y"]']);
});

test("a statement that moves away an instance that is still configured is an error", async () => {
  const stack = new TestStack();
  const tier = (each: JsonObject) => ({ t: { for_each: each, title: "${each.value}", ...pulpable } });
  await stack.has(books(tier({ a: "A", b: "B" })));
  const plan = await stack.plan(moving(tier({ a: "B", c: "A" }), ['t["a"]', 't["c"]'], ['t["b"]', 't["a"]']));
  expect(plan.diagnostics.filter(({ severity }) => severity === "error")).toMatchObject([
    { code: "invalid-moved", summary: "Moved object still exists", address: 'library_book.t["a"]' },
  ]);
});

test("where something is already, nothing moves: it is planned by itself, with a warning", async () => {
  const stack = new TestStack();
  await stack.has(books({ a: { title: "A", ...pulpable }, b: { title: "B" } }));
  const plan = await stack.plan(moving({ b: { title: "B" } }, ["a", "b"]));
  expect(plan.diagnostics).toMatchObject([{ code: "move-blocked", severity: "warning" }]);
  expect(plan.diagnostics[0]?.detail).toContain("library_book.a could not move to library_book.b");
  expect([actions(plan), moves(plan)]).toEqual([["delete library_book.a"], []]);
});

test("what moved to an address that is not configured is deleted for that reason", async () => {
  const stack = new TestStack();
  await stack.has(books({ a: { title: "A", ...pulpable } }));
  const plan = await stack.plan(moving({}, ["a", "b"]));
  expect(plan.changes).toMatchObject([
    { address: "library_book.b", previousAddress: "library_book.a", actionReason: "delete_because_no_move_target" },
  ]);
  await stack.has(moving({}, ["a", "b"]));
  expect([stack.titles(), await stack.state()]).toEqual([[], {}]);
});

test("a moved object that is gone is made anew at its new address", async () => {
  const stack = new TestStack();
  await stack.has(books({ a: { title: "emma" }, howl: {} }));
  stack.library.remove("1");
  const json = moving({ b: { title: "emma" }, howl: {} }, ["a", "b"]);
  expect(actions(await stack.plan(json))).toEqual(["create library_book.b"]);
  await stack.has(json);
  expect(Object.keys(await stack.state())).toEqual(["library_book.b", "library_book.howl"]);
});

test("a deposed object moves with its resource", async () => {
  const stack = new TestStack();
  const json = (isbn: string) =>
    books({ a: { title: `emma ${isbn}`, isbn, ...pulpable, lifecycle: { create_before_destroy: true } } });
  await stack.has(json("a"));
  stack.tampering = () => ({
    delete: async () => {
      throw new Error("no");
    },
  });
  await stack.apply(json("b"));
  stack.tampering = () => ({});
  expect(Object.keys(await stack.state())).toContain("library_book.a (deposed)");
  const moved = moving({ b: { title: "emma b", isbn: "b", ...pulpable } }, ["a", "b"]);
  expect(actions(await stack.plan(moved))).toEqual(["delete library_book.b (deposed)"]);
  await stack.has(moved);
  expect([stack.titles(), Object.keys(await stack.state())]).toEqual([["emma b"], ["library_book.b"]]);
});

test("a saved plan carries its moves", async () => {
  const stack = new TestStack();
  await stack.has(books({ a: { title: "emma" } }));
  const json = moving({ b: { title: "emma", pages: 300 } }, ["a", "b"]);
  const plan = await stack.plan(json);
  expect(await stack.applySaved(json, plan)).toMatchObject({ updated: 1, diagnostics: [] });
  expect(Object.keys(await stack.state())).toEqual(["library_book.b"]);
});

test("a target that leaves a move out is an error that names the target to add", async () => {
  const stack = new TestStack();
  await stack.has(books({ a: { title: "A" }, c: {} }));
  const json = moving({ b: { title: "A" }, c: {} }, ["a", "b"]);
  const plan = await stack.plan(json, { targets: [{ mode: "managed", type: "library_book", name: "c" }] });
  expect(codes(plan)).toEqual(["move-excluded"]);
  expect(plan.diagnostics[0]?.detail).toContain("--target=library_book.b");
});

test("drift and refresh speak of a moved object by its new address", async () => {
  const stack = new TestStack();
  await stack.has(books({ a: { title: "emma", pages: 300 } }));
  stack.library.put("1", { title: "emma", genre: "NOVEL", pages: 7 });
  const json = moving({ b: { title: "emma", pages: 300 } }, ["a", "b"]);
  expect(await stack.drift(json)).toMatchObject({ drifted: [{ address: "library_book.b" }] });
  await stack.refresh(json);
  expect((await stack.state())["library_book.b"]?.attributes["pages"]).toBe(7);
});
