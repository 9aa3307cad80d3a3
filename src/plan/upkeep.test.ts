import type { RecordedInstance } from "../instance/recorded-instance";
import { str } from "../language/make";
import { withMarks } from "../language/marks";
import type { ObjectValue } from "../language/value";
import type { RefreshedInstance } from "../provider/provider";
import { Library } from "../provider/testing/library";
import { libraryProvider, valueOf } from "../provider/testing/library-provider";
import { instanceId } from "../state/address";
import type { InstanceKey } from "../state/backend";
import type { Action, ResourceChange } from "./plan";
import { upkeep } from "./upkeep";

const library = libraryProvider(new Library());
const provider = `provider["${library.source}"]`;
const emma = valueOf(library, "library_book", { id: "1", title: "emma", genre: "NOVEL", pages: 100 });
const longer = valueOf(library, "library_book", { id: "1", title: "emma", genre: "NOVEL", pages: 300 });
const key: InstanceKey = { mode: "managed", type: "library_book", name: "emma" };
const remembered = { appliance: { endpoint: "https://library.example.com" } };

function recorded(more: Partial<RecordedInstance> = {}): RecordedInstance {
  return {
    id: instanceId(more.key ?? key),
    key,
    provider,
    state: emma,
    private: remembered,
    tainted: false,
    dependencies: [],
    createBeforeDestroy: false,
    ...more,
  };
}

function change(action: Action, after: ObjectValue | null, more: Partial<ResourceChange> = {}): ResourceChange {
  return {
    address: "library_book.emma",
    key,
    provider,
    action,
    createBeforeDestroy: false,
    before: emma,
    after,
    private: remembered,
    requiresReplace: [],
    fields: [],
    dependencies: [],
    ...more,
  };
}

function learnt(instance: RecordedInstance, now: RefreshedInstance | undefined, changes: ResourceChange[] = []) {
  return upkeep({
    recorded: [instance],
    refreshed: new Map(now === undefined ? [] : [[instance.id, now]]),
    changes,
    dataSources: [],
    hasData: () => false,
    providers: new Map([[library.source, library]]),
  });
}

const present = (state: ObjectValue): RefreshedInstance => ({ kind: "present", state, private: remembered });
const same = [change("no-op", emma)];

test("what is as the state says needs nothing", () => {
  expect(learnt(recorded(), present(emma), same)).toEqual([]);
  expect(learnt(recorded(), undefined, same)).toEqual([]);
});

test("what moved on the appliance is recorded, whatever is planned for it", () => {
  const put = [{ kind: "put", key, provider, instance: { schema_version: 1, attributes: { pages: 300 } } }];
  expect(learnt(recorded(), present(longer), [change("update", emma)])).toMatchObject(put);
  expect(learnt(recorded(), present(longer), [change("delete", null)])).toMatchObject(put);
  expect(learnt(recorded(), present(longer))).toMatchObject(put);
});

test("what is gone is removed, and what could not be read stays", () => {
  expect(learnt(recorded(), { kind: "gone" })).toEqual([{ kind: "remove", key }]);
  expect(learnt(recorded(), { kind: "unread", diagnostics: [] })).toEqual([]);
});

test("the appliance that is remembered is brought up to date", () => {
  const renewed = { appliance: { endpoint: "https://library.example.com", publicKey: "bb" } };
  expect(learnt(recorded(), { kind: "present", state: emma, private: renewed }, same)).toHaveLength(1);
});

test.each<[string, Partial<ResourceChange>]>([
  ["dependencies", { dependencies: ["library_book.guide"] }],
  ["create_before_destroy", { createBeforeDestroy: true }],
  ["its provider", { provider: `${provider}.far` }],
])("of what stays as it is %s follow the configuration", (_, more) => {
  expect(learnt(recorded(), present(emma), [change("no-op", emma, more)])).toHaveLength(1);
  // what is changed records its own
  expect(learnt(recorded(), present(emma), [change("update", longer, more)])).toEqual([]);
});

test("of what stays as it is the sensitive marks follow the configuration", () => {
  const marked = { ...emma, entries: { ...emma.entries, title: withMarks(str("emma"), { sensitive: true }) } };
  expect(learnt(recorded(), present(emma), [change("no-op", marked)])).toMatchObject([
    { instance: { sensitive_attributes: [[{ type: "get_attr", value: "title" }]] } },
  ]);
  expect(learnt(recorded({ state: marked }), present(marked), [change("no-op", emma)])).toMatchObject([
    { instance: { sensitive_attributes: [] } },
  ]);
});

test("a tainted object stays tainted, and a deposed one deposed", () => {
  expect(learnt(recorded({ tainted: true }), present(longer))).toMatchObject([{ instance: { status: "tainted" } }]);
  const deposed = { ...key, deposed: "0f" };
  const instance = recorded({ key: deposed });
  expect(learnt(instance, present(longer), same)).toMatchObject([{ key: deposed, instance: { deposed: "0f" } }]);
});

test("a data source that left the configuration is forgotten", () => {
  const data: InstanceKey = { mode: "data", type: "library_room", name: "main" };
  expect(learnt(recorded({ key: data }), undefined)).toEqual([{ kind: "remove", key: data }]);
});
