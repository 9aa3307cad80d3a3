import { readFile, mkdtemp, rm, writeFile } from "node:fs/promises";
import { tmpdir } from "node:os";
import { join } from "node:path";

import { serveReattached, type ServedProvider } from "../../src/plugin/serve";
import { createScvProvider } from "../../src/providers/scv/scv";
import { startSimulator, type Simulator } from "../../src/simulator/simulator";
import { providerHost } from "../provider-host";
import { describeWithTerraform, terraform, type TerraformRun } from "./terraform";

interface Wanted {
  readonly retention: number;
  readonly notification: string;
}

function configuration({ retention, notification }: Wanted): object {
  return {
    terraform: { required_providers: { scv: { source: "terraform.local/cdktf-scv/scv" } } },
    provider: { scv: {} },
    resource: {
      scv_policy: {
        gold: {
          name: "gold",
          frequency: "DAILY",
          retention: { type: "DAYS", value: retention },
          lifecycle: { create_before_destroy: true },
        },
        silver: { name: "silver", frequency: "WEEKLY", retention: { type: "COUNT", value: 4 } },
      },
      scv_resource_group: {
        erp: {
          name: "erp",
          entities: ["vm-102", "vm-101"],
          policy: [
            {
              policy_id: "${scv_policy.gold.id}",
              schedule: { daily: { every_days: 1, start_date: "2026-01-01", at: "01:30" } },
            },
          ],
          notification,
          force_destroy: true,
        },
      },
    },
    output: { gold: { value: "${scv_policy.gold.id}" } },
  };
}

function environmentOf({ endpoint, credentials: { username, password }, caFile }: Simulator) {
  return { SCV_ENDPOINT: endpoint, SCV_USERNAME: username, SCV_PASSWORD: password, SCV_CA_FILE: caFile };
}

/** Throws where it does not end with 0. */
async function succeedIn(folder: string, served: ServedProvider, args: readonly string[]): Promise<string> {
  const { code, output } = await runIn(folder, served, args);
  if (code !== 0) throw new Error(`terraform ${args.join(" ")} ended with ${String(code)}:\n${output}`);
  return output;
}

async function runIn(folder: string, served: ServedProvider, args: readonly string[]): Promise<TerraformRun> {
  return terraform([...args, "-no-color"], folder, { TF_REATTACH_PROVIDERS: served.reattach });
}

describeWithTerraform("the provider under the real Terraform, reattached", () => {
  let simulator: Simulator;
  let served: ServedProvider;
  let folder: string;

  beforeAll(async () => {
    simulator = await startSimulator();
    served = await serveReattached(createScvProvider(), providerHost(environmentOf(simulator)), process.pid);
    folder = await mkdtemp(join(tmpdir(), "scv-reattach-"));
  });

  afterAll(async () => {
    await served.stop();
    await simulator.stop();
    await rm(folder, { recursive: true });
  });

  async function want(wanted: Wanted): Promise<void> {
    await writeFile(join(folder, "main.tf.json"), JSON.stringify(configuration(wanted)));
  }

  const run = (...args: string[]) => runIn(folder, served, args);
  const succeed = (...args: string[]) => succeedIn(folder, served, args);

  const policy = (name: string) => simulator.state().policies.find((one) => one.name === name);
  const group = (name: string) => simulator.state().resourceGroups.find((one) => one.name === name);

  test("init, plan and apply make the objects, and the next plan is empty", async () => {
    await want({ retention: 14, notification: "ERROR" });
    await succeed("init", "-input=false");
    expect(await succeed("plan", "-input=false")).toContain("Plan: 3 to add, 0 to change, 0 to destroy.");
    expect(await succeed("apply", "-input=false", "-auto-approve")).toContain("Resources: 3 added");
    expect(policy("gold")).toMatchObject({ frequency: "DAILY", retentionValue: 14 });
    expect(group("erp")).toMatchObject({ entities: expect.arrayContaining(["vm-101", "vm-102"]) });
    expect((await run("plan", "-input=false", "-detailed-exitcode")).code).toBe(0);
  }, 60_000);

  test("a refresh finds no difference between what is there and the state", async () => {
    const { code, stdout } = await run("plan", "-refresh-only", "-input=false", "-detailed-exitcode");
    expect({ code, stdout }).toEqual({ code: 0, stdout: expect.stringContaining("No changes.") });
  }, 60_000);

  test("an update changes in place what the configuration changed, and nothing else", async () => {
    const before = policy("silver");
    await want({ retention: 30, notification: "ALWAYS" });
    expect(await succeed("apply", "-input=false", "-auto-approve")).toContain("0 added, 2 changed, 0 destroyed");
    expect(policy("gold")).toMatchObject({ retentionValue: 30 });
    expect(policy("silver")).toEqual(before);
    expect((await run("plan", "-input=false", "-detailed-exitcode")).code).toBe(0);
  }, 60_000);

  test("drift is shown and mended", async () => {
    const [gold] = simulator.state().policies.filter(({ name }) => name === "gold");
    simulator.setState({ policies: [{ ...gold, retentionValue: 3 }] }, { merge: true });
    const plan = await run("plan", "-input=false", "-detailed-exitcode");
    expect(plan.code).toBe(2);
    expect(plan.stdout).toMatch(/value\s+= 3 -> 30/);
    await succeed("apply", "-input=false", "-auto-approve");
    expect(policy("gold")).toMatchObject({ retentionValue: 30 });
  }, 60_000);

  test("an object that was deleted by hand is made again", async () => {
    simulator.setState({ policies: simulator.state().policies.filter(({ name }) => name !== "silver") });
    expect(await succeed("plan", "-input=false")).toContain("Plan: 1 to add, 0 to change, 0 to destroy.");
    await succeed("apply", "-input=false", "-auto-approve");
    expect(policy("silver")).toMatchObject({ retentionValue: 4 });
  }, 60_000);

  test("a rule that is broken is an error with its attribute", async () => {
    await want({ retention: 2000, notification: "ALWAYS" });
    const plan = await run("plan", "-input=false");
    expect(plan.code).toBe(1);
    expect(plan.output).toContain("1018");
    await want({ retention: 30, notification: "ALWAYS" });
  }, 60_000);

  test("destroy removes everything", async () => {
    expect(await succeed("destroy", "-input=false", "-auto-approve")).toContain("3 destroyed");
    expect([policy("gold"), policy("silver"), group("erp")]).toEqual([undefined, undefined, undefined]);
    const state = await readFile(join(folder, "terraform.tfstate"), "utf8");
    expect(JSON.parse(state)).toMatchObject({ resources: [] });
  }, 60_000);
});

describeWithTerraform("the provider under the real Terraform, one process for two appliances", () => {
  let first: Simulator;
  let second: Simulator;
  let served: ServedProvider;
  let folder: string;

  beforeAll(async () => {
    [first, second] = await Promise.all([startSimulator(), startSimulator()]);
    served = await serveReattached(createScvProvider(), providerHost(environmentOf(first)), process.pid);
    folder = await mkdtemp(join(tmpdir(), "scv-reattach-"));
    const { username, password } = second.credentials;
    const policy = { frequency: "DAILY", retention: { type: "DAYS", value: 7 } };
    const program = {
      terraform: { required_providers: { scv: { source: "terraform.local/cdktf-scv/scv" } } },
      provider: {
        scv: [{}, { alias: "b", endpoint: second.endpoint, username, password, ca_file: second.caFile }],
      },
      resource: {
        scv_policy: {
          here: { ...policy, count: 3, name: "here-${count.index}" },
          there: { ...policy, count: 3, name: "there-${count.index}", provider: "scv.b" },
        },
      },
    };
    await writeFile(join(folder, "main.tf.json"), JSON.stringify(program));
  });

  afterAll(async () => {
    await served.stop();
    await Promise.all([first.stop(), second.stop()]);
    await rm(folder, { recursive: true });
  });

  const succeed = (...args: string[]) => succeedIn(folder, served, [...args, "-input=false"]);

  const made = (simulator: Simulator): string[] =>
    simulator
      .state()
      .policies.map(({ name }) => name)
      .filter((name) => /^t?here-/.test(name))
      .sort();

  test("the objects of an alias are made, found again and destroyed on the appliance of that alias", async () => {
    await succeed("init");
    expect(await succeed("apply", "-auto-approve")).toContain("Resources: 6 added");
    expect([made(first), made(second)]).toEqual([
      ["here-0", "here-1", "here-2"],
      ["there-0", "there-1", "there-2"],
    ]);
    expect(await succeed("plan")).toContain("No changes.");
    expect(await succeed("destroy", "-auto-approve")).toContain("6 destroyed");
    expect([made(first), made(second)]).toEqual([[], []]);
  }, 60_000);
});
