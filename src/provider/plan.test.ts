import { nullOf, object, set, str, unknown } from "../language/make";
import type { ObjectValue, Value } from "../language/value";
import { Library } from "./testing/library";
import { libraryProvider, librarySession, valueOf } from "./testing/library-provider";

const provider = libraryProvider(new Library());
const book = (plain: object) => valueOf(provider, "library_book", plain);

async function plan(prior: ObjectValue | null, config: ObjectValue) {
  const session = await librarySession(new Library());
  return session.plan({ type: "library_book", prior, proposed: config, config });
}

const valid = { title: "Emma", genre: "NOVEL" };
const recorded = {
  ...valid,
  id: "1",
  pages: 474,
  language: "en",
  tags: ["love", "irony"],
  shelf: { room: "A", row: 3 },
  author: [{ name: "Austen", role: "writer" }],
  loan: [
    { reader: "Ann", days: 14 },
    { reader: "Bob", days: 30 },
  ],
  force_destroy: false,
  slug: "emma",
  lent: 7,
};
const configured = {
  ...valid,
  tags: ["irony", "love"],
  shelf: { room: "A" },
  author: [{ name: "Austen" }],
  loan: [{ reader: "Bob", days: 30 }, { reader: "Ann" }],
};

function entry(value: Value | undefined, ...names: readonly string[]): Value | undefined {
  return names.reduce<Value | undefined>(
    (found, name) => (found && "entries" in found ? found.entries[name] : undefined),
    value,
  );
}

describe("plan of a create", () => {
  it("leaves to the server what the configuration does not say", async () => {
    const { planned, requiresReplace } = await plan(null, book(valid));
    for (const name of ["id", "pages", "language", "tags", "slug", "lent"]) {
      expect(planned.entries[name]?.kind).toBe("unknown");
    }
    expect(planned.entries["title"]).toEqual(str("Emma"));
    expect(planned.entries["subtitle"]?.kind).toBe("null");
    expect(requiresReplace).toEqual([]);
  });

  it("leaves it to the server inside nested attributes, blocks and sets too", async () => {
    const { planned } = await plan(null, book({ ...configured, loan: [{ reader: "Ann" }, { reader: "Bob" }] }));
    expect(entry(planned, "shelf", "row")?.kind).toBe("unknown");
    expect(planned.entries["author"]).toMatchObject({ items: [{ entries: { role: { kind: "unknown" } } }] });
    expect(planned.entries["loan"]).toMatchObject({
      kind: "set",
      items: [{ entries: { days: { kind: "unknown" } } }, { entries: { days: { kind: "unknown" } } }],
    });
  });

  it("holds no write-only value, and the default of what is ours alone", async () => {
    const { planned } = await plan(null, book({ ...valid, code_wo: "12345", code_wo_version: 1 }));
    expect(planned.entries["code_wo"]?.kind).toBe("null");
    expect(planned.entries["code_wo_version"]).toMatchObject({ value: "1" });
    expect(planned.entries["force_destroy"]).toMatchObject({ value: false });
  });

  it("takes unknown objects, lists and elements as they come", async () => {
    const { entries } = book(valid);
    const shelf = unknown(entries["shelf"]?.kind === "null" ? entries["shelf"].type : "dynamic");
    const tags = set("string", [unknown("string"), str("a")]);
    const author = unknown(["list", ["object", { name: "string", role: "string" }]]);
    const { planned } = await plan(null, object({ ...entries, shelf, tags, author }));
    expect(planned.entries).toMatchObject({ shelf, tags, author });
  });

  it("passes what is known to the rules of the release", async () => {
    expect((await plan(null, book({ ...valid, language: "la" }))).diagnostics).toMatchObject([{ code: "latin" }]);
    const undecided = object({ ...book(valid).entries, language: unknown("string") });
    expect((await plan(null, undecided)).diagnostics).toEqual([]);
  });
});

describe("plan of an update", () => {
  it("is the prior state itself where nothing differs: order, defaults and write-only values are no change", async () => {
    const prior = book(recorded);
    const { planned, requiresReplace } = await plan(prior, book({ ...configured, code_wo: "12345" }));
    expect(planned).toBe(prior);
    expect(requiresReplace).toEqual([]);
  });

  it("keeps what the server decided, but for what moves by itself", async () => {
    const { planned } = await plan(book(recorded), book({ ...configured, genre: "POETRY" }));
    expect(planned.entries["id"]).toEqual(str("1"));
    expect(planned.entries["pages"]).toMatchObject({ value: "474" });
    expect(planned.entries["slug"]).toEqual(str("emma"));
    expect(planned.entries["lent"]?.kind).toBe("unknown");
  });

  it("does not know what follows an attribute that changes", async () => {
    const { planned } = await plan(book(recorded), book({ ...configured, title: "Persuasion" }));
    expect(planned.entries["slug"]?.kind).toBe("unknown");
    expect(planned.entries["id"]).toEqual(str("1"));
  });

  it("takes away what is optional and no longer configured", async () => {
    const { planned } = await plan(book(recorded), book({ ...configured, shelf: undefined }));
    expect(planned.entries["shelf"]?.kind).toBe("null");
  });

  it("puts back the default of what is ours alone", async () => {
    const { planned } = await plan(book({ ...recorded, force_destroy: true }), book(configured));
    expect(planned.entries["force_destroy"]).toMatchObject({ value: false });
  });

  it("tells the elements of a set by what is configured of them", async () => {
    const loan = [{ reader: "Bob" }, { reader: "Cy" }];
    const { planned } = await plan(book(recorded), book({ ...configured, loan }));
    expect(planned.entries["loan"]).toMatchObject({
      items: [
        { entries: { reader: { value: "Cy" }, days: { kind: "unknown" } } },
        { entries: { reader: { value: "Bob" }, days: { value: "30" } } },
      ],
    });
  });

  it("leaves to the server the defaults of an element that is added to a list", async () => {
    const author = [{ name: "Austen" }, { name: "Cox" }];
    const { planned } = await plan(book(recorded), book({ ...configured, author }));
    expect(planned.entries["author"]).toMatchObject({
      items: [{ entries: { role: { value: "writer" } } }, { entries: { role: { kind: "unknown" } } }],
    });
  });

  it.each([
    ["another value", str("2")],
    ["a value that is not known yet", unknown("string")],
    ["no value", nullOf("string")],
  ])("replaces where what forces it gets %s", async (_, isbn) => {
    const config = object({ ...book(configured).entries, isbn });
    const { requiresReplace } = await plan(book({ ...recorded, isbn: "1" }), config);
    expect(requiresReplace).toEqual([["isbn"]]);
  });

  it("does not replace where what forces it stays", async () => {
    const { requiresReplace } = await plan(
      book({ ...recorded, isbn: "1" }),
      book({ ...configured, isbn: "1", genre: "POETRY" }),
    );
    expect(requiresReplace).toEqual([]);
  });
});
