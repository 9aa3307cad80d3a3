import type { Configuration, VariableBlock } from "../configuration/configuration";
import { num, str } from "../language/make";
import type { GivenValue } from "./given-value";
import { stackVariables, unsetVariables, type VariableSources } from "./stack-variables";
import { refusal } from "./testing/refusal";

const configuration = (...variables: VariableBlock[]): Configuration => ({
  stack: "prod",
  providers: [],
  requiredProviders: {},
  resources: [],
  outputs: [],
  variables,
  locals: [],
  checks: [],
  moved: [],
  imports: [],
  removed: [],
  backend: { type: "local", config: {} },
});
const plain: VariableBlock = {
  name: "region",
  ephemeral: false,
  sensitive: false,
  nullable: true,
  validations: [],
  type: "string",
};
const secret: VariableBlock = { ...plain, name: "ONTAP_PASSWORD", ephemeral: true, constructPath: "prod/ontap" };

const sources = (more: Partial<VariableSources> = {}): VariableSources => ({
  environment: {},
  given: [],
  answers: new Map(),
  ...more,
});
const environment = (variables: Record<string, string>) => sources({ environment: variables });
const option = (name: string, value: string): GivenValue => ({ name, value, origin: { kind: "option" } });
const fromFile = (name: string, value: string, automatic: boolean): GivenValue => ({
  name,
  value: str(value),
  origin: { kind: "file", file: "prod.tfvars", automatic },
});

test("an ephemeral variable has its value also from the environment variable of its own name, and bears the mark", () => {
  expect(stackVariables(configuration(secret), environment({ ONTAP_PASSWORD: "a" }))).toEqual({
    values: { ONTAP_PASSWORD: { kind: "string", value: "a", marks: { ephemeral: true } } },
    secrets: ["a"],
    diagnostics: [],
  });
  const both = environment({ ONTAP_PASSWORD: "a", TF_VAR_ONTAP_PASSWORD: "b" });
  expect(stackVariables(configuration(secret), both).secrets).toEqual(["b"]);
});

test("another one has not: its name may mean something else in the environment", () => {
  expect(() => stackVariables(configuration({ ...plain, name: "PATH" }), environment({ PATH: "/bin" }))).toThrow(
    "No value for required variable",
  );
});

test("every text in an ephemeral value is a secret", () => {
  const structured: VariableBlock = { ...secret, type: ["map", "string"] };
  const value = { kind: "object", entries: { user: str("admin"), pin: num(12345) } } as const;
  const given: GivenValue = { name: secret.name, value, origin: { kind: "file", file: "x.tfvars", automatic: true } };
  expect(stackVariables(configuration(structured), sources({ given: [given] })).secrets).toEqual(["admin", "12345"]);
});

test.each<[VariableBlock["type"], string]>([
  ["number", "hunter2"],
  [["list", "string"], "hunter2"],
  [["list", "string"], '["a", hunter2]'],
  [["list", "number"], '["hunter2"]'],
])("a value that does not fit %j is refused, and not shown", (type, text) => {
  const found = refusal(() =>
    stackVariables(configuration({ ...plain, type }), sources({ given: [option("region", text)] })),
  );
  expect(found).toMatchObject([{ code: "variable-invalid", address: "var.region" }]);
  expect(JSON.stringify(found)).not.toContain("hunter2");
});

test("all that are missing or do not fit are named at once, with the ways to give them", () => {
  const wrong: VariableBlock = { ...plain, name: "count", type: "number" };
  const given = sources({ given: [option("count", "x")] });
  expect(refusal(() => stackVariables(configuration(plain, wrong, secret), given))).toMatchObject([
    { code: "variable-missing", detail: expect.stringContaining("TF_VAR_region, or use --var or --var-file.") },
    { code: "variable-invalid", detail: expect.stringContaining('set using --var="count=..."') },
    {
      code: "variable-missing",
      detail: expect.stringContaining("ONTAP_PASSWORD or TF_VAR_ONTAP_PASSWORD"),
      constructPath: "prod/ontap",
    },
  ]);
});

test("what is missing can be answered", () => {
  const [first] = unsetVariables(configuration(plain), sources());
  expect(first).toBe(plain);
  const answered = sources({ answers: new Map([["region", "eu"]]) });
  expect(unsetVariables(configuration(plain), answered)).toEqual([]);
  expect(stackVariables(configuration(plain), answered).values).toEqual({ region: str("eu") });
});

describe("under a saved plan", () => {
  const planned = { region: str("eu") };
  const under = (more: Partial<VariableSources>) =>
    stackVariables(configuration({ ...plain, sensitive: true }), sources({ planned, ...more }));

  test("a variable keeps the value of the plan, and its marks", () => {
    expect(under({})).toMatchObject({
      values: { region: { value: "eu", marks: { sensitive: true } } },
      diagnostics: [],
    });
  });

  test("the same value may be given again", () => {
    expect(under({ given: [option("region", "eu")] }).diagnostics).toEqual([]);
  });

  test.each([option("region", "us"), fromFile("region", "us", false)])(
    "another one on the command line is refused",
    (value) => {
      const [found] = refusal(() => under({ given: [value] }));
      expect(found).toMatchObject({ summary: "Can't change variable when applying a saved plan" });
      expect(found?.detail).not.toMatch(/"(?:us|eu)"/);
    },
  );

  test("another one in the environment is passed over with a warning", () => {
    const { values, diagnostics } = under({ environment: { TF_VAR_region: "us" } });
    expect(values["region"]).toMatchObject({ value: "eu" });
    expect(diagnostics).toMatchObject([
      { severity: "warning", summary: "Ignoring variable when applying a saved plan" },
    ]);
  });

  test("another one in a file that nobody named is passed over", () => {
    expect(under({ given: [fromFile("region", "us", true)] }).diagnostics).toEqual([]);
  });

  test("an ephemeral one must be given again", () => {
    expect(() => stackVariables(configuration(secret), sources({ planned }))).toThrow("No value for required variable");
  });
});
