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
  ["a place of the state", "apply -state=x.tfstate", "unknown-option", "new LocalBackend(this, {"],
  ["an option of OpenTofu", "output -show-sensitive", "unknown-option", "scv output --json"],
  ["a plan for a graph", "graph -plan=x", "unknown-option", "scv graph -type=apply"],
  ["a plan for the console", "console -plan", "unknown-option", "scv plan"],
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

// all that `terraform COMMAND -help` of 1.11 lists, and what OpenTofu adds for showing
const lock = ["-lock=false", "-lock-timeout=1s"];
const state = ["-state=x", "-state-out=x", "-backup=x"];
const remote = ["-ignore-remote-version"];
const variables = ["-var=a=b", "-var-file=x"];
const shown = ["-show-sensitive", "-concise", "-compact-warnings"];
const common = [...lock, ...variables, ...shown, "-input=false", "-no-color", "-parallelism=2", "-state=x"];
const targets = ["-target=scv_policy.a", "-exclude=scv_policy.a", "-refresh=false"];
const plan = [
  ...common,
  ...targets,
  "-destroy",
  "-refresh-only",
  "-replace=scv_policy.a",
  "-detailed-exitcode",
  "-out=x",
];

test.each(
  Object.entries({
    plan: [...plan, "-generate-config-out=x"],
    apply: [...common, ...targets, ...state, "-auto-approve", "-destroy", "-refresh-only", "-replace=scv_policy.a"],
    destroy: [...common, ...targets, ...state, "-auto-approve"],
    refresh: [...common, ...state, "-target=scv_policy.a"],
    show: ["-json", "-no-color", "-show-sensitive"],
    output: ["-json", "-raw", "-no-color", "-state=x", "-show-sensitive"],
    "import a b": [...lock, ...state, ...variables, ...remote, "-config=x", "-input=false", "-no-color"],
    "state list": ["-state=x", "-id=x"],
    "state show a": ["-state=x"],
    "state mv a b": [...lock, ...state, ...remote, "-dry-run", "-backup-out=x"],
    "state rm a": [...lock, ...remote, "-state=x", "-backup=x", "-dry-run"],
    "state push a": [...lock, ...remote, "-force"],
    "state replace-provider a b": [...lock, ...state, ...remote, "-auto-approve"],
    graph: ["-plan=x", "-draw-cycles", "-type=plan-destroy", "-module-depth=1"],
    console: [...variables, "-state=x", "-plan"],
    "taint a": [...lock, ...state, ...remote, "-allow-missing"],
    "untaint a": [...lock, ...state, ...remote, "-allow-missing"],
    validate: ["-json", "-no-color", "-no-tests", "-test-directory=x"],
    providers: ["-test-directory=x"],
    "providers schema": ["-json"],
    "force-unlock a": ["-force"],
    version: ["-json", "-no-color"],
  }).flatMap(([command, options]) => options.map((option) => `${command} ${option}`)),
)("an option of Terraform is taken, or what takes its place is said: scv %s", async (words) => {
  expect((await run(words)).err).not.toContain("unknown option");
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
