import { object } from "../language/make";
import type { RecordedInstance } from "../instance/recorded-instance";
import { plainPlan, type PlanOptions, type Target } from "./plan-options";
import { selectionOf } from "./selection";

// c refers to b, b to a; alone refers to nothing
const graph = new Map<string, readonly string[]>([
  ["x.a", []],
  ["x.b", ["x.a"]],
  ["x.c", ["x.b"]],
  ["x.alone", []],
]);

function target(name: string, index?: string | number): Target {
  return { mode: "managed", type: "x", name, ...(index === undefined ? {} : { index }) };
}

function recorded(name: string, dependencies: readonly string[]): RecordedInstance {
  return {
    id: `x.${name}`,
    key: target(name),
    provider: "p",
    state: object({}),
    private: null,
    tainted: false,
    dependencies,
    createBeforeDestroy: false,
  };
}

function selected(options: Partial<PlanOptions>, there: readonly RecordedInstance[] = []): string[] {
  const selection = selectionOf({ ...plainPlan, ...options }, graph, there);
  const names = ["a", "b", "c", "alone", ...there.map(({ key }) => key.name)];
  return [...new Set(names)].filter((name) => selection.hasInstance(target(name)));
}

test.each<[string, Partial<PlanOptions>, readonly string[]]>([
  ["nothing said is everything", {}, ["a", "b", "c", "alone"]],
  ["a target brings what it depends on", { targets: [target("b")] }, ["a", "b"]],
  ["several targets add up", { targets: [target("a"), target("alone")] }, ["a", "alone"]],
  ["a target of a destroy brings what depends on it", { targets: [target("b")], destroy: true }, ["b", "c"]],
  ["an exclude takes what depends on it", { excludes: [target("b")] }, ["a", "alone"]],
  ["an exclude of a destroy takes what it depends on", { excludes: [target("b")], destroy: true }, ["c", "alone"]],
])("%s", (_, options, names) => {
  expect(selected(options)).toEqual(names);
});

test("a target with a key is that instance, and all of what it depends on", () => {
  const { hasInstance, hasBlock, isWhole } = selectionOf({ ...plainPlan, targets: [target("b", 1)] }, graph, []);
  expect(isWhole).toBe(false);
  expect([hasBlock("x.b"), hasInstance(target("b", 1)), hasInstance(target("b", 0))]).toEqual([true, true, false]);
  expect(hasInstance(target("a", 7))).toBe(true);
});

test("what the state alone has goes in a destroy with what depends on it there", () => {
  const left = [recorded("old", ["x.older"]), recorded("older", [])];
  expect(selected({ targets: [target("older")], destroy: true }, left)).toEqual(["old", "older"]);
  expect(selected({ targets: [target("old")] }, left)).toEqual(["old"]);
});
