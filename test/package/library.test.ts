import { InstalledPackage } from "./installed-package";

const program = `
const app = new App({ outdir: "out" });
const stack = new TerraformStack(app, "prod");
new ScvProvider(stack, "scv", { endpoint: "https://scv.example.com:8144" });
const gold = new Policy(stack, "gold", { name: "gold", frequency: Frequency.DAILY, retention: Retention.days(14) });
new ResourceGroup(stack, "crm", {
  name: "crm",
  entities: ["vm-101"],
  policies: [{ policy: gold, schedule: Schedule.daily({ at: "01:30" }) }],
});
app.synth();
`;
const names = "Frequency, Policy, ResourceGroup, Retention, Schedule, ScvProvider";
const asRequired = `const { App, TerraformStack } = require("cdktf");
const { ${names} } = require("cdktf-scv");
${program}`;
const asImported = `import { App, TerraformStack } from "cdktf";
import { ${names} } from "cdktf-scv";
${program}`;

let installed: InstalledPackage;
beforeAll(async () => {
  installed = await InstalledPackage.install();
}, 120_000);
afterAll(() => installed.remove());

describe.each([
  ["required", "program.cjs", asRequired],
  ["imported", "program.mjs", asImported],
])("%s", (_how, file, text) => {
  test("the constructs describe a stack", async () => {
    await installed.write(file, text);
    expect(await installed.node(file)).toMatchObject({ code: 0, stdout: "", stderr: "" });
  });

  test("the constructs load no client, no executor and no HTTP", async () => {
    await installed.write(file, text);
    const { loaded } = await installed.node(file);
    expect(loaded).toContain("cdktf-scv/dist/constructs/index.js");
    const own = loaded.filter((path) => path.startsWith("cdktf-scv/dist/src/"));
    const rooms = new Set(own.map((path) => path.split("/")[3]));
    expect([...rooms].sort()).toEqual(["diagnostics", "language", "provider", "providers"]);
    expect(own.filter((path) => /\/(wire|resource|client|connect|data-sources)\.js$/.test(path))).toEqual([]);
    for (const heavy of ["undici", "commander", "selfsigned"]) expect(loaded).not.toContain(heavy);
  });
});

test("the types resolve under strict in both kinds of module, and a wrong argument does not compile", async () => {
  await installed.write("typed.cts", asImported);
  await installed.write("typed.mts", asImported);
  await installed.write("wrong.mts", asImported.replace("Retention.days(14)", '"14 days"'));
  const { code, stdout } = await installed.compile("typed.cts", "typed.mts", "wrong.mts");
  expect(code).toBe(2);
  expect(stdout.match(/^\S.*error TS.*$/gm)).toEqual([
    expect.stringMatching(/^wrong\.mts.*error TS2322: Type 'string' is not assignable to type 'Retention'/),
  ]);
}, 120_000);

test("what is not exported cannot be reached", async () => {
  await installed.write("inside.cjs", 'require("cdktf-scv/dist/src/http/connect.js");');
  const { code, stderr } = await installed.node("inside.cjs");
  expect(code).toBe(1);
  expect(stderr).toContain("ERR_PACKAGE_PATH_NOT_EXPORTED");
});
