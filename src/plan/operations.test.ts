import { object, str } from "../language/make";
import type { RecordedInstance } from "../instance/recorded-instance";
import type { Action, ResourceChange } from "./plan";
import { operations } from "./operations";

const provider = 'provider["terraform.local/cdktf-scv/scv"]';

function change(name: string, action: Action, more: Partial<ResourceChange> = {}): ResourceChange {
  const state = object({ id: str(name), name: str(name) });
  return {
    address: `scv_policy.${name}`,
    key: { mode: "managed", type: "scv_policy", name },
    provider,
    action,
    createBeforeDestroy: false,
    before: action === "create" ? null : state,
    after: action === "delete" ? null : state,
    private: null,
    requiresReplace: [],
    fields: [],
    dependencies: [],
    ...more,
  };
}

function recorded(name: string, dependencies: string[] = [], deposed?: string): RecordedInstance {
  return {
    id: `scv_policy.${name}${deposed === undefined ? "" : ` (deposed ${deposed})`}`,
    key: { mode: "managed", type: "scv_policy", name, ...(deposed === undefined ? {} : { deposed }) },
    provider,
    state: object({ id: str(name) }),
    private: null,
    tainted: false,
    dependencies: dependencies.map((dependency) => `scv_policy.${dependency}`),
    createBeforeDestroy: false,
  };
}

function order(changes: ResourceChange[], instances: RecordedInstance[] = []): Record<string, readonly string[]> {
  const { operations: all, diagnostics } = operations({ changes, recorded: instances, providers: new Map() });
  expect(diagnostics).toEqual([]);
  return Object.fromEntries([...all].map(([id, operation]) => [id, [...operation.after].sort()]));
}

const dependsOn = (...names: string[]) => ({ dependencies: names.map((name) => `scv_policy.${name}`) });

test("a create follows what it refers to", () => {
  expect(order([change("a", "create"), change("b", "create", dependsOn("a"))])).toEqual({
    "settle scv_policy.a": [],
    "settle scv_policy.b": ["settle scv_policy.a"],
  });
});

test("an object is deleted after every object that referred to it was updated", () => {
  const changes = [change("old", "delete"), change("group", "update")];
  expect(order(changes, [recorded("old"), recorded("group", ["old"])])["delete scv_policy.old"]).toEqual([
    "settle scv_policy.group",
  ]);
});

test("an object is deleted after every object that referred to it was deleted", () => {
  const changes = [change("old", "delete"), change("group", "delete")];
  expect(order(changes, [recorded("old"), recorded("group", ["old"])])["delete scv_policy.old"]).toEqual([
    "delete scv_policy.group",
  ]);
});

test("a replacement destroys first", () => {
  expect(order([change("a", "replace")])["settle scv_policy.a"]).toEqual(["delete scv_policy.a"]);
});

test("a replacement that creates first destroys after its dependents moved over", () => {
  const changes = [change("a", "replace", { createBeforeDestroy: true }), change("group", "update", dependsOn("a"))];
  expect(order(changes, [recorded("a"), recorded("group", ["a"])])).toEqual({
    "delete scv_policy.a": ["settle scv_policy.a", "settle scv_policy.group"],
    "settle scv_policy.a": [],
    "settle scv_policy.group": ["settle scv_policy.a"],
  });
});

test("a dependent of a replacement that destroys first comes after the new object", () => {
  const changes = [change("a", "replace"), change("group", "update", dependsOn("a"))];
  expect(order(changes, [recorded("a"), recorded("group", ["a"])])).toEqual({
    "delete scv_policy.a": [],
    "settle scv_policy.a": ["delete scv_policy.a"],
    "settle scv_policy.group": ["settle scv_policy.a"],
  });
});

test("a deposed object waits for those who referred to its address", () => {
  const deposed = change("a", "delete", { key: { mode: "managed", type: "scv_policy", name: "a", deposed: "0f" } });
  const all = order([deposed, change("group", "update")], [recorded("a", [], "0f"), recorded("group", ["a"])]);
  expect(all["delete scv_policy.a (deposed 0f)"]).toEqual(["settle scv_policy.group"]);
});

test("changes that wait for each other are an error that names them", () => {
  const circle = [change("a", "create", dependsOn("b")), change("b", "update", dependsOn("a"))];
  const changes = [change("first", "create"), ...circle, change("after", "create", dependsOn("a"))];
  const { diagnostics } = operations({ changes, recorded: [], providers: new Map() });
  expect(diagnostics).toMatchObject([{ code: "operation-cycle", severity: "error" }]);
  expect(diagnostics[0]?.detail).toContain("There is no order for: create scv_policy.a, update scv_policy.b. Apply");
});

test("who no more refers to a replacement is updated before the destruction", () => {
  const changes = [change("a", "replace"), change("group", "update")];
  expect(order(changes, [recorded("a"), recorded("group", ["a"])])["delete scv_policy.a"]).toEqual([
    "settle scv_policy.group",
  ]);
});

test("a deposed object is deleted after its successor came", () => {
  const deposed = change("a", "delete", { key: { mode: "managed", type: "scv_policy", name: "a", deposed: "0f" } });
  expect(order([deposed, change("a", "create")], [recorded("a", [], "0f")])).toEqual({
    "delete scv_policy.a (deposed 0f)": ["settle scv_policy.a"],
    "settle scv_policy.a": [],
  });
});

test("what a check block reads waits for all else", () => {
  const key = { mode: "data", type: "scv_policy", name: "seen" } as const;
  const address = "data.scv_policy.seen";
  const read = change("seen", "read", { key, address, actionReason: "read_because_check_nested" });
  const found = order([read, change("a", "create"), change("b", "delete")]);
  expect(found[`settle ${address}`]).toEqual(expect.arrayContaining(["settle scv_policy.a", "delete scv_policy.b"]));
});
