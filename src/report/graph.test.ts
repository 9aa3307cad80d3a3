import { readConfiguration } from "../configuration/read-configuration";
import { hasErrors } from "../diagnostics/diagnostic";
import { graphMermaid } from "./graph-mermaid";
import { graphSvg } from "./graph-svg";
import { resourceGraphDot } from "./graph-dot";
import { walkGraph } from "./plan-graph";
import { resourceGraph } from "./resource-graph";

function configuration(json: Parameters<typeof readConfiguration>[1]) {
  const read = readConfiguration("test", json);
  expect(hasErrors(read.diagnostics)).toBe(false);
  return read.configuration;
}

/** `c` needs `b` and, in two ways, `a`. */
const chain = configuration({
  variable: { name: {} },
  locals: { text: "${terraform_data.a.output}-" },
  resource: {
    terraform_data: {
      a: { input: "${var.name}" },
      b: { input: "${local.text}" },
      c: { input: "${terraform_data.b.output}", depends_on: ["terraform_data.a"] },
    },
  },
  output: { all: { value: "${terraform_data.c.output}" } },
});

test("a resource depends on those that locals lead it to, and what a longer way says is left out", () => {
  expect([...resourceGraph(chain, new Map())]).toEqual([
    ["terraform_data.a", []],
    ["terraform_data.b", ["terraform_data.a"]],
    ["terraform_data.c", ["terraform_data.b"]],
  ]);
});

test("DOT of nothing says so", () => {
  expect(resourceGraphDot(resourceGraph(configuration({}), new Map()))).toContain(
    "This configuration does not contain any",
  );
});

test("Mermaid has an arrow a dependency", () => {
  expect(graphMermaid(resourceGraph(chain, new Map()))).toBe(`flowchart RL
  n0["terraform_data.a"]
  n1["terraform_data.b"]
  n2["terraform_data.c"]
  n1 --> n0
  n2 --> n1
`);
});

test("the walk of a plan has variables, locals, outputs and providers in it", () => {
  const walk = walkGraph(chain, "plan");
  expect(walk.get("[root] terraform_data.a (expand)")).toEqual([
    '[root] provider["terraform.io/builtin/terraform"]',
    "[root] var.name",
  ]);
  expect(walk.get("[root] root")).toEqual([
    "[root] output.all (expand)",
    '[root] provider["terraform.io/builtin/terraform"] (close)',
  ]);
});

test("who needs a variable waits for its validations, and these for what they refer to", () => {
  const validation = [{ condition: "${var.size > local.least}", error_message: "Too small." }];
  const walk = walkGraph(
    configuration({
      variable: { size: { validation } },
      locals: { least: 1 },
      resource: { terraform_data: { a: { input: "${var.size}" } } },
    }),
    "apply",
  );
  expect(walk.get("[root] terraform_data.a (expand)")).toContain("[root] var.size (validation)");
  expect(walk.get("[root] var.size (validation)")).toEqual(["[root] local.least (expand)", "[root] var.size"]);
});

test("only the walk of a plan has what an import waits for, and the report of a check", () => {
  const importing = configuration({
    variable: { id: {} },
    import: [{ to: "terraform_data.a", id: "${var.id}" }],
    resource: { terraform_data: { a: {} } },
    check: { c: { assert: [{ condition: "${var.id != 1}", error_message: "One." }] } },
  });
  const [plan, apply] = [walkGraph(importing, "plan"), walkGraph(importing, "apply")];
  expect(plan.get("[root] terraform_data.a (expand)")).toContain("[root] var.id");
  expect(apply.get("[root] terraform_data.a (expand)")).not.toContain("[root] var.id");
  expect(plan.get("[root] check.c (expand)")).toEqual(["[root] check.c (report)", "[root] var.id"]);
  expect(apply.get("[root] check.c (expand)")).toEqual(["[root] var.id"]);
});

test("an SVG has a box a resource, an arrow a dependency, and no box over another", () => {
  const svg = graphSvg(resourceGraph(chain, new Map()));
  const boxes = [...svg.matchAll(/<rect x="([\d.]+)" y="[\d.]+" width="([\d.]+)"/g)].map(([, x, width]) => ({
    from: Number(x),
    to: Number(x) + Number(width),
  }));
  expect(boxes).toHaveLength(3);
  const [a, b, c] = boxes;
  expect(b?.from).toBeGreaterThan(a?.to ?? Infinity);
  expect(c?.from).toBeGreaterThan(b?.to ?? Infinity);
  expect(svg.match(/marker-end/g)).toHaveLength(2);
  expect(graphSvg(new Map())).toContain("<svg");
  expect(graphSvg(new Map([["a<b", []]]))).toContain(">a&lt;b</text>");
});

test("a chain of thousands is reduced in the time of one", () => {
  const nodes = Array.from({ length: 5000 }, (_, i) => String(i));
  const resource = {
    terraform_data: Object.fromEntries(
      nodes.map((_, i) => [
        `r${i}`,
        { depends_on: [i - 1, i - 2].filter((n) => n >= 0).map((n) => `terraform_data.r${n}`) },
      ]),
    ),
  };
  const graph = resourceGraph(configuration({ resource }), new Map());
  expect([...graph.values()].flat()).toHaveLength(4999);
});
