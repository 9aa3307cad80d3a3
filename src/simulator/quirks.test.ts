import { quirkNames, type Quirk } from "./quirks";
import { openSession, type Session } from "./testing/session";

const gold = { name: "gold", frequency: "DAILY", retentionType: "DAYS", retentionValue: 7 };
let session: Session;

afterEach(() => session.stop());

async function open(...quirks: readonly Quirk[]): Promise<void> {
  session = await openSession({ quirks: [...quirks], unchecked: true });
}

test("stringIds: ids come as text and are taken back as text", async () => {
  await open("stringIds");
  const made = await session.call("POST", "/4.1/policies", gold);
  expect(made.at("id")).toBe("1");
  const group = await session.call("POST", "/4.1/resource-groups", {
    name: "g",
    entities: ["vm-101"],
    policies: [{ id: "1" }],
  });
  expect(group.at("id")).toBe("1");
  const list = await session.call("GET", "/4.1/resource-groups");
  expect(list.at("resourceGroupResponseList", 0, "policies", 0, "id")).toBe("1");
  const gone = await session.call("DELETE", "/4.1/resource-groups/1");
  expect(gone.at("jobId")).toBe("1");
  expect((await session.call("GET", "/4.1/jobs/1")).at("id")).toBe("1");
});

test("created201: what creates answers 201, everything else 200", async () => {
  await open("created201");
  const made = await session.call("POST", "/4.1/policies", gold);
  expect([made.status, made.json["statusCode"], made.at("id")]).toEqual([201, 201, 1]);
  expect((await session.call("PUT", "/4.1/policies/1", gold)).status).toBe(200);
  expect((await session.call("POST", "/4.1/policies", gold)).status).toBe(409);
});

test("accepted202: every change answers 202, a read 200", async () => {
  await open("accepted202");
  expect((await session.call("POST", "/4.1/policies", gold)).status).toBe(202);
  expect((await session.call("PUT", "/4.1/policies/1", gold)).status).toBe(202);
  expect((await session.call("DELETE", "/4.1/policies/1")).status).toBe(202);
  expect((await session.call("GET", "/4.1/policies")).status).toBe(200);
});

test("noResponseKey: the payload stands beside the envelope's keys, an array alone", async () => {
  await open("noResponseKey");
  const made = await session.call("POST", "/4.1/policies", gold);
  expect(made.json).toMatchObject({ id: 1, statusCode: 200 });
  expect(made.json).not.toHaveProperty("response");
  expect((await session.call("GET", "/4.1/policies")).json).toMatchObject({ policyResponseList: [{ name: "gold" }] });
  expect((await session.call("GET", "/4.1/jobs")).text).toBe("[]");
});

test("listAsArray: lists that have an object around them come without", async () => {
  await open("listAsArray");
  await session.call("POST", "/4.1/policies", gold);
  expect((await session.call("GET", "/4.1/policies")).at(0)).toMatchObject({ name: "gold" });
});

test("listAsObject: lists without an object around them come with one", async () => {
  await open("listAsObject");
  expect((await session.call("GET", "/4.1/jobs")).at("jobResponseList")).toEqual([]);
  expect((await session.call("GET", "/4.1/vm/vm-101/backups")).at("backupResponseList")).toEqual([]);
});

test("noIdInAnswer: no call that creates or starts something tells an id", async () => {
  await open("noIdInAnswer");
  expect((await session.call("POST", "/4.1/policies", gold)).json).not.toHaveProperty("response");
  expect((await session.call("GET", "/4.1/policies/1")).at("name")).toBe("gold");
  await session.call("POST", "/4.1/resource-groups", { name: "g", entities: ["vm-101"] });
  expect((await session.call("DELETE", "/4.1/resource-groups/1")).json).not.toHaveProperty("response");
});

test("extraFields: objects carry fields that no document knows, and a PUT without them loses them", async () => {
  await open("extraFields");
  await session.call("POST", "/4.1/policies", gold);
  const policy = (await session.call("GET", "/4.1/policies/1")).at();
  expect(policy).toMatchObject({ x_vendorTag: "tag of gold", x_vendorFlags: { reviewed: true } });
  await session.call("PUT", "/4.1/policies/1", { ...Object(policy), retentionValue: 8 });
  expect(session.simulator.state().policies[0]?.extra).toEqual({
    x_vendorTag: "tag of gold",
    x_vendorFlags: { reviewed: true },
  });
  await session.call("PUT", "/4.1/policies/1", gold);
  expect(session.simulator.state().policies[0]?.extra).toEqual({});
  expect((await session.call("GET", "/4.1/policies/1")).text).not.toContain("x_vendor");
});

test("extraFields: what is there already gets them too, built-in schedules included", async () => {
  await open();
  await session.call("POST", "/4.1/policies", gold);
  await session.call("POST", "/4.1/resource-groups", { name: "g", entities: ["vm-101"] });
  await session.call("POST", "/4.1/storage-system", { name: "svm9", userName: "admin", password: "x" });
  session.simulator.setQuirks(["extraFields"]);
  const { policies, resourceGroups, storageSystems, schedules } = session.simulator.state();
  for (const { name, extra } of [...policies, ...resourceGroups, ...storageSystems, ...schedules]) {
    expect(extra).toMatchObject({ x_vendorTag: `tag of ${name}` });
  }
});

test("forbiddenForExpiredToken: 403 in place of 401, but for a wrong login", async () => {
  await open("forbiddenForExpiredToken");
  session.simulator.expireTokens();
  expect((await session.call("GET", "/4.1/policies")).status).toBe(403);
  const wrong = await session.call("POST", "/4.1/auth/login", { username: "nobody", password: "wrong" });
  expect(wrong.status).toBe(401);
});

test("serverDefaults: what is left out is filled in otherwise, what is said stays", async () => {
  await open("serverDefaults");
  await session.call("POST", "/4.1/policies", gold);
  await session.call("POST", "/4.1/policies", { ...gold, name: "plain", description: "" });
  await session.call("POST", "/4.1/resource-groups", { name: "g", entities: ["vm-101"] });
  await session.call("POST", "/4.1/storage-system", { name: "svm9", userName: "admin", password: "x", timeout: 60 });
  expect(session.simulator.state()).toMatchObject({
    policies: [{ description: "created by SCV", vmConsistent: true }, { description: "" }],
    resourceGroups: [{ notification: "ERROR", spanningDatastores: { spanningType: "EXCLUDE_ALL" } }],
    storageSystems: [{ timeout: 60, syslog: true, platformType: "AFF" }],
  });
});

test.each(quirkNames)("%s: login, create, list, replace and delete go on", async (quirk) => {
  await open(quirk);
  const steps = [
    await session.call("POST", "/4.1/policies", gold),
    await session.call("GET", "/4.1/policies"),
    await session.call("PUT", "/4.1/policies/1", { ...gold, retentionValue: 1 }),
    await session.call("POST", "/4.1/resource-groups", { name: "g", entities: ["vm-101"] }),
    await session.call("DELETE", "/4.1/resource-groups/1"),
    await session.call("DELETE", "/4.1/policies/1"),
  ];
  for (const { status } of steps) expect(String(status)).toMatch(/^20[012]$/);
  expect(session.simulator.creations().deleted).toHaveLength(2);
});

test("quirks are switched on by name or by switch, and off again", async () => {
  await open("stringIds");
  session.simulator.setQuirks({ created201: true, stringIds: false });
  const made = await session.call("POST", "/4.1/policies", gold);
  expect([made.status, made.at("id")]).toEqual([201, 1]);
  session.simulator.setQuirks([]);
  expect((await session.call("POST", "/4.1/policies", { ...gold, name: "b" })).status).toBe(200);
});
