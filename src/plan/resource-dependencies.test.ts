import { resourceDependencies } from "./resource-dependencies";

const graph = (edges: Readonly<Record<string, readonly string[]>>) => new Map(Object.entries(edges));

const resources = { has: (address: string) => !address.startsWith("local.") };

test("a node depends on all that it reaches, sorted, and not on what is no resource", () => {
  const dependencies = resourceDependencies(
    graph({ d: ["local.l"], "local.l": ["c", "b"], c: ["a"], b: ["a"], a: [] }),
    resources,
  );
  expect(["d", "local.l", "c", "a", "nobody"].map(dependencies)).toEqual([
    ["a", "b", "c"],
    ["a", "b", "c"],
    ["a"],
    [],
    [],
  ]);
});

test("a circle does not run for ever", () => {
  const dependencies = resourceDependencies(graph({ a: ["b"], b: ["c"], c: ["a"] }), resources);
  expect(dependencies("a")).toEqual(["a", "b", "c"]);
});

test("a chain of thousands does not exhaust the call stack", () => {
  const links = Array.from({ length: 20_000 }, (_, i): [string, string[]] => [`local.${i}`, [`local.${i + 1}`]]);
  const dependencies = resourceDependencies(new Map([...links, ["local.20000", ["a"]]]), resources);
  expect(dependencies("local.0")).toEqual(["a"]);
});
