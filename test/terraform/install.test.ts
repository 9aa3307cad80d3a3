import { readdir, writeFile } from "node:fs/promises";
import { join } from "node:path";
import { startSimulator, type Simulator } from "../../src/simulator/simulator";
import { InstalledPackage } from "../package/installed-package";
import { describeWithTerraform, terraform, type TerraformRun } from "./terraform";

const policies = Array.from({ length: 30 }, (_, i) => `tier${i}`);

function configuration(retention: number): object {
  return {
    terraform: { required_providers: { scv: { source: "terraform.local/cdktf-scv/scv", version: "0.1.0" } } },
    provider: { scv: {} },
    resource: {
      scv_policy: Object.fromEntries(
        policies.map((name) => [name, { name, frequency: "DAILY", retention: { type: "DAYS", value: retention } }]),
      ),
      scv_storage_system: {
        nas: { name: "cluster1.example.com", username: "admin", password_wo: "secret", password_wo_version: 1 },
      },
    },
    output: { datastore: { value: '${provider::scv::parse_vcenter_id("Datastore:datastore-112").id}' } },
  };
}

describeWithTerraform("the provider of the packed package under the real Terraform", () => {
  let installed: InstalledPackage;
  let simulator: Simulator;
  let environment: Record<string, string>;

  beforeAll(async () => {
    [installed, simulator] = await Promise.all([InstalledPackage.install(), startSimulator()]);
    const { endpoint, credentials, caFile = "" } = simulator;
    environment = {
      // nothing that the machine has configured
      HOME: installed.folder,
      SCV_ENDPOINT: endpoint,
      SCV_USERNAME: credentials.username,
      SCV_PASSWORD: credentials.password,
      SCV_CA_FILE: caFile,
    };
  }, 120_000);

  afterAll(async () => {
    await simulator.stop();
    await installed.remove();
  });

  const run = (...args: string[]): Promise<TerraformRun> =>
    terraform([...args, "-no-color"], installed.folder, environment);

  async function succeed(...args: string[]): Promise<string> {
    const { code, output } = await run(...args);
    if (code !== 0) throw new Error(`terraform ${args.join(" ")} ended with ${String(code)}:\n${output}`);
    return output;
  }

  const want = (retention: number): Promise<void> =>
    installed.write("main.tf.json", JSON.stringify(configuration(retention)));

  test("scv terraform install lays it out where terraform init finds it", async () => {
    await want(14);
    expect((await run("init", "-input=false")).code).toBe(1);
    const { code, stdout, stderr } = await installed.scv("terraform", "install", "--dir=terraform.d/plugins");
    expect({ code, stderr }).toEqual({ code: 0, stderr: "" });
    expect(stdout).toContain(`\`terraform init\` looks there by itself where it runs in\n  ${installed.folder}\n`);
    expect(await succeed("init", "-input=false")).toContain("Installed terraform.local/cdktf-scv/scv v0.1.0");
  }, 60_000);

  test("providers schema shows the functions that scv shows", async () => {
    const functionsOf = ({ stdout }: { readonly stdout: string }): unknown =>
      JSON.parse(stdout).provider_schemas["terraform.local/cdktf-scv/scv"].functions;
    const ours = await installed.scv("providers", "schema", "--json", "--config=.");
    expect(functionsOf(ours)).toEqual(functionsOf(await run("providers", "schema", "-json")));
  }, 60_000);

  test("plan and apply make the objects, and the next plan is empty", async () => {
    expect(await succeed("plan", "-input=false")).toContain("Plan: 31 to add, 0 to change, 0 to destroy.");
    expect(await succeed("apply", "-input=false", "-auto-approve")).toContain('datastore = "datastore-112"');
    expect(
      simulator
        .state()
        .policies.map(({ name }) => name)
        .sort(),
    ).toEqual([...policies].sort());
    expect((await run("plan", "-input=false", "-detailed-exitcode")).code).toBe(0);
  }, 120_000);

  test("reads that run at once share one list", async () => {
    const before = simulator.requests().length;
    await succeed("refresh", "-input=false");
    const asked = simulator.requests().slice(before);
    const lists = asked.filter(({ method, path }) => method === "GET" && /\/policies(\?|$)/.test(path)).length;
    // one of the process that refreshes, one of that which plans
    expect(lists).toBeGreaterThanOrEqual(1);
    expect(lists).toBeLessThanOrEqual(2);
  }, 60_000);

  test("what was changed by hand is shown and mended", async () => {
    const [changed] = simulator.state().policies;
    simulator.setState({ policies: [{ ...changed, retentionValue: 3 }] }, { merge: true });
    const plan = await run("plan", "-input=false", "-detailed-exitcode");
    expect(plan.code).toBe(2);
    expect(plan.stdout).toMatch(/value\s+= 3 -> 14/);
    await want(30);
    expect(await succeed("apply", "-input=false", "-auto-approve")).toContain("0 added, 30 changed, 0 destroyed");
  }, 120_000);

  test("an object that is there is imported by its name", async () => {
    await succeed("state", "rm", "scv_policy.tier7");
    await succeed("import", "-input=false", "scv_policy.tier7", "tier7");
    expect((await run("plan", "-input=false", "-detailed-exitcode")).code).toBe(0);
  }, 120_000);

  test("what does not fit a function is an error of its argument", async () => {
    const output = { wrong: { value: '${provider::scv::parse_vcenter_id("app01")}' } };
    await installed.write("wrong.tf.json", JSON.stringify({ output }));
    const { code, output: said } = await run("plan", "-input=false");
    expect(code).toBe(1);
    expect(said.replace(/\s*│?\s+/g, " ")).toContain("it is not the id of an object in vCenter");
    await installed.write("wrong.tf.json", "{}");
  }, 60_000);

  test("messages may be longer than gRPC's usual 4 MB", async () => {
    const retention = { type: "DAYS", value: 1 };
    const long = { name: "long", description: "long ".repeat(1_200_000), frequency: "DAILY", retention };
    await installed.write("long.tf.json", JSON.stringify({ resource: { scv_policy: { long } } }));
    const { output } = await run("validate");
    expect(output).not.toMatch(/ResourceExhausted|larger than max/);
    expect(output).toMatch(/Success|description/);
    await installed.write("long.tf.json", "{}");
  }, 60_000);

  test("destroy removes everything", async () => {
    expect(await succeed("destroy", "-input=false", "-auto-approve")).toContain("31 destroyed");
    expect(simulator.state().policies).toEqual([]);
  }, 120_000);

  test("another folder is a mirror that Terraform's own configuration names", async () => {
    const { stdout } = await installed.scv("terraform", "install", "--dir=mirror");
    const configured = stdout.slice(stdout.indexOf("  provider_installation"));
    await writeFile(join(installed.folder, "terraformrc"), configured);
    await installed.write("main.tf.json", JSON.stringify(configuration(14)));
    const elsewhere = {
      ...environment,
      TF_CLI_CONFIG_FILE: join(installed.folder, "terraformrc"),
      TF_DATA_DIR: "other",
    };
    const { code, output } = await terraform(["init", "-input=false"], installed.folder, elsewhere);
    expect({ code, output }).toMatchObject({ code: 0, output: expect.stringContaining("v0.1.0") });
  }, 60_000);

  test("without a folder it goes where Terraform looks from everywhere", async () => {
    const home = process.env["HOME"];
    process.env["HOME"] = join(installed.folder, "home");
    const { stdout } = await installed.scv("terraform", "install");
    process.env["HOME"] = home;
    const mirror = join(installed.folder, "home", ".terraform.d", "plugins");
    expect(stdout).toContain(mirror);
    const laidOut = await readdir(join(mirror, "terraform.local", "cdktf-scv", "scv", "0.1.0"), { recursive: true });
    expect(laidOut).toContainEqual(expect.stringMatching(/_\w+\/terraform-provider-scv_v0\.1\.0$/));
  }, 60_000);

  test("installing the same build again changes nothing, and says nothing of the lock file", async () => {
    const { stdout } = await installed.scv("terraform", "install", "--dir=terraform.d/plugins");
    expect(stdout).not.toContain(".terraform.lock.hcl");
    expect(await succeed("init", "-input=false")).toContain("previously-installed");
  }, 60_000);
});
