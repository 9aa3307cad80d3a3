import { readFile, writeFile } from "node:fs/promises";
import { z } from "zod";
import { serveReattached, type ServedProvider } from "../../src/plugin/serve";
import { createScvProvider } from "../../src/providers/scv/scv";
import { providerHost } from "../provider-host";
import { describeWithTerraform, terraform } from "../terraform/terraform";
import { codesIn, Site } from "./site";
import type { Wanted } from "./stack";

const documentSchema = z.looseObject({
  serial: z.number(),
  lineage: z.string(),
  resources: z.array(z.looseObject({ type: z.string(), name: z.string() })),
});

let site: Site;
// the kinds that the plugin serves to Terraform today
const wanted: Wanted = { systems: [], schedules: [] };

beforeEach(async () => {
  site = await Site.applied(wanted);
});

afterEach(async () => {
  await site.clear();
});

const statePath = () => site.path("terraform.tfstate");

async function document(): Promise<z.output<typeof documentSchema>> {
  return documentSchema.parse(JSON.parse(await readFile(statePath(), "utf8")));
}

async function addresses(): Promise<string[]> {
  return (await document()).resources.map(({ type, name }) => `${type}.${name}`).sort();
}

/** Both find nothing to do, and both know the same objects. */
async function expectEmptyPlan(): Promise<void> {
  const { code, output } = await site.run("plan", "--detailed-exitcode");
  expect({ code, output }).toMatchObject({ code: 0, output: expect.stringContaining("No changes.") });
}

describe("a document that was edited by hand, with a new serial, is respected", () => {
  async function edit(change: (text: string) => string): Promise<void> {
    const text = await readFile(statePath(), "utf8");
    const { serial } = await document();
    await writeFile(statePath(), change(text).replace(`"serial": ${serial}`, `"serial": ${serial + 1}`));
  }

  test("a resource that was renamed in it is known by its new name", async () => {
    const { lineage, serial } = await document();
    await edit((text) => text.replace('"name": "gold",\n      "provider"', '"name": "platinum",\n      "provider"'));
    expect(await addresses()).toContain("scv_policy.platinum");
    const plan = await site.run("plan");
    expect(plan.output).toContain("scv_policy.platinum will be destroyed");
    await site.want({ ...wanted, policies: { bronze: 3, silver: 7, platinum: 30 } });
    await site.succeed("apply", "--auto-approve");
    expect(site.simulator.state().policies.map(({ id }) => id)).toEqual([1, 2, 3]);
    expect(await document()).toMatchObject({ lineage, serial: serial + 2 });
    await expectEmptyPlan();
  });

  test("a plan file that was made before is refused", async () => {
    await site.want({ ...wanted, description: "after" });
    await site.succeed("plan", "--out=before.plan");
    await edit((text) => text);
    const { code, output } = await site.run("apply", "before.plan");
    expect({ code, codes: codesIn(output) }).toEqual({ code: 1, codes: ["plan-stale"] });
    expect(site.simulator.state().resourceGroups[0]).toMatchObject({ description: "before" });
  });
});

describeWithTerraform("between two of our runs, the real Terraform", () => {
  let served: ServedProvider;

  beforeEach(async () => {
    served = await serveReattached(createScvProvider(), providerHost(site.environment), process.pid);
    await succeed("init", "-input=false");
  });

  afterEach(async () => {
    await served.stop();
  });

  async function run(...args: string[]) {
    const environment = { ...site.environment, TF_REATTACH_PROVIDERS: served.reattach };
    return terraform([...args, "-no-color"], site.folder, environment);
  }

  async function succeed(...args: string[]): Promise<string> {
    const { code, output } = await run(...args);
    if (code !== 0) throw new Error(`terraform ${args.join(" ")} ended with ${String(code)}:\n${output}`);
    return output;
  }

  async function expectEmptyPlans(): Promise<void> {
    await expectEmptyPlan();
    const { code, output } = await run("plan", "-input=false", "-detailed-exitcode");
    expect({ code, output }).toMatchObject({ code: 0, output: expect.stringContaining("No changes.") });
  }

  test("finds nothing to do in our state, and we find nothing after it", async () => {
    const before = await document();
    await expectEmptyPlans();
    await succeed("apply", "-input=false", "-auto-approve");
    await expectEmptyPlans();
    expect((await document()).lineage).toBe(before.lineage);
  }, 180_000);

  test("moves a resource: we know it by its new name", async () => {
    await succeed("state", "mv", "scv_policy.gold", "scv_policy.platinum");
    await site.want({ ...wanted, policies: { bronze: 3, silver: 7, platinum: 30 } });
    await site.succeed("apply", "--auto-approve");
    expect(site.simulator.state().policies).toHaveLength(3);
    expect(site.simulator.creations().counts).toMatchObject({ policy: { gold: 1 } });
    await expectEmptyPlans();
  }, 180_000);

  test("applies a change: we find it done, and change it back; and so on", async () => {
    await site.want({ ...wanted, policies: { bronze: 5, silver: 7, gold: 30, extra: 1 } });
    expect(await succeed("apply", "-input=false", "-auto-approve")).toContain("1 added, 1 changed, 0 destroyed");
    await expectEmptyPlans();
    await site.want(wanted);
    expect(await site.succeed("apply", "--auto-approve")).toContain("0 added, 1 changed, 1 destroyed");
    await expectEmptyPlans();
    await site.want({ ...wanted, description: "after" });
    await succeed("apply", "-input=false", "-auto-approve");
    await expectEmptyPlans();
    expect(site.simulator.creations().counts).toMatchObject({
      policy: { bronze: 1, silver: 1, gold: 1, extra: 1 },
      resourceGroup: { crm: 1, erp: 1, web: 1 },
    });
  }, 180_000);

  test("forgets a resource: we say that it exists already, and do not make it again", async () => {
    await succeed("state", "rm", "scv_policy.gold");
    const plan = await site.run("plan");
    expect({ code: plan.code, codes: codesIn(plan.output) }).toEqual({ code: 1, codes: ["already-exists"] });
    await site.succeed("import", "scv_policy.gold", "2");
    await expectEmptyPlans();
  }, 180_000);

  test("destroys everything: we find nothing left", async () => {
    await succeed("destroy", "-input=false", "-auto-approve");
    expect(await addresses()).toEqual([]);
    expect(await site.succeed("apply", "--auto-approve")).toContain("6 added");
    await expectEmptyPlans();
  }, 180_000);
});
