import fc from "fast-check";
import { object, unknown } from "../language/make";
import type { ObjectValue } from "../language/value";
import { Library } from "./testing/library";
import { effects, host, libraryProvider, librarySession, valueOf } from "./testing/library-provider";

const type = "library_book";
const provider = libraryProvider(new Library());
const book = (plain: object) => valueOf(provider, type, plain);
const valid = { title: "Emma", genre: "NOVEL" };
const ours = { appliance: { endpoint: "https://library.example.com", publicKey: "aa" } };
const another = { appliance: { endpoint: "https://other.example.com", publicKey: "bb" } };

async function create(library: Library, config: ObjectValue, overrides: Partial<ObjectValue["entries"]> = {}) {
  const session = await librarySession(library);
  const { planned } = await session.plan({ type, prior: null, proposed: config, config });
  const entries = Object.entries(overrides).flatMap(([name, value]) => (value ? [[name, value] as const] : []));
  const altered = object({ ...planned.entries, ...Object.fromEntries(entries) });
  return session.create({ type, planned: altered, config, private: null, ...effects });
}

describe("create", () => {
  it("records what the server decided, what is ours alone, and the appliance; never the secret", async () => {
    const library = new Library();
    const made = await create(library, book({ ...valid, code_wo: "12345", code_wo_version: 1, force_destroy: true }));
    expect(made).toMatchObject({ diagnostics: [], private: ours });
    expect(made.state).toEqual(
      book({
        ...valid,
        id: "1",
        pages: 100,
        language: "en",
        tags: [],
        loan: [],
        code_wo_version: 1,
        force_destroy: true,
        slug: "emma",
        lent: 0,
      }),
    );
    expect(library.requests).toEqual(["code", "put 1"]);
  });

  it("does not send what the rules refuse once everything is known", async () => {
    const library = new Library();
    const config = book({ title: "Howl", genre: "POETRY", pages: 500 });
    await expect(create(library, config)).rejects.toMatchObject({ diagnostics: [{ code: "poetry-is-short" }] });
    expect(library.requests).toEqual([]);
  });

  it("records what the server answers and warns where that is not what was planned", async () => {
    const made = await create(new Library(), book(valid), { slug: { kind: "string", value: "other" } });
    expect(made.state.entries["slug"]).toMatchObject({ value: "emma" });
    expect(made.diagnostics).toMatchObject([
      { severity: "warning", code: "inconsistent-result", attributePath: ["slug"] },
    ]);
  });

  it("remembers how what it adopts was found", async () => {
    const library = new Library();
    const session = await librarySession(library);
    const config = valueOf(provider, "library_clock", { name: "tea", time: "16:00" });
    const { planned } = await session.plan({ type: "library_clock", prior: null, proposed: config, config });
    const made = await session.create({ type: "library_clock", planned, config, private: null, ...effects });
    expect(made.state).toEqual(
      valueOf(provider, "library_clock", { id: "tea", name: "tea", time: "16:00", original_time: "17:00" }),
    );
    await session.delete({ type: "library_clock", prior: made.state, private: made.private, ...effects });
    expect(library.clocks.get("tea")).toBe("17:00");
  });
});

it("plans nothing after a create, whatever was configured", async () => {
  const text = fc.string({ minLength: 1, maxLength: 8 });
  const configured = fc.record(
    {
      title: text,
      genre: fc.constant("NOVEL"),
      pages: fc.integer({ min: 1, max: 1018 }),
      tags: fc.array(text, { maxLength: 4 }),
      shelf: fc.record({ room: text, row: fc.integer() }, { requiredKeys: ["room"] }),
      author: fc.array(fc.record({ name: text, role: text }, { requiredKeys: ["name"] }), { maxLength: 3 }),
      loan: fc.uniqueArray(fc.record({ reader: text, days: fc.nat() }, { requiredKeys: ["reader"] }), {
        maxLength: 3,
        selector: ({ reader }) => reader.normalize("NFC"),
      }),
      code_wo: fc.constant("12345"),
      force_destroy: fc.boolean(),
    },
    { requiredKeys: ["title", "genre"] },
  );
  await fc.assert(
    fc.asyncProperty(configured, async (plain) => {
      const library = new Library();
      const { state, diagnostics } = await create(library, book(plain));
      expect(diagnostics).toEqual([]);
      const { planned } = await (
        await librarySession(library)
      ).plan({
        type,
        prior: state,
        proposed: state,
        config: book(plain),
      });
      expect(planned).toBe(state);
    }),
  );
});

describe("update and delete", () => {
  it("change the object that the state knows", async () => {
    const library = new Library();
    const session = await librarySession(library);
    const { state } = await create(library, book({ ...valid, force_destroy: true }));
    const config = book({ ...valid, title: "Persuasion", force_destroy: true });
    const { planned } = await session.plan({ type, prior: state, proposed: config, config });
    const updated = await session.update({ type, prior: state, planned, config, private: ours, ...effects });
    expect(updated).toMatchObject({
      diagnostics: [],
      state: { entries: { slug: { value: "persuasion" }, force_destroy: { value: true } } },
    });
    await session.delete({ type, prior: updated.state, private: ours, ...effects });
    expect(library.books.size).toBe(0);
  });

  it("are not sent to another appliance", async () => {
    const library = new Library();
    const session = await librarySession(library);
    const { state } = await create(library, book({ ...valid, force_destroy: true }));
    const config = book(valid);
    const elsewhere = { diagnostics: [{ code: "another-appliance" }] };
    await expect(
      session.update({ type, prior: state, planned: state, config, private: another, ...effects }),
    ).rejects.toMatchObject(elsewhere);
    await expect(session.delete({ type, prior: state, private: another, ...effects })).rejects.toMatchObject(elsewhere);
    expect(library.requests).toEqual(["put 1"]);
  });

  it("do not delete what may not be deleted, and the plan can ask", async () => {
    const library = new Library();
    const session = await librarySession(library);
    const { state } = await create(library, book(valid));
    expect(session.mayDelete(type, state)).toMatchObject([{ code: "protected" }]);
    await expect(session.delete({ type, prior: state, private: ours, ...effects })).rejects.toMatchObject({
      diagnostics: [{ code: "protected" }],
    });
    expect(library.books.size).toBe(1);
  });

  it("tell what they would lose", async () => {
    const session = await librarySession(new Library());
    const prior = book({ ...valid, id: "1", lent: 3 });
    expect(await session.losses(type, { prior, planned: null })).toEqual({
      summary: "3 loans",
      count: 3,
      unit: "backups",
    });
    expect(await session.losses(type, { prior, planned: prior })).toBeUndefined();
  });
});

describe("import", () => {
  it("finds by id and by natural key, with the defaults of what is ours alone", async () => {
    const library = new Library();
    library.add({ title: "Emma", genre: "NOVEL" });
    const session = await librarySession(library);
    const byId = await session.importResource(type, "1");
    expect(await session.importResource(type, "Emma")).toEqual(byId);
    expect(byId).toMatchObject({
      private: ours,
      state: {
        entries: { title: { value: "Emma" }, force_destroy: { value: false }, code_wo_version: { kind: "null" } },
      },
    });
    expect(await session.existing(type, ["Emma", "Howl"])).toEqual(new Map([["Emma", "1"]]));
  });

  it("refuses what is absent or ambiguous", async () => {
    const library = new Library();
    library.add({ title: "2", genre: "NOVEL" });
    library.add({ title: "Emma", genre: "NOVEL" });
    const session = await librarySession(library);
    await expect(session.importResource(type, "9")).rejects.toMatchObject({ diagnostics: [{ code: "import-absent" }] });
    await expect(session.importResource(type, "2")).rejects.toMatchObject({
      diagnostics: [{ code: "import-ambiguous" }],
    });
  });

  it("takes what is always there as it is found, and does not call it existing", async () => {
    const session = await librarySession(new Library());
    const { state } = await session.importResource("library_clock", "tea");
    expect(state.entries["original_time"]).toMatchObject({ value: "17:00" });
    expect(await session.existing("library_clock", ["tea"])).toEqual(new Map());
  });
});

describe("a session", () => {
  it("reads data sources", async () => {
    const session = await librarySession(new Library());
    const config = object({ id: { kind: "null", type: "string" }, name: { kind: "string", value: "Red" } });
    const { state } = await session.readDataSource("library_room", config);
    expect(state.entries).toMatchObject({ id: { value: "room of Red" }, name: { value: "Red" } });
  });

  it("remembers the appliance, knows its types alone, and closes", async () => {
    const session = await librarySession(new Library());
    expect(await session.remembered()).toEqual(ours);
    await expect(session.refresh("library_shelf", [])).rejects.toMatchObject({
      diagnostics: [{ code: "unknown-type" }],
    });
    await expect(session.close()).resolves.toBeUndefined();
  });

  it("may be made of ephemeral values, since nothing of them is stored", async () => {
    const key = { kind: "string", value: "12345", marks: { ephemeral: true } } as const;
    expect(provider.validateProvider(object({ endpoint: { kind: "null", type: "string" }, key }))).toEqual([]);
  });

  it("is not made of a configuration that is wrong or not known yet", async () => {
    const config = (endpoint: ObjectValue["entries"][string]) =>
      object({ endpoint, key: { kind: "null", type: "string" } });
    const configure = (value: ObjectValue) => provider.configure(value, host);
    await expect(configure(config({ kind: "string", value: "nowhere" }))).rejects.toMatchObject({
      diagnostics: [{ summary: "endpoint must be a URL" }],
    });
    await expect(configure(config(unknown("string")))).rejects.toMatchObject({
      diagnostics: [{ code: "provider-configuration-unknown" }],
    });
  });
});
