import { writeFile } from "node:fs/promises";
import type { LockInfo } from "../../src/state/lock-info";
import { Site } from "./site";

const reading = [
  "plan",
  "plan --refresh-only",
  "plan --destroy",
  "drift",
  "show",
  "output",
  "state list",
  "state show scv_policy.gold",
  "state pull",
  "graph",
  "validate",
  "console",
];

const changing = [
  "apply --auto-approve",
  "refresh",
  "destroy --auto-approve",
  "taint scv_policy.gold",
  "state rm scv_policy.gold",
  "import scv_policy.gold 1",
];

let site: Site;
let before: { readonly files: object; readonly appliance: object };

/** Applied, then changed on the appliance and in the configuration; and somebody elsewhere is at work. */
beforeAll(async () => {
  site = await Site.applied();
  const [gold] = site.simulator.state().policies.filter(({ name }) => name === "gold");
  site.simulator.setState({ policies: [{ ...gold, retentionValue: 3 }] }, { merge: true });
  await site.want({ policies: { bronze: 5, gold: 30 } });
  const now = new Date().toISOString();
  const lock: LockInfo = {
    id: "another",
    operation: "apply",
    who: "ann",
    pid: 1,
    host: "elsewhere",
    created: now,
    beat: now,
    timeToLiveSeconds: 3600,
    fencing: 100,
  };
  await writeFile(site.path("terraform.tfstate.lock"), JSON.stringify(lock));
  before = await everything();
});

afterAll(async () => {
  await site.clear();
});

async function everything() {
  return { files: await site.allFiles(), appliance: site.simulator.state() };
}

test.each(reading)("%s asks for no lock and writes nothing, whatever changed", async (command) => {
  const { code, output } = await site.run(...command.split(" "));
  expect(output).not.toContain("state-locked");
  expect(code).toBe(command === "drift" ? 4 : 0);
  expect(await everything()).toEqual(before);
});

test.each(changing)("%s waits for its turn", async (command) => {
  const { code, output } = await site.run(...command.split(" "));
  expect({ code, isLocked: output.includes("state-locked") }).toEqual({ code: 1, isLocked: true });
  expect(await everything()).toEqual(before);
});
