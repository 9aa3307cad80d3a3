import { commands } from "../../src/cli/commands";
import { version } from "../../package.json";
import { InstalledPackage } from "./installed-package";

let installed: InstalledPackage;
beforeAll(async () => {
  installed = await InstalledPackage.install();
}, 120_000);
afterAll(() => installed.remove());

test("scv version prints the version of the package", async () => {
  expect(await installed.scv("version")).toMatchObject({
    code: 0,
    stdout: `scv v${version}\non ${process.platform}_${process.arch}\n`,
    stderr: "",
  });
});

test("scv --help names every command", async () => {
  const { code, stdout, stderr } = await installed.scv("--help");
  expect({ code, stderr }).toEqual({ code: 0, stderr: "" });
  for (const { name, summary } of commands) {
    expect(stdout).toMatch(new RegExp(`^  ${name}\\b`, "m"));
    expect(stdout.replace(/\s+/g, " ")).toContain(summary);
  }
});

test.each(commands)("scv $name --help says what it is for", async ({ name, summary }) => {
  const { code, stdout, stderr } = await installed.scv(name, "--help");
  expect({ code, stderr }).toEqual({ code: 0, stderr: "" });
  expect(stdout).toMatch(new RegExp(`^Usage: scv ${name}\\b`));
  expect(stdout.replace(/\s+/g, " ")).toContain(summary);
});

test.each([
  ["an unknown command", ["bogus"], "Unknown command"],
  ["an unknown command below another", ["state", "bogus"], "Unknown command"],
  ["no command below one that needs it", ["state"], "A command is missing"],
  ["an unknown option", ["plan", "--bogus"], "Unknown option"],
  ["an option without its value", ["plan", "--out"], "An option has no value"],
  ["a value that does not fit", ["plan", "--parallelism=many"], "Invalid value for an option"],
  ["a missing argument", ["import"], "An argument is missing"],
  ["too many arguments", ["version", "please"], "Too many arguments"],
])("%s is an error that names the help, with exit code 1", async (_what, args, summary) => {
  const { code, stderr } = await installed.scv(...args);
  expect(code).toBe(1);
  expect(stderr).toContain(`Error: ${summary}`);
  expect(stderr).toMatch(/For what is possible: scv .*--help/);
  expect(stderr).not.toMatch(/\n\s+at |outputHelp|commander/);
});

test.each([["version"], ["--help"], ["bogus"]])("scv %s starts with nothing but the command line", async (argument) => {
  const { loaded } = await installed.scv(argument);
  expect(loaded.filter((path) => !path.startsWith("cdktf-scv/"))).toEqual(["commander"]);
  const rooms = new Set(loaded.flatMap((path) => path.match(/^cdktf-scv\/src\/(\w+)\//)?.[1] ?? []));
  expect([...rooms].sort()).toEqual(["cli", "diagnostics", "host", "http", "report", "state"]);
});

test("scv plan starts without what only other commands use", async () => {
  const { loaded } = await installed.scv("plan", "--help");
  for (const unused of ["cdktf", "selfsigned", "@connectrpc/connect"]) expect(loaded).not.toContain(unused);
  expect(loaded.filter((path) => /^cdktf-scv\/src\/(simulator|contract|plugin)\//.test(path))).toEqual([]);
});

test("what a function needs is loaded when it is called", async () => {
  const outputs = {
    pattern: '${regex("[0-9]+", "vm-101")}',
    table: '${csvdecode("name\\nvm-101")[0].name}',
    document: '${yamldecode("name: vm-101").name}',
    hash: '${length(bcrypt("secret", 4))}',
  };
  const output = Object.fromEntries(Object.entries(outputs).map(([name, value]) => [name, { value }]));
  await installed.write("cdk.tf.json", JSON.stringify({ output }));
  const { code, stdout, stderr, loaded } = await installed.scv("apply", "--config", ".", "--auto-approve");
  expect({ code, stderr }).toEqual({ code: 0, stderr: "" });
  expect(stdout).toMatch(/document = "vm-101"\s+hash = 60\s+pattern = "101"\s+table = "vm-101"/);
  expect(loaded).toEqual(expect.arrayContaining(["bcryptjs", "csv-parse", "re2js", "yaml"]));
});

test("scv simulator starts with a certificate of its own", async () => {
  const { code, stdout, loaded } = await installed.scvUntilOutput("simulator");
  expect(code).toBe(0);
  expect(JSON.parse(stdout)).toMatchObject({ fingerprint: expect.stringMatching(/^[0-9A-F:]{95}$/) });
  expect(loaded).toContain("selfsigned");
});
