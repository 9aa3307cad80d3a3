import { TestStack, actions, books, codes } from "./testing/test-stack";

const pulpable = { force_destroy: true };

const removed = (destroy: boolean | undefined) => ({
  removed: [{ from: "library_book.emma", ...(destroy === undefined ? {} : { lifecycle: { destroy } }) }],
});

test("without destroy the object stays and the state forgets it", async () => {
  const stack = new TestStack();
  await stack.has(books({ emma: {}, howl: {} }));
  const json = books({ howl: {} }, removed(false));
  expect(actions(await stack.plan(json))).toEqual(["forget library_book.emma"]);
  stack.library.requests.length = 0;
  expect(await stack.apply(json)).toMatchObject({ deleted: 0, diagnostics: [] });
  expect(stack.titles()).toEqual(["emma", "howl"]);
  expect(Object.keys(await stack.state())).toEqual(["library_book.howl"]);
  expect(actions(await stack.plan(json))).toEqual([]);
});

test("all instances are forgotten, those that were set aside too", async () => {
  const stack = new TestStack();
  await stack.has(books({ emma: { count: 2, title: "vol ${count.index}" } }));
  expect(await stack.apply(removed(false))).toMatchObject({ diagnostics: [] });
  expect(await stack.state()).toEqual({});
  expect(stack.titles()).toEqual(["vol 0", "vol 1"]);
});

test.each([true, undefined])("with destroy (%s) the object is deleted", async (destroy) => {
  const stack = new TestStack();
  await stack.has(books({ emma: pulpable }));
  expect(await stack.apply(removed(destroy))).toMatchObject({ deleted: 1, diagnostics: [] });
  expect(stack.titles()).toEqual([]);
});

test.each([
  [[false, true], "forget library_book.emma"],
  [[true, false], "delete library_book.emma"],
])("of two statements for one resource (destroy = %j) the first counts", async (statements, expected) => {
  const stack = new TestStack();
  await stack.has(books({ emma: pulpable }));
  const json = { removed: statements.flatMap((destroy) => removed(destroy).removed) };
  expect(actions(await stack.plan(json))).toEqual([expected]);
});

test("what is forgotten needs no permission to be deleted", async () => {
  const stack = new TestStack();
  await stack.has(books({ emma: {} }));
  expect(codes(await stack.plan(removed(false)))).toEqual(["forgets-objects"]);
  expect(codes(await stack.plan(removed(true)))).toEqual(["protected"]);
});

test("a destroy deletes what a removed block would forget, as Terraform does", async () => {
  const stack = new TestStack();
  await stack.has(books({ emma: pulpable }));
  expect(actions(await stack.plan(removed(false), { destroy: true }))).toEqual(["delete library_book.emma"]);
});

test("the name of what is forgotten is not free", async () => {
  const stack = new TestStack();
  await stack.has(books({ emma: {} }));
  const plan = await stack.plan(books({ heir: { title: "emma" } }, removed(false)));
  expect(plan.diagnostics).toMatchObject([
    { code: "already-exists", address: "library_book.heir" },
    { code: "forgets-objects", severity: "warning" },
  ]);
});

test("who depended on it is updated before it is forgotten, and a failure keeps it", async () => {
  const stack = new TestStack();
  await stack.has(books({ emma: {}, guide: { subtitle: "${library_book.emma.id}" } }));
  const json = books({ guide: { subtitle: "none" } }, removed(false));
  expect(await stack.apply(json)).toMatchObject({ updated: 1, diagnostics: [] });
  expect(Object.keys(await stack.state())).toEqual(["library_book.guide"]);
});

test("an object that is gone is forgotten as well", async () => {
  const stack = new TestStack();
  await stack.has(books({ emma: {}, howl: {} }));
  stack.library.remove("1");
  const json = books({ howl: {} }, removed(false));
  expect(actions(await stack.plan(json))).toEqual([]);
  await stack.has(json);
  expect(Object.keys(await stack.state())).toEqual(["library_book.howl"]);
});
