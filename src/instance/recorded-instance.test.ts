import { printPrivate, readPrivate } from "./private";
import { parseProviderAddress, recordedInstance } from "./recorded-instance";
import { stateInstance } from "./state-instance";
import { JsonNumber } from "../language/json";
import { Library } from "../provider/testing/library";
import { libraryProvider, valueOf } from "../provider/testing/library-provider";

const library = libraryProvider(new Library());
const providers = new Map([[library.source, library]]);
const provider = `provider["${library.source}"].far`;

test("an instance comes out of the state as it went in", () => {
  const key = { mode: "managed", type: "library_book", name: "emma", deposed: "0f" } as const;
  const state = valueOf(library, "library_book", { id: "1", title: "emma", genre: "NOVEL", tags: ["b", "a"], lent: 3 });
  const applied = {
    key,
    state,
    private: { appliance: { endpoint: "https://x" } },
    schemaVersion: 1,
    dependencies: ["library_book.guide"],
    createBeforeDestroy: true,
    tainted: true,
  };
  const read = recordedInstance(key, provider, stateInstance(applied), providers);
  expect(read).toMatchObject({
    id: "library_book.emma (deposed 0f)",
    key,
    provider,
    private: applied.private,
    tainted: true,
    dependencies: applied.dependencies,
    createBeforeDestroy: true,
  });
  expect(stateInstance({ ...applied, state: read.state })).toEqual({
    ...stateInstance(applied),
    sensitive_attributes: [[{ type: "get_attr", value: "code_wo" }]],
  });
});

test.each([
  ['provider["terraform.local/test/library"]', { source: "terraform.local/test/library" }],
  ['provider["terraform.local/test/library"].far-away', { source: "terraform.local/test/library", alias: "far-away" }],
  ['module.x.provider["terraform.local/test/library"]', undefined],
  ["provider.library", undefined],
])("the address %s is read", (address, parsed) => {
  expect(parseProviderAddress(address)).toEqual(parsed);
});

test("what a provider remembers survives, long numbers too, and what is not ours is nothing", () => {
  const remembered = { a: [1, null, "…"], n: new JsonNumber("12345678901234567890") };
  expect(readPrivate(printPrivate(remembered))).toEqual(remembered);
  expect(readPrivate(undefined)).toBeNull();
  expect(readPrivate("bm90IEpTT04=")).toBeNull();
});
