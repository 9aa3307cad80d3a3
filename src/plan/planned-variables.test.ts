import type { VariableBlock } from "../configuration/configuration";
import { readConfiguration } from "../configuration/read-configuration";
import { list, nullOf, num, object, set, str, tuple } from "../language/make";
import { withMarks } from "../language/marks";
import { parseJson, printJson } from "../language/json-text";
import { jsonOf } from "../instance/json-of";
import { plannedValues, plannedVariables } from "./planned-variables";

const { configuration } = readConfiguration("test", {});
const block = (name: string, ephemeral = false): VariableBlock => ({
  name,
  ephemeral,
  sensitive: false,
  nullable: true,
  type: "dynamic",
  validations: [],
});

test.each([
  str("eu"),
  num("123456789012345678901234567890.5"),
  nullOf(["list", "string"]),
  tuple([num(1), str("a"), nullOf("dynamic")]),
  list("dynamic", []),
  set("string", [str("b"), str("a")]),
  object({ a: list(["object", { b: "number" }], [object({ b: nullOf("number") })]) }),
])("what a plan keeps is the value again: %j", (value) => {
  const planned = plannedVariables({ ...configuration, variables: [block("v")] }, { v: value });
  expect(plannedValues(planned)).toEqual({ v: value });
  expect(parseJson(printJson(jsonOf(planned)))).toEqual(planned);
});

test("a sensitive value is kept, an ephemeral one never", () => {
  const variables = [block("kept"), block("secret", true)];
  const values = {
    kept: withMarks(str("a"), { sensitive: true }),
    secret: withMarks(str("b"), { ephemeral: true }),
  };
  expect(plannedVariables({ ...configuration, variables }, values)).toEqual({ kept: { type: "string", value: "a" } });
});
