import { InstalledPackage } from "../package/installed-package";
import { leaksBelow } from "../survival/leaks";
import { describeWithTerraform } from "../terraform/terraform";
import { Estate, secrets } from "./estate";

const gold = ["gold_daily", "gold_hourly", "gold_monthly"];
const silver = ["silver_daily", "silver_weekly"];
const bronze = ["bronze_daily"];
const tag = (n: number) => `urn:vmomi:InventoryServiceTag:1f1b1a5e-0000-4000-8000-00000000010${n}:GLOBAL`;

/** As the example says it. */
const wanted = {
  systems: expect.arrayContaining([
    "cluster1.example.com",
    "cluster2.example.com",
    "svm-finance.example.com",
    "svm-hr.example.com",
  ]),
  policies: {
    bronze_daily: 7,
    gold_daily: 30,
    gold_hourly: 3,
    gold_monthly: 24,
    silver_daily: 14,
    silver_weekly: 12,
  },
  groups: {
    erp: { entities: ["datastore-11", "vm-106", "vm-107", "vm-108"], policies: gold },
    folder_production: { entities: ["group-v3"], policies: silver },
    folder_staging: { entities: ["group-v4"], policies: bronze },
    tagged_bronze: { entities: [tag(2)], policies: bronze },
    tagged_gold: { entities: [tag(0)], policies: gold },
    tagged_silver: { entities: [tag(1)], policies: silver },
  },
  schedules: expect.objectContaining({
    "Schedule-DatabaseDump": "0 0 12 * * ?",
    "Schedule-PurgeBackups": "0 30 6 * * ?",
  }),
};

/** The stacks as they were synthesised before: quicker than the program, which did not change. */
const asBefore = "--config=cdktf.out";

let installed: InstalledPackage;
let estate: Estate;
let before: ReturnType<Estate["inventory"]>;

beforeAll(async () => {
  installed = await InstalledPackage.install();
}, 120_000);

afterAll(() => installed.remove());

async function begin(name: string): Promise<void> {
  estate = await Estate.copied(name, installed);
  before = estate.inventory();
}

describe("the estate, by scv", () => {
  beforeAll(() => begin("by-scv"));
  afterAll(() => estate.simulator.stop());

  test("both stacks are planned together before anything is there", async () => {
    const { code, output } = await estate.scv("plan", "--detailed-exitcode");
    expect({ code, output }).toMatchObject({ code: 2 });
    expect(output.match(/^Plan: .*$/gm)).toEqual([
      "Plan: 12 to add, 0 to change, 0 to destroy.",
      "Plan: 6 to add, 0 to change, 0 to destroy.",
    ]);
    expect(estate.inventory()).toEqual(before);
  }, 120_000);

  test("applied, the appliance holds it, and the next plan is empty", async () => {
    await estate.scvSucceeds("apply", "--auto-approve");
    expect(estate.inventory()).toEqual(wanted);
    expect(await estate.scvSucceeds("plan", "--detailed-exitcode", asBefore)).not.toContain("Plan:");
  }, 120_000);

  test("what was changed by hand is drift, and the next apply mends it", async () => {
    estate.changeByHand();
    const drift = await estate.scv("drift", asBefore);
    expect(drift).toMatchObject({ code: 2 });
    expect(drift.output).toMatch(/value = 30 -> 1\n/);
    expect(drift.output).toContain('"0 30 6 * * ?" -> "0 0 12 * * ?"');
    expect(await estate.scvSucceeds("apply", "--auto-approve", asBefore)).toContain("0 added, 2 changed, 0 destroyed");
    expect(estate.inventory()).toEqual(wanted);
  }, 120_000);

  test("what was forgotten is imported by its name", async () => {
    await estate.scvSucceeds("state", "rm", "--stack=storage", "scv_policy.gold-daily", asBefore);
    await estate.scvSucceeds("import", "--stack=storage", "scv_policy.gold-daily", "gold_daily", asBefore);
    await estate.scvSucceeds("plan", "--detailed-exitcode", asBefore);
  }, 120_000);

  test("groups go only where that was allowed before; then all goes, and the schedules are as they were", async () => {
    const refused = await estate.scv("destroy", "--auto-approve", asBefore);
    expect(refused).toMatchObject({ code: 1, output: expect.stringContaining("code: force-destroy-needed") });
    expect(estate.inventory()).toEqual(wanted);
    await estate.scvSucceeds("apply", "--auto-approve", "--var=force_destroy=true", asBefore);
    await estate.scvSucceeds("destroy", "--auto-approve", asBefore);
    expect(estate.inventory()).toEqual(before);
  }, 120_000);

  test("its passwords are in no file", async () => {
    expect(await leaksBelow(estate.folder, secrets)).toEqual([]);
  });
});

describeWithTerraform("the estate, by the real Terraform through the installed package", () => {
  const stacks = ["storage", "groups"];
  const [emptyPlan, apply] = [
    ["plan", "-detailed-exitcode"],
    ["apply", "-auto-approve"],
  ];

  beforeAll(() => begin("by-terraform"));
  afterAll(() => estate.simulator.stop());

  test("init finds the provider without a network", async () => {
    await estate.scvSucceeds("synth");
    await estate.scvSucceeds("terraform", "install");
    for (const stack of stacks) {
      expect(await estate.terraformSucceeds(stack, ["init"])).toContain("Installed terraform.local/cdktf-scv/scv");
    }
  }, 120_000);

  test("planned and applied stack by stack, the appliance holds it, and the next plans are empty", async () => {
    const plan = await estate.terraform("storage", emptyPlan);
    expect(plan).toMatchObject({ code: 2, output: expect.stringContaining("Plan: 12 to add") });
    for (const stack of stacks) await estate.terraformSucceeds(stack, apply);
    expect(estate.inventory()).toEqual(wanted);
    for (const stack of stacks) await estate.terraformSucceeds(stack, emptyPlan);
  }, 120_000);

  test("scv takes both states over: its plan is empty, and nothing drifted", async () => {
    await estate.scvSucceeds("plan", "--detailed-exitcode", asBefore);
    await estate.scvSucceeds("drift", asBefore);
  }, 120_000);

  test("what was changed by hand is shown and mended", async () => {
    estate.changeByHand();
    const plan = await estate.terraform("storage", emptyPlan);
    expect(plan).toMatchObject({ code: 2, output: expect.stringMatching(/value = 1 -> 30\n/) });
    expect(await estate.terraformSucceeds("storage", apply)).toContain("0 added, 2 changed, 0 destroyed");
    expect(estate.inventory()).toEqual(wanted);
  }, 120_000);

  test("what was forgotten is imported by its name", async () => {
    await estate.terraformSucceeds("storage", ["state", "rm", "scv_policy.gold-daily"]);
    await estate.terraformSucceeds("storage", ["import", "scv_policy.gold-daily", "gold_daily"]);
    await estate.terraformSucceeds("storage", emptyPlan);
  }, 120_000);

  test("groups go only where that was allowed before; then all goes, and the schedules are as they were", async () => {
    const refused = await estate.terraform("groups", ["destroy", "-auto-approve"]);
    expect(refused).toMatchObject({ code: 1, output: expect.stringContaining("forceDestroy: true") });
    expect(estate.inventory()).toEqual(wanted);
    await estate.terraformSucceeds("groups", apply, { force_destroy: "true" });
    for (const stack of [...stacks].reverse()) await estate.terraformSucceeds(stack, ["destroy", "-auto-approve"]);
    expect(estate.inventory()).toEqual(before);
  }, 120_000);

  test("its passwords are in no file", async () => {
    expect(await leaksBelow(estate.folder, secrets)).toEqual([]);
  });
});
