import type { Configuration, VariableBlock } from "../configuration/configuration";
import { stackVariables } from "./stack-variables";

const configuration = (...variables: VariableBlock[]): Configuration => ({
  stack: "prod",
  providers: [],
  requiredProviders: {},
  resources: [],
  outputs: [],
  variables,
  backend: { type: "local", config: {} },
});
const plain = { name: "region", ephemeral: false, sensitive: false, type: "string" } as const;
const secret = {
  name: "ONTAP_PASSWORD",
  ephemeral: true,
  sensitive: false,
  type: "dynamic",
  constructPath: "prod/ontap",
} as const;

test("a variable has its value from TF_VAR_name", () => {
  expect(stackVariables(configuration(plain), { TF_VAR_region: "eu" })).toEqual({
    values: { region: { kind: "string", value: "eu" } },
    secrets: [],
  });
});

test("an ephemeral one also from the variable of its own name, and bears the mark", () => {
  expect(stackVariables(configuration(secret), { ONTAP_PASSWORD: "a" })).toEqual({
    values: { ONTAP_PASSWORD: { kind: "string", value: "a", marks: { ephemeral: true } } },
    secrets: ["a"],
  });
  expect(stackVariables(configuration(secret), { ONTAP_PASSWORD: "a", TF_VAR_ONTAP_PASSWORD: "b" }).secrets).toEqual([
    "b",
  ]);
});

test("another one has not: its name may mean something else in the environment", () => {
  expect(() => stackVariables(configuration({ ...plain, name: "PATH" }), { PATH: "/bin" })).toThrow(
    'the variable "PATH"',
  );
});

test.each<[VariableBlock["type"], string, object]>([
  ["number", "007", { kind: "number", value: "7" }],
  ["bool", "true", { kind: "bool", value: true }],
  [["list", "string"], '["a", 1]', { kind: "list", items: [{ value: "a" }, { value: "1" }] }],
])("a value is brought to the declared type: %j", (type, text, expected) => {
  expect(stackVariables(configuration({ ...plain, type }), { TF_VAR_region: text }).values["region"]).toMatchObject(
    expected,
  );
});

test.each<[VariableBlock["type"]]>([["number"], [["list", "string"]]])(
  "a value that does not fit %j is refused, and not shown",
  (type) => {
    const refused = () => stackVariables(configuration({ ...plain, type }), { TF_VAR_region: "hunter2" });
    expect(refused).toThrow('The value of the variable "region" does not fit');
    expect(refused).not.toThrow("hunter2");
  },
);

test("all that are missing are named at once, with the ways to give them", () => {
  const diagnostics = (() => {
    try {
      return stackVariables(configuration(plain, secret), {});
    } catch (failure) {
      return failure;
    }
  })();
  expect(diagnostics).toMatchObject({
    diagnostics: [
      { code: "variable-missing", detail: "Set the environment variable TF_VAR_region." },
      {
        code: "variable-missing",
        detail: "Set the environment variable ONTAP_PASSWORD or TF_VAR_ONTAP_PASSWORD.",
        constructPath: "prod/ontap",
      },
    ],
  });
});
