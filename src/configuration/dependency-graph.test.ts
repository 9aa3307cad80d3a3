import fc from "fast-check";
import { findCycles } from "./cycles";
import { dependencyGraph } from "./dependency-graph";
import { readConfiguration } from "./read-configuration";

describe("the dependency graph", () => {
  it("counts references, depends_on, outputs and the configuration of providers", () => {
    const { configuration, diagnostics } = readConfiguration("prod", {
      variable: { password: {} },
      provider: { scv: [{ password: "${var.password}" }, { alias: "b" }] },
      data: { scv_policy: { d: { provider: "scv.b" } } },
      resource: {
        scv_policy: {
          a: { x: "${data.scv_policy.d.id} ${data.scv_policy.d.name}" },
          b: { depends_on: ["scv_policy.a"] },
        },
      },
      output: { o: { value: ["${scv_policy.a.id}"], depends_on: ["scv_policy.b"] } },
    });
    expect(diagnostics).toEqual([]);
    expect(Object.fromEntries(dependencyGraph(configuration))).toEqual({
      "var.password": [],
      "provider.scv": ["var.password"],
      "provider.scv.b": [],
      "data.scv_policy.d": ["provider.scv.b"],
      "scv_policy.a": ["data.scv_policy.d", "provider.scv"],
      "scv_policy.b": ["scv_policy.a", "provider.scv"],
      "output.o": ["scv_policy.a", "scv_policy.b"],
    });
  });

  it("goes through local values, repetition, conditions, triggers, validations, checks and imports", () => {
    const condition = (text: string) => ({ condition: text, error_message: "${local.message}" });
    const { configuration, diagnostics } = readConfiguration("prod", {
      variable: { a: { validation: condition("${var.a != var.b && local.l != 1}") }, b: {}, id: {} },
      locals: { l: "${scv_policy.one.id}", message: "No." },
      provider: { scv: { endpoint: "${local.message}" } },
      resource: {
        scv_policy: {
          one: {},
          two: { count: "${var.b}", lifecycle: { replace_triggered_by: ["scv_policy.one"] } },
          three: { lifecycle: { postcondition: condition("${self.id != var.a}") } },
        },
      },
      import: { to: "scv_policy.three", id: "${var.id}" },
      check: { c: { assert: condition("${scv_policy.three.id != local.l}") } },
    });
    expect(diagnostics).toEqual([]);
    expect(Object.fromEntries(dependencyGraph(configuration))).toEqual({
      "var.a": ["var.b", "local.l", "local.message"],
      "var.b": [],
      "var.id": [],
      "local.l": ["scv_policy.one"],
      "local.message": [],
      "provider.scv": ["local.message"],
      "scv_policy.one": ["provider.scv"],
      "scv_policy.two": ["var.b", "scv_policy.one", "provider.scv"],
      "scv_policy.three": ["var.a", "local.message", "var.id", "provider.scv"],
      "check.c": ["scv_policy.three", "local.l", "local.message"],
    });
  });

  it.each([
    ["local values", { locals: { a: "${local.b}", b: "${local.a}" } }, "Cycle: local.a, local.b"],
    [
      "a validation and a local value",
      {
        variable: { a: { validation: { condition: "${var.a == local.l}", error_message: "No." } } },
        locals: { l: "${var.a}" },
      },
      "Cycle: var.a, local.l",
    ],
  ])("has its circles found through %s", (_, document, summary) => {
    expect(readConfiguration("prod", document).diagnostics).toMatchObject([{ code: "dependency-cycle", summary }]);
  });
});

describe("findCycles", () => {
  it("finds each knot once", () => {
    const graph = new Map([
      ["a", ["b"]],
      ["b", ["c", "a"]],
      ["c", []],
      ["d", ["d"]],
      ["e", ["f"]],
      ["f", ["g"]],
      ["g", ["e", "c"]],
    ]);
    expect(findCycles(graph)).toEqual(expect.arrayContaining([["a", "b"], ["d"], ["e", "f", "g"]]));
    expect(findCycles(graph)).toHaveLength(3);
  });

  it("survives chains longer than the stack", () => {
    const graph = new Map(Array.from({ length: 50_000 }, (_, i) => [String(i), [String(i + 1)]]));
    expect(findCycles(graph)).toEqual([]);
    expect(findCycles(new Map([...graph, ["50000", ["0"]]]))[0]).toHaveLength(50_001);
  });

  it("finds one exactly where some block reaches itself", () => {
    const edges = fc.array(fc.tuple(fc.nat(7), fc.nat(7)), { maxLength: 14 });
    fc.assert(
      fc.property(edges, (pairs) => {
        const graph = new Map(
          Array.from({ length: 8 }, (_, i) => [
            String(i),
            pairs.filter(([from]) => from === i).map(([, to]) => String(to)),
          ]),
        );
        const inCycle = [...graph.keys()].filter((address) => reached(graph, address).has(address));
        expect(findCycles(graph).flat().sort()).toEqual(inCycle);
      }),
    );
  });
});

function reached(graph: ReadonlyMap<string, readonly string[]>, from: string): ReadonlySet<string> {
  const found = new Set<string>();
  const queue = [...(graph.get(from) ?? [])];
  for (let next = queue.pop(); next !== undefined; next = queue.pop()) {
    if (found.has(next)) continue;
    found.add(next);
    queue.push(...(graph.get(next) ?? []));
  }
  return found;
}
