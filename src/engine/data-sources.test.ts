import { DiagnosticError, error } from "../diagnostics/diagnostic";
import type { JsonObject } from "../language/json";
import { str } from "../language/make";
import { TestStack, actions, books, codes, done } from "./testing/test-stack";

const room = (body: JsonObject): JsonObject => ({ data: { library_room: { main: body } } });

test("what is known is read while the plan is made, and kept in the state by the apply", async () => {
  const stack = new TestStack();
  const json = books({ emma: { subtitle: "${data.library_room.main.name}" } }, room({ name: "main" }));
  const plan = await stack.plan(json);
  expect(actions(plan)).toEqual(["create library_book.emma"]);
  expect(plan.changes[0]?.after?.entries["subtitle"]).toEqual(str("main"));
  await stack.apply(json);
  expect(await stack.state()).toMatchObject({
    "data.library_room.main": { schema_version: 0, attributes: { id: "room of main", name: "main" } },
    "library_book.emma": { dependencies: ["data.library_room.main"] },
  });
  expect(await stack.plan(json)).toMatchObject({ upkeep: { changes: [] } });
});

test("what is not known yet is read during the apply", async () => {
  const stack = new TestStack();
  const json = books(
    { emma: {}, guide: { subtitle: "${data.library_room.main.name}" } },
    room({ name: "${library_book.emma.id}" }),
  );
  expect((await stack.plan(json)).changes[0]).toMatchObject({
    address: "data.library_room.main",
    action: "read",
    actionReason: "read_because_config_unknown",
  });
  expect(await stack.apply(json)).toMatchObject({ created: 2, diagnostics: [] });
  expect(done(stack.events)).toEqual([
    "create library_book.emma",
    "read data.library_room.main",
    "create library_book.guide",
  ]);
  expect(stack.library.books.get("2")?.subtitle).toBe("1");
  expect(await stack.state()).toMatchObject({ "data.library_room.main": { attributes: { name: "1" } } });
  expect(actions(await stack.plan(json))).toEqual([]);
});

test.each([
  ["itself", ["library_book.emma"]],
  ["through another resource", ["library_book.guide"]],
])("it waits for what depends_on names where that changes, %s", async (_, dependsOn) => {
  const stack = new TestStack();
  const json = (pages: number) =>
    books(
      { emma: { pages }, guide: { depends_on: ["library_book.emma"] } },
      room({ name: "main", depends_on: dependsOn }),
    );
  await stack.has(json(100));
  expect(actions(await stack.plan(json(100)))).toEqual([]);
  expect((await stack.plan(json(200))).changes[0]).toMatchObject({
    action: "read",
    actionReason: "read_because_dependency_pending",
  });
});

test("it waits for a resource that it refers to where that changes, whatever is known of it", async () => {
  const stack = new TestStack();
  const json = (pages: number) => books({ emma: { pages } }, room({ name: "${library_book.emma.title}" }));
  await stack.has(json(100));
  expect(actions(await stack.plan(json(100)))).toEqual([]);
  expect(actions(await stack.plan(json(200)))).toContain("read data.library_room.main");
});

test("with conditions it waits for all that it depends on, through locals too", async () => {
  const stack = new TestStack();
  const json = (pages: number, lifecycle?: JsonObject) =>
    books(
      { emma: { pages } },
      {
        locals: { title: "${library_book.emma.title}" },
        ...room({ name: "${local.title}", ...(lifecycle && { lifecycle }) }),
      },
    );
  await stack.has(json(100));
  expect(actions(await stack.plan(json(200)))).toEqual(["update library_book.emma"]);
  const condition = { condition: "${self.name != null}", error_message: "It has no name." };
  expect(actions(await stack.plan(json(200, { postcondition: [condition] })))).toContain("read data.library_room.main");
});

test("what left the configuration is forgotten", async () => {
  const stack = new TestStack();
  await stack.has(books({ emma: {} }, room({ name: "main" })));
  await stack.apply(books({ emma: {} }));
  expect(Object.keys(await stack.state())).toEqual(["library_book.emma"]);
});

test("one that cannot be read is an error, and what refers to it is not planned", async () => {
  const stack = new TestStack();
  stack.tampering = () => ({
    readDataSource: async () => {
      throw new DiagnosticError(error({ code: "not-found", summary: "There is no such room", detail: "Look." }));
    },
  });
  const plan = await stack.plan(books({ emma: { subtitle: "${data.library_room.main.name}" } }, room({ name: "x" })));
  expect(plan.diagnostics).toMatchObject([{ code: "not-found", address: "data.library_room.main" }]);
  expect(plan.changes).toEqual([]);
});

test("one that cannot be read during the apply skips what refers to it", async () => {
  const stack = new TestStack();
  stack.tampering = () => ({
    readDataSource: async () => {
      throw new DiagnosticError(error({ code: "not-found", summary: "There is no such room", detail: "Look." }));
    },
  });
  const result = await stack.apply(
    books(
      { emma: {}, guide: { subtitle: "${data.library_room.main.name}" } },
      room({ name: "${library_book.emma.id}" }),
    ),
  );
  expect(codes(result)).toEqual(["not-found"]);
  expect(result.skipped).toEqual([{ address: "library_book.guide", because: "data.library_room.main" }]);
});
