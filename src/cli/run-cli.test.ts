import { mkdirSync, mkdtempSync, rmSync } from "node:fs";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { runCommand } from "./testing/test-host";

const folder = mkdtempSync(join(tmpdir(), "scv-"));
afterAll(() => rmSync(folder, { recursive: true }));

const run = (words: string, more = {}) =>
  runCommand(words === "" ? [] : words.split(" "), { workingFolder: folder, ...more });

test.each([
  ["an unknown command", "plna", "unknown-command", "(Did you mean plan?)"],
  ["an unknown command below another", "state lst", "unknown-command", "(Did you mean list?)"],
  ["an unknown option", "plan --jsn", "unknown-option", "(Did you mean --json?)"],
  ["an argument too many", "plan x", "too-many-arguments", "scv plan --help"],
  ["an argument too few", "import scv_policy.gold", "missing-argument", "'id'"],
  ["an option without its value", "plan --out", "missing-value", "--out"],
  ["a value that is no number", "plan --parallelism=x", "invalid-value", "from 1 to 1000"],
  ["a number out of range", "plan --parallelism=0", "invalid-value", "from 1 to 1000"],
  ["a value that is no duration", "apply --lock-timeout=10", "invalid-value", "such as 10s"],
  ["a flag that is neither true nor false", "plan -refresh=no", "invalid-value", "true and false"],
  ["-chdir behind the command", "plan -chdir=there", "invalid-value", "scv -chdir=there plan"],
  ["-chdir to nowhere", "-chdir=nowhere plan", "no-such-folder", "nowhere"],
  ["a flag that another command has", "drift --refresh=false", "unknown-option", "'--refresh'"],
  ["an option with one dash", "plan -jsn", "unknown-option", "'-jsn'"],
  ["a command that Terraform needs", "init", "unknown-command", "scv plan"],
  ["a command of cdktf", "deploy", "unknown-command", "Use: scv apply"],
])("%s is one diagnostic on the error output and exit code 1", async (_, words, code, detail) => {
  const { out, err, ...result } = await run(words);
  expect(result.code).toBe(1);
  expect(out).toBe("");
  expect(err.match(/Error: /g)).toHaveLength(1);
  expect(err).toContain(`code: ${code}`);
  expect(err).toContain(detail);
});

test.each(["", "help", "-help", "--help", "-h"])("help is given on the output: scv %s", async (words) => {
  const { code, out, err } = await run(words);
  expect({ code, err }).toEqual({ code: 0, err: "" });
  expect(out).toContain("Usage: scv ");
  expect(out).toContain("force-unlock");
});

test.each(["help plan", "plan -help", "plan --help"])("a command has its own help: scv %s", async (words) => {
  expect((await run(words)).out).toContain("Usage: scv plan [options]");
});

test.each(["version", "-v", "--version", "-version"])("the version: scv %s", async (words) => {
  expect(await run(words)).toMatchObject({ code: 0, out: expect.stringMatching(/^scv v0\.1\.0\non /) });
});

test("the version for machines", async () => {
  expect(JSON.parse((await run("version -json")).out)).toMatchObject({ scv_version: "0.1.0" });
});

test("-chdir goes to another folder first", async () => {
  mkdirSync(join(folder, "below"));
  expect((await run("-chdir=below plan")).err).toContain(join(folder, "below"));
  expect((await run("plan")).err).toContain("code: no-cdktf-json");
});

test.each([
  ["on a terminal", { isTerminal: true }, "validate", true],
  ["not on a terminal", {}, "validate", false],
  ["not with --no-color", { isTerminal: true }, "validate --no-color", false],
  ["not with NO_COLOR", { isTerminal: true, environment: { NO_COLOR: "1" } }, "validate", false],
])("colour %s", async (_, host, words, coloured) => {
  expect((await run(words, host)).err.includes("\u001b[")).toBe(coloured);
});
