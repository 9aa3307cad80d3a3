import type { ObjectValue } from "../language/value";
import type { ApplianceIdentity } from "./appliance";
import type { PriorInstance, Private } from "./provider";
import { Library } from "./testing/library";
import { libraryProvider, librarySession, valueOf } from "./testing/library-provider";

const titles = ["Emma", "Howl", "Ulysses"];

/** A library with three books, and the state that knows them. */
function stocked(identity?: ApplianceIdentity) {
  const library = new Library();
  if (identity) library.identity = identity;
  const provider = libraryProvider(library);
  const remembered: Private = { appliance: { ...library.identity } };
  const prior = titles.map((title): PriorInstance => {
    const state = valueOf(provider, "library_book", { ...library.add({ title, genre: "NOVEL" }), force_destroy: true });
    return { state, private: remembered };
  });
  library.requests.length = 0;
  return { library, prior };
}

async function refresh(library: Library, prior: readonly PriorInstance[], withGet = true) {
  const session = await librarySession(library, { withGet });
  const { instances, diagnostics } = await session.refresh("library_book", prior);
  return {
    kinds: instances.map(({ kind }) => kind),
    codes: diagnostics.map(({ code }) => code),
    instances,
    diagnostics,
  };
}

const unread = ["unread", "unread", "unread"];

describe("refresh", () => {
  it("reads all objects of a kind with one list", async () => {
    const { library, prior } = stocked();
    const { kinds, codes, instances } = await refresh(library, prior);
    expect({ kinds, codes }).toEqual({ kinds: ["present", "present", "present"], codes: [] });
    expect(instances.map((instance) => instance.kind === "present" && instance.state)).toEqual(
      prior.map(({ state }) => state),
    );
    expect(library.requests).toEqual(["list"]);
  });

  it("sees what was changed by hand, and keeps what is ours alone", async () => {
    const { library, prior } = stocked();
    library.put("2", { title: "Howl", genre: "POETRY", pages: 60 });
    const { instances } = await refresh(library, prior);
    expect(instances[1]).toMatchObject({
      kind: "present",
      state: { entries: { genre: { value: "POETRY" }, pages: { value: "60" }, force_destroy: { value: true } } },
    });
  });

  it("knows an object by its id when it was renamed", async () => {
    const { library, prior } = stocked();
    library.put("2", { title: "Kaddish", genre: "POETRY" });
    expect((await refresh(library, prior)).instances[1]).toMatchObject({
      kind: "present",
      state: { entries: { title: { value: "Kaddish" } } },
    });
  });

  it("asks nothing where nothing is recorded", async () => {
    const { library } = stocked();
    expect(await refresh(library, [])).toMatchObject({ kinds: [], codes: [] });
    expect(library.requests).toEqual([]);
  });
});

describe("gone means gone", () => {
  it.each([
    ["not there by its id", true, ["list", "get 2"]],
    ["not in a second list, where there is no call for one", false, ["list", "list"]],
  ])("an object is gone when it is %s", async (_, withGet, requests) => {
    const { library, prior } = stocked();
    library.books.delete("2");
    expect(await refresh(library, prior, withGet)).toMatchObject({ kinds: ["present", "gone", "present"], codes: [] });
    expect(library.requests).toEqual(requests);
  });

  it.each([
    ["is there by its id", true],
    ["is in a second list", false],
  ])("an object that a list left out and that %s is unread, and the list is incomplete", async (_, withGet) => {
    const { library, prior } = stocked();
    library.omissions.push(new Set(["2"]));
    expect(await refresh(library, prior, withGet)).toMatchObject({
      kinds: ["present", "unread", "present"],
      codes: ["incomplete-list"],
    });
  });

  it("a list that is proved incomplete proves no absence", async () => {
    const { library, prior } = stocked();
    library.books.delete("3");
    library.omissions.push(new Set(["2"]));
    expect(await refresh(library, prior, false)).toMatchObject({
      kinds: ["present", "unread", "unread"],
      codes: ["incomplete-list"],
    });
  });

  it("a whole kind that vanished stops the run", async () => {
    const { library, prior } = stocked();
    library.books.clear();
    const { kinds, codes, diagnostics } = await refresh(library, prior);
    expect({ kinds, codes }).toEqual({ kinds: unread, codes: ["kind-vanished"] });
    expect(diagnostics[0]?.detail).toContain("remove each from the state with `scv state rm ADDRESS`");
  });

  it.each([
    ["scv", "The only library_book of the state is not there"],
    ["terraform", "No library_book is there any more"],
  ] as const)("the error of a whole kind names what %s knows, and its command", async (engine, summary) => {
    const { prior } = stocked();
    const session = await librarySession(new Library(), { engine });
    const { diagnostics } = await session.refresh("library_book", prior.slice(0, 1));
    const detail = expect.stringContaining(`remove it from the state with \`${engine} state rm ADDRESS\``);
    expect(diagnostics).toMatchObject([{ code: "kind-vanished", summary, detail }]);
  });

  it("one object alone is gone unless the list is empty", async () => {
    const { library, prior } = stocked();
    const session = await librarySession(library);
    const second = prior.slice(1, 2);
    library.books.delete("2");
    const alone = await session.refresh("library_book", second);
    expect(alone).toEqual({ instances: [{ kind: "gone" }], diagnostics: [] });
    const empty = await (await librarySession(new Library())).refresh("library_book", second);
    expect(empty.diagnostics).toMatchObject([{ code: "kind-vanished" }]);
  });

  it("a list that is refused is told once and leaves all unread", async () => {
    const { library, prior } = stocked();
    library.isForbidden = true;
    expect(await refresh(library, prior)).toMatchObject({ kinds: unread, codes: ["forbidden"] });
  });
});

describe("the appliance of the state", () => {
  const known = { endpoint: "https://library.example.com", publicKey: "aa" };

  it("is another where neither address nor certificate is the recorded one", async () => {
    const { library, prior } = stocked();
    library.identity = { endpoint: "https://other.example.com", publicKey: "bb" };
    expect(await refresh(library, prior)).toMatchObject({ kinds: unread, codes: ["another-appliance"] });
    expect(library.requests).toEqual([]);
  });

  it("is the same at another address by its certificate, and the new address is remembered", async () => {
    const { library, prior } = stocked();
    library.identity = { ...known, endpoint: "https://moved.example.com" };
    library.books.delete("2");
    const { kinds, codes, instances } = await refresh(library, prior);
    expect({ kinds, codes }).toEqual({ kinds: ["present", "gone", "present"], codes: [] });
    expect(instances[0]).toMatchObject({ private: { appliance: { endpoint: "https://moved.example.com" } } });
  });

  it("is the same with another certificate where a recorded object is found under its id and name", async () => {
    const { library, prior } = stocked();
    library.identity = { ...known, publicKey: "bb" };
    library.books.delete("2");
    const { kinds, codes, instances } = await refresh(library, prior);
    expect({ kinds, codes }).toEqual({ kinds: ["present", "gone", "present"], codes: ["certificate-changed"] });
    expect(instances[0]).toMatchObject({ private: { appliance: { publicKey: "bb" } } });
  });

  it("is not proved with another certificate where the ids mean other objects: it may have been set up anew", async () => {
    const { library, prior } = stocked();
    library.identity = { ...known, publicKey: "bb" };
    for (const id of ["1", "2", "3"]) library.put(id, { title: `Other ${id}`, genre: "NOVEL" });
    expect(await refresh(library, prior)).toMatchObject({ kinds: unread, codes: ["appliance-unproved"] });
  });

  it("over plain HTTP is proved by a recorded object before an absence counts", async () => {
    const { library, prior } = stocked({ endpoint: "http://library.example.com" });
    library.put("1", { title: "Other", genre: "NOVEL" });
    library.books.delete("2");
    expect(await refresh(library, prior)).toMatchObject({ kinds: ["present", "gone", "present"], codes: [] });
    library.put("3", { title: "Another", genre: "NOVEL" });
    expect(await refresh(library, prior)).toMatchObject({ kinds: unread, codes: ["appliance-unproved"] });
  });

  it("is learned where nothing was remembered", async () => {
    const { library, prior } = stocked();
    const forgotten = prior.map(({ state }): { state: ObjectValue; private: Private } => ({ state, private: null }));
    const { kinds, codes, instances } = await refresh(library, forgotten);
    expect({ kinds, codes }).toEqual({ kinds: ["present", "present", "present"], codes: [] });
    expect(instances[0]).toMatchObject({ private: { appliance: known } });
  });
});

it("keeps what is remembered of an adopted object", async () => {
  const library = new Library();
  const session = await librarySession(library);
  const remembered = { id: "noon", name: "noon", time: "12:30", original_time: "12:00" };
  const state = valueOf(libraryProvider(library), "library_clock", remembered);
  const { instances } = await session.refresh("library_clock", [{ state, private: null }]);
  expect(instances).toMatchObject([
    { state: { entries: { time: { value: "12:00" }, original_time: { value: "12:00" } } } },
  ]);
  library.clocks.set("noon", "13:00");
  const again = await session.refresh("library_clock", [{ state, private: null }]);
  expect(again.instances).toMatchObject([
    { state: { entries: { time: { value: "13:00" }, original_time: { value: "12:00" } } } },
  ]);
});
