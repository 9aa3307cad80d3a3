import { nullOf, num, object, str, unknown } from "../language/make";
import { withMarks } from "../language/marks";
import type { Value } from "../language/value";
import { Library } from "./testing/library";
import { libraryProvider, valueOf } from "./testing/library-provider";

const provider = libraryProvider(new Library());
const valid = { title: "Emma", genre: "NOVEL" };

function validate(plain: object, entries: Readonly<Record<string, Value>> = {}) {
  const config = valueOf(provider, "library_book", plain);
  return provider.validateResource("library_book", object({ ...config.entries, ...entries }));
}

describe("a configuration", () => {
  it("that is right has no findings", () => {
    expect(validate({ ...valid, pages: 474, tags: ["a"], author: [{ name: "Austen" }], code_wo: "12345" })).toEqual([]);
  });

  it.each([
    [
      "too much",
      { ...valid, pages: 2000 },
      "pages must be at most 1018",
      "It is 2000. Change it in the configuration.",
    ],
    ["too little", { ...valid, pages: 0 }, "pages must be at least 1", "It is 0. Change it in the configuration."],
    [
      "a fraction",
      { ...valid, pages: 1.5 },
      "pages must be a whole number",
      "It is 1.5. Change it in the configuration.",
    ],
    ["an empty text", { ...valid, title: "" }, "title must not be empty", 'It is "". Change it in the configuration.'],
    ["no such choice", { title: "Emma", genre: "COMIC" }, "genre must be one of NOVEL, POETRY", expect.any(String)],
    [
      "an element of a set",
      { ...valid, tags: ["a", ""] },
      "An element of tags must not be empty",
      'It is "". Change it in the configuration.',
    ],
    [
      "a schema's own words",
      { ...valid, subtitle: "a".repeat(11) },
      "subtitle is longer than a spine is wide",
      expect.any(String),
    ],
  ])("is told of %s in words for people", (_, plain, summary, detail) => {
    expect(validate(plain)).toMatchObject([{ severity: "error", code: "invalid-value", summary, detail }]);
  });

  it("is told where it is wrong", () => {
    expect(validate({ ...valid, shelf: {}, author: [{ name: "Austen" }, {}] })).toMatchObject([
      { code: "missing-attribute", summary: "shelf.room is missing", attributePath: ["shelf", "room"] },
      { code: "missing-attribute", summary: "author[1].name is missing", attributePath: ["author", 1, "name"] },
    ]);
  });

  it("is told of a set where an element of it is wrong, whose place nobody knows", () => {
    expect(validate({ ...valid, tags: ["b", ""] })).toMatchObject([
      { summary: "An element of tags must not be empty", attributePath: ["tags"] },
    ]);
    const loan = [{ reader: "Ann" }, { reader: "Bob", days: 1.5 }, { days: 3 }];
    const findings = validate({ ...valid, loan });
    expect(findings.map(({ summary }) => summary).sort()).toEqual([
      "days in an element of loan must be a whole number",
      "reader in an element of loan is missing",
    ]);
    expect(findings.map(({ attributePath }) => attributePath)).toEqual([["loan"], ["loan"]]);
    const reader = withMarks(str("Ann"), { ephemeral: true });
    const borrowed = { kind: "set", element: "dynamic", items: [object({ reader })] } as const;
    expect(validate(valid, { loan: borrowed })).toMatchObject([
      { summary: expect.stringMatching(/^reader in an element of loan would store/), attributePath: ["loan"] },
    ]);
  });

  it("lacks what is required, and the server's attributes are not required", () => {
    expect(validate({}).map(({ summary }) => summary)).toEqual(["title is missing", "genre is missing"]);
  });

  it("may not set what the server alone decides", () => {
    expect(validate({ ...valid, slug: "emma" })).toMatchObject([
      { code: "read-only-attribute", attributePath: ["slug"] },
    ]);
  });

  it("never shows a secret in a message", () => {
    const [finding] = validate({ ...valid, code_wo: "abc" });
    expect(finding?.summary).toBe("code_wo must have at least 4 characters");
    expect(JSON.stringify(finding)).not.toContain("abc");
    const hidden = withMarks(str("x".repeat(41)), { sensitive: true });
    expect(JSON.stringify(validate(valid, { title: hidden }))).not.toContain("xxxx");
  });

  it("may put an ephemeral value into a write-only attribute alone", () => {
    const secret = withMarks(str("12345"), { ephemeral: true });
    expect(validate(valid, { code_wo: secret })).toEqual([]);
    expect(validate(valid, { title: secret })).toMatchObject([{ code: "ephemeral-value-stored" }]);
  });
});

describe("what is not known yet", () => {
  it("is passed over, leaf by leaf", () => {
    expect(validate({ genre: "COMIC", pages: 5 }, { title: unknown("string") })).toMatchObject([
      { summary: "genre must be one of NOVEL, POETRY" },
    ]);
  });

  it("hides nothing beside it in a nested object", () => {
    const shelf = object({ room: unknown("string"), row: num("1.5") });
    expect(validate(valid, { shelf })).toMatchObject([{ summary: "shelf.row must be a whole number" }]);
  });

  it("may be a whole object, a list or an element", () => {
    const block = provider.schema.resources["library_book"]?.block;
    const shelf = unknown(block?.attributes["shelf"]?.type ?? "dynamic");
    const tags = { kind: "set", element: "string", items: [unknown("string"), str("a")] } as const;
    const author = unknown(["list", ["object", { name: "string", role: "string" }]]);
    expect(validate(valid, { shelf, tags, author })).toEqual([]);
  });
});

describe("a rule across attributes", () => {
  const poem = { title: "Howl", genre: "POETRY" };

  it("speaks when all that it reads is known", () => {
    expect(validate({ ...poem, pages: 201 })).toMatchObject([{ code: "poetry-is-short", attributePath: ["pages"] }]);
    expect(validate({ ...poem, pages: 200 })).toEqual([]);
    expect(validate(poem, { pages: nullOf("number") })).toEqual([]);
  });

  it("waits for what is unknown", () => {
    expect(validate({ ...poem, pages: 201 }, { genre: unknown("string") })).toEqual([]);
  });
});

it("names a type that does not exist", () => {
  expect(provider.validateResource("library_shelf", object({}))).toMatchObject([{ code: "unknown-type" }]);
  expect(provider.validateDataSource("library_shelf", object({}))).toMatchObject([{ code: "unknown-type" }]);
});
