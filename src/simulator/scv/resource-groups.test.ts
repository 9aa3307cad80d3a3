import { openSession, type Session } from "../testing/session";

const group = { name: "g", entities: ["vm-101"] };
const start = { startDate: "2026-01-31", at: "01:30" };
const tag = "urn:vmomi:InventoryServiceTag:1f1b1a5e-0000-4000-8000-000000000100:GLOBAL";
let session: Session;

beforeEach(async () => {
  session = await openSession();
});
afterEach(() => session.stop());

async function policy(frequency: string, more: object = {}): Promise<number> {
  const body = { name: `p_${frequency}`, frequency, retentionType: "COUNT", retentionValue: 3, ...more };
  return Number((await session.call("POST", "/4.1/policies", body)).at("id"));
}

async function create(body: object): Promise<number> {
  const answer = await session.call("POST", "/4.1/resource-groups", body);
  expect([answer.status, answer.message]).toEqual([200, "Resource group created successfully."]);
  return Number(answer.at("id"));
}

async function refused(body: object, status = 400): Promise<string> {
  const answer = await session.call("POST", "/4.1/resource-groups", body);
  expect(answer.status).toBe(status);
  return answer.message;
}

async function read(): Promise<unknown> {
  return (await session.call("GET", "/4.1/resource-groups")).at("resourceGroupResponseList", 0);
}

test("what is left out reads back as the documented default", async () => {
  const id = await create(group);
  expect(await read()).toEqual({
    ...group,
    id,
    description: "",
    policies: [],
    spanningDatastores: null,
    notification: "NEVER",
    email: null,
    snapshotName: null,
    secondaryProtection: null,
    status: "PRODUCTION",
    lastRun: null,
    lastRunStatus: "",
    uri: null,
  });
});

test("everything that can be said reads back as it was said", async () => {
  const daily = await policy("DAILY");
  const full = {
    name: "full",
    description: "d",
    entities: ["vm-101", "datastore-12"],
    policies: [{ id: daily, schedule: { daily: { everyDays: 2, ...start } } }],
    spanningDatastores: { spanningType: "MANUAL", datastores: ["datastore-11"] },
    notification: "ERROR_OR_WARNING",
    email: { from: "scv@example.com", to: ["ops@example.com"], subject: "backup" },
    snapshotName: { recent: true, format: ["$ResourceGroup", "$CustomText"], customText: "x" },
  };
  await create(full);
  expect(await read()).toMatchObject(full);
});

test.each([
  ["HOURLY", { hourly: { everyHours: 4, ...start } }],
  ["DAILY", { daily: { everyDays: 1, ...start } }],
  ["WEEKLY", { weekly: { daysOfWeek: ["MONDAY", "SUNDAY"], ...start } }],
  ["MONTHLY", { monthly: { months: [1, 7], daysOfMonth: [15], ...start } }],
])("a schedule of kind %s goes with its frequency", async (frequency, schedule) => {
  await create({ ...group, policies: [{ id: await policy(frequency), schedule }] });
  expect(await read()).toMatchObject({ policies: [{ schedule }] });
});

test("a schedule of another frequency is refused, and any for an on-demand policy", async () => {
  const schedule = { hourly: { everyHours: 1, ...start } };
  expect(await refused({ ...group, policies: [{ id: await policy("DAILY"), schedule }] })).toContain("daily");
  expect(await refused({ ...group, policies: [{ id: await policy("ON_DEMAND"), schedule }] })).toContain("no schedule");
});

test.each([
  ["two kinds at once", { daily: { everyDays: 1, ...start }, hourly: { everyHours: 1, ...start } }],
  ["no kind", {}],
  ["a day that does not exist", { daily: { everyDays: 1, ...start, startDate: "2026-02-30" } }],
  ["a time that does not exist", { daily: { everyDays: 1, ...start, at: "24:00" } }],
  ["no days", { weekly: { daysOfWeek: [], ...start } }],
  ["a month that does not exist", { monthly: { months: [13], daysOfMonth: [1], ...start } }],
])("a schedule with %s is refused", async (_what, schedule) => {
  expect(await refused({ ...group, policies: [{ id: await policy("DAILY"), schedule }] })).toContain("schedule");
});

test("policies must exist, and be attached once", async () => {
  const id = await policy("DAILY");
  expect(await refused({ ...group, policies: [{ id: 99 }] })).toContain("99");
  expect(await refused({ ...group, policies: [{ id }, { id }] })).toContain("twice");
  expect(await refused({ ...group, policies: [{ id: String(id) }] })).toContain("policies.0.id");
});

test("a name and an entity are required, and entities must exist", async () => {
  expect(await refused({ entities: ["vm-101"] })).toContain("name");
  expect(await refused({ name: "g" })).toContain("entities");
  expect(await refused({ name: "g", entities: [] })).toContain("entities");
  expect(await refused({ name: "g", entities: ["vm-999"] })).toContain("vm-999");
  expect(await refused({ name: "a b", entities: ["vm-101"] })).toContain("space");
});

test.each([
  ["a tag with something else", [tag, "vm-101"]],
  ["a folder with something else", ["group-v3", "vm-101"]],
  ["a FlexGroup datastore with something else", ["datastore-15", "vm-101"]],
  ["a folder that is not of machines", ["group-h6"]],
  ["the same machine twice", ["vm-101", "vm-101"]],
])("%s is refused", async (_what, entities) => {
  await refused({ ...group, entities });
});

test.each([
  ["a tag", [tag]],
  ["a folder of machines", ["group-v3"]],
  ["a FlexGroup datastore", ["datastore-15"]],
  ["machines and datastores", ["vm-101", "vm-102", "datastore-12"]],
])("%s is accepted", async (_what, entities) => {
  await create({ ...group, entities });
});

test("vVol machines are together only, their datastore is no entity, and vCLS machines never are", async () => {
  session.simulator.setState({
    vcenter: {
      vms: [
        { vm: "vm-1", name: "vvol1", datastores: ["datastore-1"] },
        { vm: "vm-2", name: "plain", datastores: ["datastore-2"] },
        { vm: "vm-3", name: "vCLS-1" },
      ],
      datastores: [
        { datastore: "datastore-1", name: "vvols", type: "VVOL" },
        { datastore: "datastore-2", name: "plain" },
      ],
    },
  });
  await refused({ ...group, entities: ["vm-1", "vm-2"] });
  expect(await refused({ ...group, entities: ["datastore-1"] })).toBe("Selected vvols is not SnapCenter compatible");
  expect(await refused({ ...group, entities: ["vm-3"] })).toBe("Selected vCLS-1 is not SnapCenter compatible");
  await refused({ ...group, entities: ["vm-1"], spanningDatastores: { spanningType: "INCLUDE_ALL" } });
  await create({ ...group, entities: ["vm-1"] });
});

test("a datastore on a storage system that is not there is not compatible", async () => {
  session.simulator.setState({
    vcenter: { datastores: [{ datastore: "datastore-1", name: "far", svm: "svm1.example.com" }] },
  });
  expect(await refused({ ...group, entities: ["datastore-1"] })).toBe("Selected far is not SnapCenter compatible");
  const login = { userName: "admin", password: "secret" };
  await session.call("POST", "/4.1/storage-system", { name: "svm1.example.com", ...login });
  await create({ ...group, entities: ["datastore-1"] });
});

test("datastores are listed with MANUAL, and with nothing else", async () => {
  await refused({ ...group, spanningDatastores: { spanningType: "MANUAL" } });
  await refused({ ...group, spanningDatastores: { spanningType: "MANUAL", datastores: ["datastore-99"] } });
  await refused({ ...group, spanningDatastores: { spanningType: "INCLUDE_ALL", datastores: ["datastore-11"] } });
  await create({ ...group, spanningDatastores: { spanningType: "INCLUDE_ALL" } });
});

test("secondary protection wants policies with both updates, and starts a job of its own", async () => {
  const secondaryProtection = { replicationPolicy: "Asynchronous", consistencyGroupSuffix: "_dest" };
  const plain = await policy("DAILY");
  const both = await policy("HOURLY", { updateSnapMirror: true, updateSnapVault: true });
  expect(await refused({ ...group, secondaryProtection })).toContain("SnapMirror");
  expect(await refused({ ...group, policies: [{ id: plain }], secondaryProtection })).toContain("p_DAILY");
  const made = await session.call("POST", "/4.1/resource-groups", {
    ...group,
    policies: [{ id: both }],
    secondaryProtection,
  });
  const job = await session.call("GET", `/4.1/jobs/${String(made.at("jobId"))}`);
  expect(job.at()).toMatchObject({ type: "secondaryProtection", status: "COMPLETED" });
  expect(await read()).toMatchObject({ secondaryProtection: { ...secondaryProtection, destinations: [] } });
});

test("a replacement puts back to its default what it leaves out, keeps the id, and may rename", async () => {
  const id = await create({ ...group, description: "old", notification: "ALWAYS" });
  expect((await session.call("PUT", `/4.1/resource-groups/${id}`, { ...group, name: "h" })).status).toBe(200);
  expect(await read()).toMatchObject({ id, name: "h", description: "", notification: "NEVER" });
});

test("a name that is taken is a 409, a group that is not there a 404", async () => {
  await create(group);
  await refused(group, 409);
  expect((await session.call("PUT", "/4.1/resource-groups/99", group)).status).toBe(404);
  expect((await session.call("DELETE", "/4.1/resource-groups/99")).status).toBe(404);
});

test("there is no call for one group", async () => {
  const id = await create(group);
  expect((await session.call("GET", `/4.1/resource-groups/${id}`)).status).toBe(405);
});

test("deleting a group takes its backups along and names a job", async () => {
  const id = await create(group);
  const backup = { resourceGroupId: id, startTime: "01/01/2026 01:00:00 AM" };
  session.simulator.setState({
    backups: [
      { name: "b1", ...backup },
      { name: "b2", ...backup, resourceGroupId: 77 },
    ],
  });
  const answer = await session.call("DELETE", `/4.1/resource-groups/${id}`);
  expect(answer.status).toBe(200);
  expect((await session.call("GET", `/4.1/jobs/${String(answer.at("jobId"))}`)).at("status")).toBe("COMPLETED");
  expect(session.simulator.state().backups.map(({ name }) => name)).toEqual(["b2"]);
  expect(session.simulator.creations().deleted.map(({ kind }) => kind)).toEqual(["backup", "resourceGroup"]);
});

test("a group with a mounted backup is not deleted", async () => {
  const id = await create(group);
  const startTime = "01/01/2026 01:00:00 AM";
  session.simulator.setState({ backups: [{ name: "b1", resourceGroupId: id, startTime, mounted: true }] });
  const answer = await session.call("DELETE", `/4.1/resource-groups/${id}`);
  expect([answer.status, answer.message]).toEqual([409, "Resource group 'g' has mounted backups: 'b1'."]);
  expect(session.simulator.state().resourceGroups).toHaveLength(1);
});

describe("release 4.5", () => {
  beforeEach(async () => {
    await session.stop();
    session = await openSession({ profile: "4.5" });
  });

  test("refuses secondary protection and names the release", async () => {
    const secondaryProtection = { replicationPolicy: "Asynchronous" };
    expect(await refused({ ...group, secondaryProtection })).toContain("available from release 6.1");
  });

  test.each([["group-v3"], [tag]])("has machines and datastores only, not %s", async (entity) => {
    expect(await refused({ ...group, entities: [entity] })).toContain("available from release 4.6");
  });

  test("answers no field of a later release", async () => {
    await create(group);
    expect(await read()).not.toHaveProperty("secondaryProtection");
  });
});
