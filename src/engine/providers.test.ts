import { DiagnosticError, error } from "../diagnostics/diagnostic";
import type { JsonObject } from "../language/json";
import { str } from "../language/make";
import { withMarks } from "../language/marks";
import { Library } from "../provider/testing/library";
import { TestStack, actions, books, codes, source } from "./testing/test-stack";
import { validateStack } from "./validate-stack";

const twoProviders = { library: [{}, { alias: "far", endpoint: "https://far.example.com" }] };

function stackWithBranch(): { stack: TestStack; far: Library } {
  const [stack, far] = [new TestStack(), new Library()];
  far.identity = { endpoint: "https://far.example.com", publicKey: "ff" };
  stack.branches.set("far", far);
  return { stack, far };
}

const pulpable = { genre: "NOVEL", force_destroy: true };
const near = { title: "emma", ...pulpable };
const distant = { title: "emma", provider: "library.far", ...pulpable };
const on = (provider: JsonObject, resources: JsonObject): JsonObject => ({
  provider,
  ...(Object.keys(resources).length === 0 ? {} : { resource: { library_book: resources } }),
});

describe("several configurations of one provider", () => {
  test("each resource lives on the appliance of its own, and the state says which", async () => {
    const { stack, far } = stackWithBranch();
    const json = on(twoProviders, { near, distant });
    await stack.has(json);
    expect([stack.titles(), far.books.size]).toEqual([["emma"], 1]);
    const { document } = await stack.snapshot();
    expect(document.resources.map(({ name, provider }) => [name, provider])).toEqual([
      ["distant", `provider["${source}"].far`],
      ["near", `provider["${source}"]`],
    ]);
    const plan = await stack.plan(json);
    expect(actions(plan)).toEqual([]);
    expect(Object.keys(plan.appliances).sort()).toEqual([`provider["${source}"]`, `provider["${source}"].far`]);
  });

  test("each is configured once, however many resources use it", async () => {
    const { stack } = stackWithBranch();
    await stack.has(on(twoProviders, { near, distant, third: { ...near, title: "third" } }));
    expect(stack.connections).toBe(2);
  });

  test("one that the state needs and the configuration lost is an error", async () => {
    const { stack } = stackWithBranch();
    await stack.has(on(twoProviders, { near, distant }));
    const plan = await stack.plan(on({ library: [{}] }, { near }));
    expect(codes(plan)).toContain("provider-configuration-missing");
    expect(actions(plan)).toEqual([]);
  });

  test("an object of one appliance can be imported though another one has the same id", async () => {
    const { stack, far } = stackWithBranch();
    await stack.has(on(twoProviders, { near }));
    far.add({ title: "emma", genre: "NOVEL" });
    await stack.import(on(twoProviders, { near, distant }), "library_book.distant", "1");
    expect(Object.keys(await stack.state())).toEqual(["library_book.distant", "library_book.near"]);
  });

  test("a resource that is given to the provider of another appliance is an error, and nothing is lost", async () => {
    const { stack } = stackWithBranch();
    await stack.has(on(twoProviders, { book: near }));
    const plan = await stack.plan(on(twoProviders, { book: distant }));
    expect(codes(plan)).toEqual(["another-appliance"]);
    expect(plan.upkeep.changes).toEqual([]);
  });

  test("a resource that is given to another configuration of the same appliance moves in the state alone", async () => {
    const { stack } = stackWithBranch();
    const both = { library: [{}, { alias: "same", endpoint: "https://same.example.com" }] };
    await stack.has(on(both, { book: { ...near, provider: "library.same" } }));
    const json = on({ library: [{}] }, { book: near });
    expect(await stack.plan(json)).toMatchObject({ diagnostics: [], changes: [{ action: "no-op" }] });
    await stack.has(json);
    expect((await stack.snapshot()).document.resources).toMatchObject([{ provider: `provider["${source}"]` }]);
  });
});

describe("a provider configuration", () => {
  test("may come from variables, ephemeral ones too", async () => {
    const stack = new TestStack();
    stack.variables = { key: withMarks(str("k"), { ephemeral: true }) };
    const json = {
      variable: { key: { type: "string", ephemeral: true } },
      provider: { library: { key: "${var.key}" } },
    };
    expect(codes(await stack.plan(books({ emma: {} }, json)))).toEqual([]);
  });

  test.each([
    ["invalid-value", "holds a value that the provider refuses", { endpoint: "nowhere" }],
    ["unknown-attribute", "says what the provider does not know", { colour: "red" }],
  ])("is refused once, with %s, where it %s", async (code, _, body) => {
    const plan = await new TestStack().plan(books({ emma: {}, howl: {} }, { provider: { library: body } }));
    expect(plan.diagnostics).toMatchObject([{ code, address: `provider["${source}"]` }]);
    expect(actions(plan)).toEqual([]);
  });

  test("cannot come out of a resource: it is needed before", async () => {
    const { stack } = stackWithBranch();
    const providers = { library: [{ key: "${library_book.distant.id}" }, twoProviders.library[1] ?? {}] };
    const plan = await stack.plan(on(providers, { near, distant }));
    expect(plan.diagnostics).toMatchObject([
      { code: "provider-configuration-unknown", address: `provider["${source}"]` },
    ]);
    expect(actions(plan)).toEqual(["create library_book.distant"]);
  });
});

test("an appliance that cannot be reached is said once, however many resources and questions meet it", async () => {
  const stack = new TestStack();
  await stack.has(books({ emma: {}, howl: {} }));
  const fail = async () => {
    throw new DiagnosticError(error({ code: "unreachable", summary: "No answer", detail: "Check the endpoint." }));
  };
  stack.tampering = () => ({ refresh: fail, existing: fail, remembered: fail });
  const clocks = { library_clock: { tea: { name: "tea", time: "18:00" } } };
  const { resource } = books({ emma: {}, howl: {}, guide: {}, review: {} });
  const plan = await stack.plan({ resource: [resource ?? {}, clocks] });
  expect(plan.diagnostics).toMatchObject([{ code: "unreachable", address: `provider["${source}"]` }]);
});

describe("validate", () => {
  const found = (json: JsonObject, stack = new TestStack()) => validateStack(stack.context(json));

  test("connects to nothing and needs no values of variables", () => {
    const stack = new TestStack();
    const json = books(
      { emma: { pages: "${var.pages}", subtitle: "${library_book.howl.id}" }, howl: {} },
      { variable: { pages: { type: "number" } }, output: { slug: { value: "${library_book.emma.slug}" } } },
    );
    expect(found(json, stack)).toEqual([]);
    expect([stack.connections, stack.library.requests]).toEqual([0, []]);
  });

  test.each<[string, string, JsonObject]>([
    ["invalid-value", "library_book.emma", books({ emma: { pages: 0 } })],
    ["poetry-is-short", "library_book.emma", books({ emma: { genre: "POETRY", pages: 300 } })],
    ["unknown-attribute", "library_book.emma", books({ emma: { colour: "red" } })],
    ["missing-attribute", "data.library_room.main", { data: { library_room: { main: {} } } }],
    ["type-not-supported", "library_pen.red", { resource: { library_pen: { red: {} } } }],
    ["type-not-supported", "data.library_pen.red", { data: { library_pen: { red: {} } } }],
    ["invalid-value", `provider["${source}"]`, { provider: { library: { endpoint: "nowhere" } } }],
    ["provider-not-required", "provider.other", { provider: { other: {} } }],
    [
      "reference-to-nothing",
      "output.x",
      books({ emma: {} }, { output: { x: { value: "${library_book.emma.colour}" } } }),
    ],
  ])("finds %s at %s", (code, address, json) => {
    expect(found(json)).toMatchObject([{ severity: "error", code, address }]);
  });

  test("finds what is wrong everywhere at once", () => {
    const json = books(
      { emma: { pages: 0 }, howl: { colour: "red" } },
      { provider: { library: { endpoint: "nowhere" } } },
    );
    expect(found(json)).toHaveLength(3);
  });
});

test("a type that its provider does not have is an error at the resource, and the others are planned", async () => {
  const { resource } = books({ emma: {} });
  const json = { resource: [resource ?? {}, { library_pen: { red: {} } }] };
  const plan = await new TestStack().plan(json);
  expect(plan.diagnostics).toMatchObject([{ code: "type-not-supported", address: "library_pen.red" }]);
  expect(plan.diagnostics[0]?.detail).toContain("library_book, library_clock");
  expect(actions(plan)).toEqual(["create library_book.emma"]);
});

describe("a state that another tool wrote", () => {
  const edited = async (edit: (text: string) => string): Promise<TestStack> => {
    const stack = new TestStack();
    await stack.has(books({ emma: { force_destroy: true }, howl: {} }));
    stack.disk.put("/project/terraform.tfstate.journal", undefined);
    stack.disk.put("/project/terraform.tfstate", edit(stack.disk.read("/project/terraform.tfstate") ?? ""));
    return stack;
  };

  test.each([
    [
      "state-schema-newer",
      "a newer schema",
      (text: string) => text.replace('"schema_version": 1', '"schema_version": 2'),
    ],
    ["state-unknown-type", "a type that nobody knows", (text: string) => text.replace("library_book", "library_pen")],
    [
      "state-unknown-type",
      "a provider that nobody knows",
      (text: string) => text.replace("test/library", "test/other"),
    ],
    [
      "state-attributes-invalid",
      "attributes of another type",
      (text: string) => text.replace('"pages": 100', '"pages": "many"'),
    ],
    [
      "state-module-not-supported",
      "resources of a module",
      (text: string) => text.replace('"mode": "managed"', '"module": "module.child", "mode": "managed"'),
    ],
  ])("%s: it holds %s, and nothing is done to that resource", async (code, _, edit) => {
    const stack = await edited(edit);
    const plan = await stack.plan(books({ howl: {} }));
    expect(codes(plan)).toEqual([code]);
    expect(actions(plan)).toEqual([]);
    await expect(stack.apply(books({ howl: {} }))).rejects.toMatchObject({ diagnostics: [{ code }] });
    expect(stack.titles()).toEqual(["emma", "howl"]);
  });

  test("of a resource that it holds and that cannot be read nothing is planned, nor of what depends on it", async () => {
    const stack = await edited((text) => text.replace('"schema_version": 1', '"schema_version": 2'));
    const subtitle = "${library_book.emma.id}";
    const json = books(
      { emma: { force_destroy: true }, howl: { pages: 200 }, guide: { subtitle } },
      { output: { emma: { value: subtitle } } },
    );
    const plan = await stack.plan(json);
    expect(codes(plan)).toEqual(["state-schema-newer"]);
    expect(actions(plan)).toEqual(["update library_book.howl"]);
    expect(plan.outputs).toEqual([]);
  });

  test("a resource that it marked as tainted is replaced", async () => {
    const stack = await edited((text) =>
      text.replace('"schema_version": 1', '"status": "tainted", "schema_version": 1'),
    );
    expect((await stack.plan(books({ emma: { force_destroy: true }, howl: {} }))).changes[0]).toMatchObject({
      action: "replace",
      actionReason: "replace_because_tainted",
    });
  });
});
