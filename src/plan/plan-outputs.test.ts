import { noFunctions } from "./testing/no-functions";
import type { BodyNode, Configuration } from "../configuration/configuration";
import { num, nullOf, str, tuple, unknown } from "../language/make";
import { withMarks } from "../language/marks";
import type { Value } from "../language/value";
import type { StateDocument } from "../state/document";
import { Evaluation } from "./evaluation";
import { planOutputs, recordedOutput } from "./plan-outputs";

function literal(value: Value): BodyNode {
  return { kind: "expression", expression: { kind: "literal", value, source: "" } };
}

function configured(outputs: Record<string, Value>, sensitive = false): Configuration {
  return {
    stack: "test",
    providers: [],
    requiredProviders: {},
    resources: [],
    variables: [],
    locals: [],
    checks: [],
    moved: [],
    imports: [],
    removed: [],
    backend: { type: "local", config: {} },
    outputs: Object.entries(outputs).map(([name, value]) => ({
      name,
      value: literal(value),
      sensitive,
      ephemeral: false,
      preconditions: [],
      dependsOn: [],
      references: [],
      constructPath: `test/${name}`,
    })),
  };
}

function plan(wanted: Configuration, recorded: StateDocument["outputs"], destroy = false) {
  return planOutputs(wanted, new Evaluation({ variables: {}, functions: noFunctions }), recorded, {
    destroy,
    refreshOnly: false,
  });
}

const recorded: StateDocument["outputs"] = { x: { value: "a", type: "string" } };

test.each<[string, Record<string, Value>, StateDocument["outputs"], Record<string, string>]>([
  ["a new output is created", { x: str("a") }, {}, { x: "create" }],
  ["the same value is no change", { x: str("a") }, recorded, { x: "no-op" }],
  ["another value is an update", { x: str("b") }, recorded, { x: "update" }],
  ["another type is an update", { x: num(1) }, { x: { value: "1", type: "string" } }, { x: "update" }],
  ["a value that is known after apply is an update", { x: unknown("string") }, recorded, { x: "update" }],
  ["an output that left is deleted", {}, recorded, { x: "delete" }],
  ["an output that is null stays none", { x: nullOf("string") }, {}, { x: "no-op" }],
  ["an output that became null is updated", { x: nullOf("string") }, recorded, { x: "update" }],
  [
    "they come in the order of their names",
    { b: str("b"), a: str("a") },
    { x: { value: 1, type: "number" } },
    { a: "create", b: "create", x: "delete" },
  ],
])("%s", (_, wanted, before, actions) => {
  const { outputs, diagnostics } = plan(configured(wanted), before);
  expect(Object.fromEntries(outputs.map(({ name, action }) => [name, action]))).toEqual(actions);
  expect(outputs.map(({ name }) => name)).toEqual(Object.keys(actions));
  expect(diagnostics).toEqual([]);
});

test("a destroy deletes every output and evaluates none", () => {
  const { outputs, diagnostics } = plan(configured({ y: withMarks(str("a"), { ephemeral: true }) }), recorded, true);
  expect(outputs).toEqual([{ name: "x", action: "delete", before: str("a"), after: null, sensitive: false }]);
  expect(diagnostics).toEqual([]);
});

test.each<[string, Value, boolean, string[]]>([
  [
    "a sensitive value inside needs a sensitive output",
    tuple([withMarks(str("a"), { sensitive: true })]),
    false,
    ["output-refers-to-sensitive"],
  ],
  ["a sensitive output may hold it", tuple([withMarks(str("a"), { sensitive: true })]), true, []],
  [
    "an ephemeral value is refused, sensitive output or not",
    withMarks(unknown("string"), { ephemeral: true }),
    true,
    ["output-ephemeral"],
  ],
])("%s", (_, value, sensitive, codes) => {
  const { diagnostics } = plan(configured({ x: value }, sensitive), {});
  expect(diagnostics.map(({ code }) => code)).toEqual(codes);
  for (const diagnostic of diagnostics)
    expect(diagnostic).toMatchObject({ address: "output.x", constructPath: "test/x" });
});

test("an output that only became sensitive is an update", () => {
  expect(plan(configured({ x: str("a") }, true), recorded).outputs).toMatchObject([
    { action: "update", sensitive: true },
  ]);
});

test.each([
  ["a type that is none", { value: "a", type: "text" }],
  ["a value that is not of its type", { value: "a", type: "number" }],
])("an output of the state with %s counts as one that cannot be read", (_, output) => {
  expect(recordedOutput(output)).toBeNull();
  expect(plan(configured({ x: str("a") }), { x: output }).outputs).toMatchObject([{ action: "update", before: null }]);
});
