import { mkdirSync, mkdtempSync, rmSync, writeFileSync } from "node:fs";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { runCommand } from "../testing/test-host";

let folder: string;

beforeEach(() => {
  folder = mkdtempSync(join(tmpdir(), "scv-functions-"));
  const configuration = {
    variable: { fleeting: { type: "list(string)", ephemeral: true, default: ["a"] } },
    locals: { planned: "${plantimestamp()}", greeting: "Hello $${name}" },
  };
  writeFileSync(join(folder, "main.tf.json"), JSON.stringify(configuration));
});

afterEach(() => rmSync(folder, { recursive: true }));

const ask = (text: string) =>
  runCommand(["console", "--config=.", "-no-color"], { workingFolder: folder, typed: [text] });
const answerTo = async (text: string) => (await ask(text)).out;
const complaintOf = async (text: string) => (await ask(text)).err.replace(/\s*\n│ /g, " ");

test("nothing is planned: the time of the plan is no function of the console, and unknown in a local value", async () => {
  const complaint = await complaintOf("plantimestamp()");
  expect(complaint).toContain('There is no function "plantimestamp"');
  expect(complaint).toContain('Did you mean "timestamp"?');
  expect(await answerTo("local.planned")).toBe("> (known after apply)\n");
});

test("what is wrong with local values and outputs is told once, and expressions are answered all the same", async () => {
  const faulty = {
    locals: { bad: '${1 + "x"}', worse: "${local.bad}" },
    output: { o: { value: '${2 + "y"}' } },
  };
  writeFileSync(join(folder, "main.tf.json"), JSON.stringify(faulty));
  const { out, err } = await ask("1");
  expect(out).toBe("> 1\n");
  expect(err.match(/Error: .*/g)).toEqual(["Error: An operand is no number", "Error: An operand is no number"]);
  expect(err).toContain("with local.bad");
  expect(err).toContain("with output.o");
  expect(err).toContain("Due to the problems above, some expressions may produce unexpected results");
});

test("an ephemeral value has a type and is not shown", async () => {
  expect(await answerTo("type(var.fleeting)")).toBe("> list(string)\n");
  expect(await answerTo("core::type(var.fleeting)")).toBe("> list(string)\n");
  expect(await answerTo("var.fleeting[0]")).toBe("> (ephemeral value)\n");
});

test("a template is read from its file, and what is wrong in it names the file", async () => {
  writeFileSync(join(folder, "greet.tftpl"), "Hello ${name}\n%{ if false }${other}%{ endif }");
  writeFileSync(join(folder, "broken.tftpl"), "${upper(}");
  expect(await answerTo('templatefile("greet.tftpl", { name = "you", other = "" })')).toContain("Hello you");
  expect(await complaintOf('templatefile("greet.tftpl", { name = "you" })')).toContain(
    'vars map does not contain key "other", referenced at greet.tftpl, line 2, column 16',
  );
  expect(await complaintOf('templatefile("broken.tftpl", {})')).toContain("In broken.tftpl: Expected");
});

test.each([
  ['templatestring("Hello ${local.planned}", {})', "Write the text itself in place of the call"],
  ['templatestring("${local.greeting}", { name = "you" })', "Write the reference without quotation marks and ${ }"],
  ['templatestring(upper(local.greeting), { name = "you" })', "Give it a name, such as a local value"],
])("templatestring takes a plain reference: %s", async (text, wayOut) => {
  expect(await complaintOf(text)).toContain(wayOut);
  expect(await answerTo('templatestring(local.greeting, { name = "you" })')).toBe('> "Hello you"\n');
});

test.each([
  ['fileset("nothing", "**")', []],
  ['fileset(".", "./*.txt")', ["a.txt"]],
  ['fileset(".", "sub/../*.txt")', ["a.txt"]],
  ['fileset(".", "/a.txt/")', ["a.txt"]],
  ['fileset(".", "sub/**/")', ["sub/b.txt", "sub/deep/c.txt"]],
  ['fileset("sub", "../*.txt")', ["../a.txt"]],
  ['fileset("sub", "../sub/*.txt")', ["b.txt"]],
  ['fileset("a.txt", "*")', []],
])("%s finds %j", async (text, files) => {
  mkdirSync(join(folder, "sub", "deep"), { recursive: true });
  for (const file of ["a.txt", "sub/b.txt", "sub/deep/c.txt"]) writeFileSync(join(folder, file), "");
  expect(await answerTo(`jsonencode(${text})`)).toBe(`> ${JSON.stringify(JSON.stringify(files))}\n`);
});

test.each([
  ["1 +", false],
  ["upper(1", false],
  ['"a ${1 +}"', true],
  ['"%{ if true }"', true],
])("how to write ${ as text is told in templates alone: %s", async (text, told) => {
  expect((await complaintOf(text)).includes("To have the text as it is")).toBe(told);
});

test("of a provider that is not required, the message says how to require it", async () => {
  const complaint = await complaintOf("provider::terraform::encode_expr(1)");
  expect(complaint).toContain(
    'this.addOverride("terraform.required_providers.terraform.source", "terraform.io/builtin/terraform")',
  );
});

test.each(["nope::upper(1)", "provider::upper(1)"])("how a function of a provider is written: %s", async (text) => {
  expect(await complaintOf(text)).toContain("Write a function of a provider as provider::NAME::function");
});

test("of one that is required, the message tells its functions", async () => {
  const terraform = { required_providers: { tf: { source: "terraform.io/builtin/terraform" }, other: {} } };
  writeFileSync(join(folder, "main.tf.json"), JSON.stringify({ terraform }));
  expect(await answerTo("provider::tf::encode_expr(1)")).toBe('> "1"\n');
  expect(await complaintOf("provider::tf::nothing(1)")).toContain("Call one that the provider has: provider::tf::");
  expect(await complaintOf("provider::other::f(1)")).toContain('No provider with functions is called "other"');
});
