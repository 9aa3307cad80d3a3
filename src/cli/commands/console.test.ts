import { mkdtempSync, rmSync, writeFileSync } from "node:fs";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { runCommand } from "../testing/test-host";
import { isUnfinished } from "../terminal/unfinished-input";

let folder: string;

beforeEach(() => {
  folder = mkdtempSync(join(tmpdir(), "scv-console-"));
  const configuration = {
    variable: { size: { default: 2 }, secret: { default: "hunter2", sensitive: true }, unset: { type: "string" } },
    locals: { double: "${var.size * 2}" },
    resource: { terraform_data: { a: { input: 1 } } },
  };
  writeFileSync(join(folder, "main.tf.json"), JSON.stringify(configuration));
});

afterEach(() => rmSync(folder, { recursive: true }));

const converse = (typed: readonly string[], words: readonly string[] = []) =>
  runCommand(["console", "--config=.", "-no-color", ...words], { workingFolder: folder, typed });

test("on a terminal each line is answered, and an error ends nothing", async () => {
  const { code, out, err } = await converse([
    "local.double",
    "nothing",
    "var.secret",
    "terraform_data.a.id",
    "exit",
    "1",
  ]);
  expect({ code, out }).toEqual({
    code: 0,
    out: "> 4\n> > (sensitive value)\n> (known after apply)\n> ",
  });
  expect(err).toContain("Error: Invalid reference");
});

test("brackets that are open go on in the next line", async () => {
  expect((await converse(["[", "1,", "]"])).out).toBe("> : : [\n  1,\n]\n");
});

test("variables come from the command line, and one without a value is unknown", async () => {
  const { out } = await converse(["local.double", "var.unset", "type(var.unset)"], ["-var", "size=5"]);
  expect(out).toBe("> 10\n> (known after apply)\n> string\n");
});

test("what is wrong names the expression and how to mend it", async () => {
  const { err } = await converse(["1 +", "var.sise", "[type(1)]", "type()"]);
  expect(err).toContain("code: invalid-expression");
  expect(err).toContain('Did you mean "size"?');
  expect(err).toContain("Invalid use of type function");
  expect(err).toContain("Not enough function arguments");
});

test("a variable whose value is refused is told, and expressions are answered all the same", async () => {
  const refused = { size: { default: 2, validation: [{ condition: "${var.size > 5}", error_message: "Too small." }] } };
  writeFileSync(join(folder, "main.tf.json"), JSON.stringify({ variable: refused }));
  const { code, out, err } = await converse(["var.size"]);
  expect({ code, out }).toEqual({ code: 0, out: "> 2\n" });
  expect(err).toContain("Error: Invalid value for variable");
  expect(err).toContain("var.size is 2");
  expect(err).toContain("Due to the problems above, some expressions may produce unexpected results");
  expect((await converse(["var.size"], ["-var", "size=6"])).err).toBe("");
});

test.each([
  ['lenght("a")', "length"],
  ["zipmapp([], [])", "zipmap"],
])("of a function that there is none of, %s, the nearest is named", async (text, name) => {
  expect((await converse([text])).err).toContain(`Did you mean "${name}"?`);
});

test("help tells how to leave", async () => {
  expect((await converse(["help"])).out).toContain('To leave the console, type "exit"');
});

test.each([
  ["[1,", true],
  ["[1]", false],
  ['"["', false],
  ['"${[}"', false],
  ["1 # [", false],
  ["/* [ */", false],
  ["<<EOT", true],
  ["<<EOT\nhello [", true],
  ["<<-EOT\n  hello [\n  EOT", false],
  ["]", false],
])("%j goes on in the next line: %s", (text, expected) => {
  expect(isUnfinished(text)).toBe(expected);
});
