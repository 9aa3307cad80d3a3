import { openSession, type Session } from "./testing/session";

const gold = { name: "gold", frequency: "DAILY", retentionType: "DAYS", retentionValue: 7 };
let session: Session;

beforeEach(async () => {
  session = await openSession();
});
afterEach(() => session.stop());

async function control(method: string, path: string, body?: unknown): Promise<{ status: number; json: unknown }> {
  const response = await fetch(`${session.simulator.endpoint}/simulator/${path}`, {
    method,
    ...(body !== undefined && { body: JSON.stringify(body) }),
  });
  return { status: response.status, json: await response.json() };
}

test("the state is read without a token, and holds no secret", async () => {
  const { status, json } = await control("GET", "state");
  expect(status).toBe(200);
  expect(json).toMatchObject({
    profile: "6.2",
    tokenLifetimeMs: 7_200_000,
    policies: [],
    vcenter: { vms: expect.any(Array) },
  });
  expect(JSON.stringify(json)).not.toContain(session.simulator.credentials.password);
});

test("a collection that is given replaces the one that is there, others stay", async () => {
  await session.call("POST", "/4.1/policies", gold);
  await session.call("POST", "/4.1/resource-groups", { name: "g", entities: ["vm-101"] });
  await control("PUT", "state", {
    policies: [
      { ...gold, name: "silver" },
      { ...gold, id: 2, name: "bronze" },
    ],
  });
  const { policies, resourceGroups } = session.simulator.state();
  expect(policies.map(({ id, name }) => [id, name])).toEqual([
    [3, "silver"],
    [2, "bronze"],
  ]);
  expect(resourceGroups).toHaveLength(1);
});

test("with merge, fields are put over the object of the same name or id, and others are added", async () => {
  await session.call("POST", "/4.1/policies", { ...gold, description: "kept" });
  await control("PUT", "state?merge", {
    policies: [
      { name: "gold", retentionValue: 9 },
      { ...gold, name: "new" },
    ],
  });
  await control("PUT", "state?merge", { policies: [{ id: 1, name: "golden" }] });
  expect(session.simulator.state().policies).toMatchObject([
    { id: 1, name: "golden", description: "kept", retentionValue: 9 },
    { id: 2, name: "new" },
  ]);
  await session.call("POST", "/4.1/policies", gold);
});

test("what is changed from outside is not counted as made by a request", async () => {
  await control("PUT", "state", { policies: [gold] });
  await control("PUT", "state", { policies: [] });
  expect((await control("GET", "creations")).json).toEqual({ created: [], deleted: [], counts: {} });
});

test("a state that was read can be put back", async () => {
  await session.call("POST", "/4.1/policies", gold);
  await session.call("POST", "/4.1/resource-groups", { name: "g", entities: ["vm-101"], policies: [{ id: 1 }] });
  await session.call("POST", "/4.1/storage-system", { name: "cluster1.example.com", userName: "a", password: "b" });
  const before = (await control("GET", "state")).json;
  await control("PUT", "state", { policies: [], resourceGroups: [], storageSystems: [], schedules: [] });
  expect((await control("PUT", "state", before)).json).toEqual(before);
});

test("a state that does not fit changes nothing and says why", async () => {
  const answer = await control("PUT", "state", {
    resourceGroups: [],
    policies: [gold, { ...gold, retentionValue: 0 }],
  });
  expect(answer).toEqual({ status: 400, json: { errors: [expect.stringContaining("policies.1.retentionValue")] } });
  expect((await control("PUT", "state", { polices: [] })).status).toBe(400);
  expect(session.simulator.state().policies).toEqual([]);
});

test("an address that is not there answers with those that are", async () => {
  const answer = await control("GET", "stat");
  expect(answer).toEqual({ status: 404, json: { errors: expect.arrayContaining(["PUT /simulator/state"]) } });
});

test("creations tell made twice from made once", async () => {
  for (let i = 0; i < 2; i += 1) {
    const made = await session.call("POST", "/4.1/policies", gold);
    await session.call("DELETE", `/4.1/policies/${String(made.at("id"))}`);
  }
  await session.call("POST", "/4.1/policies", { ...gold, name: "silver" });
  expect((await control("GET", "creations")).json).toEqual({
    created: [1, 2, 3].map((id) => ({ kind: "policy", id, name: id === 3 ? "silver" : "gold" })),
    deleted: [1, 2].map((id) => ({ kind: "policy", id, name: "gold" })),
    counts: { policy: { gold: 2, silver: 1 } },
  });
});

test("requests are told with their bodies, secrets masked, the side door left out", async () => {
  const password = "never to be seen";
  await session.call("POST", "/4.1/storage-system", { name: "svm9", userName: "admin", password });
  await session.call("GET", "/4.1/jobs?type=backup");
  const { json } = await control("GET", "requests");
  expect(json).toEqual([
    expect.objectContaining({ side: "scv", method: "POST", path: "/api/4.1/auth/login", status: 200 }),
    expect.objectContaining({
      path: "/api/4.1/storage-system",
      body: { name: "svm9", userName: "admin", password: "***" },
    }),
    {
      side: "scv",
      method: "GET",
      path: "/api/4.1/jobs?type=backup",
      status: 200,
      time: expect.stringMatching(/^\d{4}-\d\d-\d\dT/),
      milliseconds: expect.any(Number),
    },
  ]);
  for (const secret of [password, session.simulator.credentials.password]) {
    expect(JSON.stringify(json)).not.toContain(secret);
  }
});

test.each([
  ["in a list", ["stringIds", "stringId"], 'quirks: "stringId" is no quirk. There are stringIds, created201, '],
  ["as a switch", { strings: true }, 'quirks: "strings" is no quirk. There are stringIds, '],
  ["as a text", "stringIds", "quirks: They are named in a list, or each with true or false in an object. There are "],
])("a quirk that there is not is told by name %s, with those that there are", async (_, quirks, reason) => {
  const { status, json } = await control("POST", "faults", { quirks });
  expect({ status, json }).toEqual({ status: 400, json: { errors: [expect.stringContaining(reason)] } });
});
