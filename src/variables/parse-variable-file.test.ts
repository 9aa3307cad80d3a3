import fc from "fast-check";
import { DiagnosticError } from "../diagnostics/diagnostic";
import { num, str } from "../language/make";
import { parseVariableFile } from "./parse-variable-file";
import { refusal } from "./testing/refusal";

const parse = (text: string, file = "prod.tfvars") => parseVariableFile({ file, text, automatic: false });

test("each value knows where it stands", () => {
  expect(parse('# where\nregion = "eu"\n\n  size = 1 + 1\n')).toMatchObject([
    { name: "region", value: str("eu"), origin: { file: "prod.tfvars", place: "line 2, column 1" } },
    { name: "size", value: num(2), origin: { place: "line 4, column 3" } },
  ]);
});

test.each([
  [
    "prod.tfvars",
    "a = 1\npassword = hunter2",
    "Variables not allowed",
    "On prod.tfvars, line 2, column 12, in password",
  ],
  ["prod.tfvars", "password = hunter2()", "Function calls not allowed", "line 1, column 12"],
  ["prod.tfvars", 'password = "hunter2', "Invalid expression", "line 1"],
  ["prod.tfvars", 'password = "hunter2" * 2', "Invalid expression", "line 1, column 12"],
  ["prod.tfvars", 'a = 1\npassword = "hunter2" x', "Missing newline after argument", "line 2, column 22"],
  ["prod.tfvars", 'password = "hunter2",', "Unexpected comma after argument", "separated by newlines"],
  ["prod.tfvars", '"password" = "hunter2"', "Invalid argument name", "must not be quoted"],
  ["prod.tfvars", 'password: "hunter2"', "Argument or block definition required", "equals sign"],
  ["prod.tfvars", 'password { a = "hunter2" }', 'Unexpected "password" block', "Blocks are not allowed"],
  ["prod.tfvars", 'variable "a" {}\n', "Variable declaration in .tfvars file", "write NAME = VALUE"],
  ["prod.tfvars", 'a = "hunter2"\na = "hunter2"', "Attribute redefined", "already set at line 1, column 1"],
  ["prod.tfvars.json", '{ "a": "hunter2", }', "Invalid JSON", "On prod.tfvars.json"],
  ["prod.tfvars.json", '["hunter2"]', "Incorrect JSON value type", "NAME to VALUE"],
  ["prod.tfvars.json", '{ "a": 1,\n  "a": "hunter2" }', "Duplicate attribute definition", "line 2, column 3"],
  [
    "prod.tfvars.json",
    '{ "a": { "b": 1, "b": "hunter2" } }',
    "Duplicate object attribute",
    "in a: The key was already set at line 1",
  ],
  ["prod.tfvars.json", '{ "a": [{ "hunter2": 1, "hunter2": 2 }] }', "Duplicate object attribute", "in a: The key was"],
])("of %s, %j is refused: %s, and no value is shown", (file, text, summary, where) => {
  const found = refusal(() => parse(text, file));
  expect(found).toMatchObject([{ code: "variable-file-invalid", summary, detail: expect.stringContaining(where) }]);
  expect(JSON.stringify(found)).not.toContain("hunter2");
});

test("whatever the text, it is values or diagnostics", () => {
  const piece = fc.constantFrom(
    "a",
    "=",
    "\n",
    '"',
    "{",
    "}",
    "[",
    "]",
    ",",
    "<<E\n",
    "E",
    "#",
    "/*",
    "*/",
    "${",
    "1",
    " ",
    "\r\n",
  );
  fc.assert(
    fc.property(fc.array(piece, { maxLength: 20 }), (pieces) => {
      try {
        parse(pieces.join(""));
      } catch (failure) {
        expect(failure).toBeInstanceOf(DiagnosticError);
      }
    }),
  );
});
