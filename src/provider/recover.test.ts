import type { OpenIntent } from "./provider";
import { Library } from "./testing/library";
import { librarySession } from "./testing/library-provider";

const planned = { title: "Emma", genre: "NOVEL", pages: null, tags: ["a", "b"], force_destroy: true, code_wo: null };
const ours = { appliance: { endpoint: "https://library.example.com", publicKey: "aa" } };

function recover(library: Library, intent: Partial<OpenIntent>, type = "library_book") {
  return librarySession(library).then((session) =>
    session.recover(type, {
      operation: "create",
      key: "Emma",
      planned,
      prior: null,
      absentAt: "2026-01-01T00:00:00Z",
      private: ours,
      knownIds: [],
      ...intent,
    }),
  );
}

it("asks nothing of another appliance", async () => {
  const elsewhere = { appliance: { endpoint: "https://other.example.com", publicKey: "bb" } };
  const library = new Library();
  await expect(recover(library, { private: elsewhere })).rejects.toMatchObject({
    diagnostics: [{ code: "another-appliance" }],
  });
  expect(library.requests).toEqual([]);
});

it("says so where an intent was written for another schema", async () => {
  await expect(recover(new Library(), { operation: "delete", prior: { ...planned, title: 5 } })).rejects.toMatchObject({
    diagnostics: [{ code: "value-of-another-shape" }],
  });
});

describe("a create whose answer was never seen", () => {
  const made = () => {
    const library = new Library();
    library.add({ title: "Emma", genre: "NOVEL", tags: ["b", "a"] });
    return library;
  };

  it("is as if never sent where no object bears the name in two lists", async () => {
    const library = new Library();
    expect(await recover(library, {})).toEqual({ kind: "untouched" });
    expect(library.requests).toEqual(["list", "list"]);
  });

  it("took effect where the object is new and as planned", async () => {
    expect(await recover(made(), {})).toMatchObject({
      kind: "done",
      private: ours,
      state: {
        entries: {
          id: { value: "1" },
          pages: { value: "100" },
          force_destroy: { value: true },
          code_wo: { kind: "null" },
        },
      },
    });
  });

  it("is found though one list left it out", async () => {
    const library = made();
    library.omissions.push(new Set(["1"]));
    expect(await recover(library, {})).toMatchObject({ kind: "done" });
  });

  it.each([
    ["is not as planned", { planned: { ...planned, genre: "POETRY" } }, 'genre is "NOVEL", planned was "POETRY"'],
    ["was not proved absent before", { absentAt: undefined }, "not proved to be ours"],
    ["belongs to the state already", { knownIds: ["1"] }, "of the state already"],
  ])("is in conflict with an object that %s", async (_, intent, found) => {
    expect(await recover(made(), intent)).toEqual({
      kind: "conflict",
      importId: "1",
      found: expect.stringContaining(found),
    });
  });
});

describe("an update whose answer was never seen", () => {
  const prior = { id: "1", ...planned, genre: "POETRY", pages: 100, language: "en", loan: [], slug: "emma", lent: 2 };
  const update = { operation: "update", prior, planned: { ...prior, genre: "NOVEL", lent: null } } as const;

  it("took effect where the object is as planned", async () => {
    const library = new Library();
    library.add({ title: "Emma", genre: "NOVEL", tags: ["a", "b"] });
    expect(await recover(library, update)).toMatchObject({
      kind: "done",
      state: { entries: { genre: { value: "NOVEL" } } },
    });
  });

  it("is as if never sent where the object is as before, or gone", async () => {
    const library = new Library();
    library.add({ title: "Emma", genre: "POETRY", tags: ["a", "b"] });
    expect(await recover(library, update)).toEqual({ kind: "untouched" });
    expect(await recover(new Library(), update)).toEqual({ kind: "untouched" });
  });

  it("is sent again where all that it changes cannot be seen", async () => {
    const library = new Library();
    library.add({ title: "Emma", genre: "POETRY", tags: ["a", "b"] });
    const hidden = { operation: "update", prior, planned: { ...prior, code_wo_version: 2 } } as const;
    expect(await recover(library, hidden)).toEqual({ kind: "untouched" });
  });
});

describe("a delete whose answer was never seen", () => {
  const gone = { operation: "delete", planned: null, prior: { ...planned, id: "1" } } as const;

  it("took effect where the object is proved absent", async () => {
    const library = new Library();
    expect(await recover(library, gone)).toEqual({ kind: "done", state: null, private: ours });
    expect(library.requests).toEqual(["list", "get 1"]);
  });

  it("is as if never sent where the object is there", async () => {
    const library = new Library();
    library.add({ title: "Emma", genre: "NOVEL" });
    expect(await recover(library, gone)).toEqual({ kind: "untouched" });
  });

  it("cannot be told where the list is incomplete", async () => {
    const library = new Library();
    library.add({ title: "Emma", genre: "NOVEL" });
    library.omissions.push(new Set(["1"]));
    await expect(recover(library, gone)).rejects.toMatchObject({ diagnostics: [{ code: "incomplete-list" }] });
  });
});

describe("an adoption whose answer was never seen", () => {
  const adopt = {
    key: "tea",
    planned: { name: "tea", time: "16:00" },
    before: { struck: "17:00" },
    absentAt: undefined,
  };
  const clock = (time: string, intent: Partial<OpenIntent>) => {
    const library = new Library();
    library.clocks.set("tea", time);
    return recover(library, intent, "library_clock");
  };

  it("took effect where the object is as planned, and does not take our own value for the original", async () => {
    expect(await clock("16:00", adopt)).toMatchObject({
      kind: "done",
      state: { entries: { time: { value: "16:00" }, original_time: { value: "17:00" } } },
    });
  });

  it("is as if never sent where the object is as it was found", async () => {
    expect(await clock("17:00", adopt)).toEqual({ kind: "untouched" });
  });

  it("is in conflict where it is neither", async () => {
    expect(await clock("18:00", adopt)).toMatchObject({ kind: "conflict", importId: "tea" });
  });

  it.each([
    ["took effect where the original is back", "17:00", "done"],
    ["is as if never sent where it is not", "16:00", "untouched"],
  ])("undone: %s", async (_, time, kind) => {
    const prior = { id: "tea", name: "tea", time: "16:00", original_time: "17:00" };
    const undo = { operation: "delete", key: "tea", planned: null, prior, absentAt: undefined } as const;
    expect(await clock(time, undo)).toMatchObject({ kind });
  });
});
