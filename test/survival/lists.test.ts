import type { FaultInput } from "../../src/simulator/fault-schema";
import { codesIn, Site } from "./site";

const commands = [
  ["plan"],
  ["apply", "--auto-approve"],
  ["refresh"],
  ["drift"],
  ["destroy", "--auto-approve"],
] as const;

const paths = {
  scv_storage_system: "/4.1/storage-system",
  scv_policy: "/4.1/policies",
  scv_resource_group: "/4.1/resource-groups",
  scv_schedule: "/4.1/schedules",
};

/** What a list may be in place of a list, and the code of the diagnostic that says so. */
const damages: readonly { readonly name: string; readonly fault: FaultInput }[] = [
  { name: "without its last item, once", fault: { dropItems: 1, nth: 1 } },
  { name: "without all its items, once", fault: { dropItems: "all", nth: 1 } },
  { name: "without all its items, always", fault: { dropItems: "all" } },
  { name: "forbidden", fault: { status: 403, body: envelope(403, "no privilege") } },
  { name: "forbidden, with an empty body", fault: { status: 403 } },
  { name: "not found", fault: { status: 404, body: envelope(404, "no such thing") } },
  { name: "an error of the server", fault: { status: 500, body: envelope(500, "database is down") } },
  { name: "truncated", fault: { truncateBody: true } },
  { name: "cut off with the connection", fault: { truncateBody: "connection" } },
  { name: "bytes that are no JSON", fault: { garbageBody: true } },
  { name: "a proxy's page", fault: { html: true } },
  { name: "a proxy's error page", fault: { html: true, status: 502 } },
  { name: "an empty body", fault: { status: 200, body: "" } },
  { name: "no content", fault: { status: 204 } },
  { name: "an empty object", fault: { status: 200, body: {} } },
  { name: "an envelope without a payload", fault: { status: 200, body: { statusCode: 200, statusMessage: "OK" } } },
  { name: "null", fault: { status: 200, body: { response: null, statusCode: 200 } } },
  { name: "an object without a list", fault: { status: 200, body: { response: {}, statusCode: 200 } } },
  { name: "a text", fault: { status: 200, body: { response: "none", statusCode: 200 } } },
  { name: "an error under the status 200", fault: { status: 200, body: envelope(500, "database is down") } },
  { name: "a list of nothing under the status 200", fault: { status: 200, body: { response: [], statusCode: 200 } } },
  { name: "a list of nulls", fault: { status: 200, body: { response: [null, null], statusCode: 200 } } },
  { name: "a redirect", fault: { status: 302, headers: { location: "https://elsewhere.example.com/" } } },
];

function envelope(statusCode: number, reason: string) {
  return { statusCode, statusMessage: "Error", responseMessage: [reason] };
}

let site: Site;

beforeAll(async () => {
  site = await Site.applied();
});

afterAll(async () => {
  await site.clear();
});

afterEach(() => {
  site.simulator.clearFaults();
});

/** Nothing but an error may come of it. */
async function expectNothing(command: readonly string[], fault: FaultInput, lists: readonly string[]): Promise<void> {
  site.simulator.clearFaults();
  site.simulator.addFaults(...lists.map((path) => ({ ...fault, method: "GET" as const, path })));
  const { code, output } = await site.run(...command);
  const isPlanned = command[0] !== "destroy" && /(will|must) be (created|destroyed|replaced)/.test(output);
  if (code !== 1 || isPlanned || codesIn(output).length !== 1) {
    throw new Error(`scv ${command.join(" ")}, ${lists.join()}, ended with ${code}:\n${output}`);
  }
}

test.each(damages)("a list that is $name: nothing is planned or done because of it", async ({ fault }) => {
  const before = { files: await site.files(), appliance: site.simulator.state() };
  for (const path of Object.values(paths)) await expectNothing(["plan"], fault, [path]);
  for (const command of commands) await expectNothing(command, fault, Object.values(paths));
  expect({ files: await site.files(), appliance: site.simulator.state() }).toEqual(before);
});

describe("a list that always leaves out the same object", () => {
  const always = (path: string): FaultInput => ({ dropItems: 1, method: "GET", path });

  test("is found out where the appliance can be asked for one object", async () => {
    for (const command of commands) {
      site.simulator.clearFaults();
      site.simulator.addFaults(always(paths.scv_policy));
      const { code, output } = await site.run(...command);
      expect({ code, codes: codesIn(output) }).toEqual({ code: 1, codes: ["incomplete-list"] });
    }
  });

  test("cannot be told from a deletion where it cannot: then what is there is still not made a second time", async () => {
    const own = await Site.applied();
    try {
      const appliance = own.simulator.state();
      const made = own.simulator.creations();
      own.simulator.addFaults(always(paths.scv_resource_group));
      expect(await own.run("apply", "--auto-approve")).toMatchObject({ code: 1 });
      expect(own.simulator.state()).toEqual(appliance);
      expect(own.simulator.creations()).toEqual(made);
      own.simulator.clearFaults();
      const plan = await own.run("plan");
      expect(codesIn(plan.output)).toEqual(["already-exists"]);
      await own.succeed("import", "scv_resource_group.web", "3");
      await own.succeed("apply", "--auto-approve");
      expect(own.simulator.creations()).toEqual(made);
      expect(await own.run("plan", "--detailed-exitcode")).toMatchObject({ code: 0 });
    } finally {
      await own.clear();
    }
  });
});

describe("what is really gone", () => {
  let own: Site;

  beforeEach(async () => {
    own = await Site.applied();
  });

  afterEach(async () => {
    await own.clear();
  });

  test.each([
    ["scv_policy.gold", "policies", "gold"],
    ["scv_resource_group.erp", "resourceGroups", "erp"],
    ["scv_storage_system.nas1", "storageSystems", "nas1"],
  ] as const)("is planned again: %s", async (address, collection, name) => {
    const left = own.simulator.state()[collection].filter((object) => object.name !== name);
    own.simulator.setState({ [collection]: left });
    const plan = await own.run("plan", "--detailed-exitcode");
    expect(plan.output).toContain(`${address} will be created`);
    expect(plan.output).toContain("Plan: 1 to add, 0 to change, 0 to destroy.");
    expect(plan.code).toBe(2);
    await own.succeed("apply", "--auto-approve");
    expect(await own.run("plan", "--detailed-exitcode")).toMatchObject({ code: 0 });
  });

  test("stops everything where it is a whole kind, until each was removed from the state", async () => {
    const names = ["crm", "erp", "web"];
    own.simulator.setState({ resourceGroups: [] });
    const before = await own.files();
    for (const command of commands) {
      const { code, output } = await own.run(...command);
      expect({ code, codes: codesIn(output) }).toEqual({ code: 1, codes: ["kind-vanished"] });
      expect(output).toContain("scv state rm ADDRESS");
      expect(await own.files()).toEqual(before);
    }
    for (const name of names) await own.succeed("state", "rm", `scv_resource_group.${name}`);
    await own.succeed("apply", "--auto-approve");
    expect(own.simulator.state().resourceGroups.map(({ name }) => name)).toEqual(expect.arrayContaining(names));
    expect(await own.run("plan", "--detailed-exitcode")).toMatchObject({ code: 0 });
  });

  test("stops also where it is the only one of its kind", async () => {
    await own.want({ schedules: [], systems: [], groups: [], policies: { gold: 30 } });
    await own.succeed("apply", "--auto-approve");
    own.simulator.setState({ policies: [] });
    expect(codesIn((await own.run("plan")).output)).toEqual(["kind-vanished"]);
    await own.succeed("state", "rm", "scv_policy.gold");
    expect(await own.succeed("plan")).toContain("1 to add");
  });
});
