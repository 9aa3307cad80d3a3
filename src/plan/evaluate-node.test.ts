import { readNode } from "../configuration/read-body";
import type { Scope } from "../language/expression";
import type { Json } from "../language/json";
import { object, str } from "../language/make";
import { withMarks } from "../language/marks";
import type { Value } from "../language/value";
import { evaluateNode } from "./evaluate-node";

const secret = withMarks(str("TOPs"), { sensitive: true });

function evaluated(json: Json, scope: Partial<Scope> = {}) {
  const node = readNode(json, (diagnostic) => {
    throw new Error(diagnostic.summary);
  });
  const root = (name: string): Value | undefined => (name === "var" ? object({ k: str("key"), s: secret }) : undefined);
  return evaluateNode(node, { root, ...scope }, ["top"]);
}

test.each<[Json, (string | number)[]]>([
  ["${var.none}", ["top"]],
  [{ "${var.k}": "a", b: "${var.none}" }, ["top", "b"]],
  [{ "${var.k}": { c: ["x", "${var.none}"] }, b: "${var.none}" }, ["top", "${var.k}", "c", 1]],
  [{ "${var.k}": { "${var.none}": 1 } }, ["top", "${var.k}", "${var.none}"]],
  [{ "${var.k}": { "${null}": 1 } }, ["top", "${var.k}"]],
  [{ "${var.k}": 1, key: 2, b: "${var.none}" }, ["top"]],
  [{ "${var.k}": "${{ a = [var.none] }}" }, ["top", "${var.k}"]],
  [
    [{ "${var.k}": "${var.none}" }, { b: "${var.none}" }],
    ["top", 0, "${var.k}"],
  ],
])("the first failure of %j is placed at the part where it is", (json, attributePath) => {
  expect(evaluated(json).diagnostics[0]).toMatchObject({ attributePath });
});

test("however deep the failure is, each part is evaluated once", () => {
  const asked = new Map<string, number>();
  const call = (name: string): Value => {
    asked.set(name, (asked.get(name) ?? 0) + 1);
    return str(name);
  };
  const levels = Array.from({ length: 20 }, (_, i) => `f${i}`);
  const nested = levels.reduce<Json>((inner, name) => ({ "${var.k}": `\${${name}()}`, b: [inner] }), "${var.none}");
  const { diagnostics } = evaluated(nested, { call });
  expect(diagnostics).toMatchObject([{ attributePath: ["top", ...levels.flatMap(() => ["b", 0])] }]);
  expect([...asked.values()]).toEqual(levels.map(() => 1));
});

test.each<Json>([{ "${var.s}": 1, TOPs: 2 }, { TOPs: 1, "${var.s}": 2 }, { "${var.k}": { "${var.s}": 1, TOPs: 2 } }])(
  "what another key is equal to is not shown where it is secret: %#",
  (json) => {
    const { diagnostics } = evaluated(json);
    expect(diagnostics).toMatchObject([{ code: "duplicate-key", detail: expect.stringContaining("var.s") }]);
    expect(JSON.stringify(diagnostics)).not.toContain("TOPs");
  },
);
