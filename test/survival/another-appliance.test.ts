import { startSimulator, type SimulatorOptions } from "../../src/simulator/simulator";
import { codesIn, Site } from "./site";

const commands = [
  ["plan"],
  ["apply", "--auto-approve"],
  ["refresh"],
  ["drift"],
  ["destroy", "--auto-approve"],
] as const;

let site: Site;

beforeEach(async () => {
  site = await Site.applied();
});

afterEach(async () => {
  await site.clear();
});

/** The same objects under the same ids. */
function sameContent(): unknown {
  const { policies, resourceGroups, storageSystems, schedules } = site.simulator.state();
  return { policies, resourceGroups, storageSystems, schedules };
}

const retention = { frequency: "DAILY", retentionType: "DAYS", retentionValue: 1 };

/** Other objects, some of them under the ids that the state knows. */
const otherContent = {
  policies: [1, 2, 3].map((id) => ({ id, name: `foreign${id}`, ...retention })),
  resourceGroups: [{ id: 1, name: "foreign", entities: ["vm-101"] }],
};

async function replaceBy(options: SimulatorOptions): Promise<void> {
  await site.simulator.stop();
  site.simulator = await startSimulator(options);
}

async function expectNothingDone(codes: readonly string[]): Promise<void> {
  const before = { files: await site.files(), appliance: site.simulator.state() };
  for (const command of commands) {
    const { code, output } = await site.run(...command);
    expect({ command, code, codes: codesIn(output) }).toEqual({ command, code: 1, codes });
    expect(output).not.toMatch(/will be (created|updated)/);
    expect({ files: await site.files(), appliance: site.simulator.state() }).toEqual(before);
  }
}

test("another endpoint with the same objects is another appliance", async () => {
  await replaceBy({ data: sameContent() });
  await expectNothingDone(["another-appliance"]);
});

test("another endpoint with other objects is another appliance", async () => {
  await replaceBy({ data: otherContent });
  await expectNothingDone(["another-appliance"]);
});

test("the same endpoint with another certificate and other objects is not believed", async () => {
  await replaceBy({ data: otherContent, port: Number(new URL(site.simulator.endpoint).port) });
  await expectNothingDone(["appliance-unproved", "kind-vanished"]);
});

test("the same endpoint with another certificate and nothing on it is not believed", async () => {
  await replaceBy({ port: Number(new URL(site.simulator.endpoint).port) });
  await expectNothingDone(["appliance-unproved", "kind-vanished"]);
});

test("the same endpoint with another certificate and the same objects is the same appliance, with a warning once", async () => {
  await replaceBy({ data: sameContent(), port: Number(new URL(site.simulator.endpoint).port) });
  const plan = await site.run("plan", "--detailed-exitcode");
  expect({ code: plan.code, codes: codesIn(plan.output) }).toEqual({ code: 0, codes: ["certificate-changed"] });
  await site.succeed("apply", "--auto-approve");
  expect(codesIn(await site.succeed("plan"))).toEqual([]);
});

test("over plain HTTP the objects alone prove which appliance it is: other objects are neither changed nor made", async () => {
  await site.clear();
  site = await Site.applied({ schedules: [] }, { insecureHttp: true });
  const port = Number(new URL(site.simulator.endpoint).port);
  await replaceBy({ insecureHttp: true, port, data: otherContent });
  await expectNothingDone(["appliance-unproved", "kind-vanished"]);
});
