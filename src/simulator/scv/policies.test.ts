import { openSession, type Session } from "../testing/session";

const gold = { name: "gold", frequency: "DAILY", retentionType: "DAYS", retentionValue: 7 };
let session: Session;

beforeEach(async () => {
  session = await openSession();
});
afterEach(() => session.stop());

async function create(body: object): Promise<number> {
  const answer = await session.call("POST", "/4.1/policies", body);
  expect(answer.status).toBe(200);
  return Number(answer.at("id"));
}

async function refused(status: number, method: string, path: string, body?: unknown): Promise<string> {
  const answer = await session.call(method, path, body);
  expect(answer.status).toBe(status);
  expect(answer.json["statusCode"]).toBe(status);
  return answer.message;
}

test("what is left out reads back as the documented default", async () => {
  const id = await create(gold);
  expect((await session.call("GET", `/4.1/policies/${id}`)).at()).toEqual({
    ...gold,
    id,
    description: "",
    vCenterServer: "",
    primaryLockingPeriod: null,
    secondaryLockingPeriod: null,
    updateSnapMirror: false,
    updateSnapVault: false,
    snapshotLabel: "",
    vmConsistent: false,
    includeIndependentDisks: false,
    scripts: [],
    uri: null,
  });
});

test("everything that can be said reads back as it was said", async () => {
  const full = {
    ...gold,
    description: "for what matters",
    vCenterServer: "vcenter.example.com",
    primaryLockingPeriod: { value: 3, unit: "DAYS" },
    secondaryLockingPeriod: { value: 1, unit: "YEARS" },
    updateSnapMirror: true,
    updateSnapVault: true,
    snapshotLabel: "daily",
    vmConsistent: true,
    includeIndependentDisks: true,
    scripts: ["/support/before.sh"],
  };
  const id = await create(full);
  expect((await session.call("GET", `/4.1/policies/${id}`)).at()).toEqual({ ...full, id, uri: null });
});

test("the list is in order of creation", async () => {
  for (const name of ["c", "a", "b"]) await create({ ...gold, name });
  const list = await session.call("GET", "/4.1/policies");
  expect([0, 1, 2].map((i) => list.at("policyResponseList", i, "name"))).toEqual(["c", "a", "b"]);
});

test("a replacement puts back to its default what it leaves out, and may rename", async () => {
  const id = await create({ ...gold, description: "old", scripts: ["/a.sh"] });
  expect((await session.call("PUT", `/4.1/policies/${id}`, { ...gold, name: "golden" })).status).toBe(200);
  const policy = await session.call("GET", `/4.1/policies/${id}`);
  expect(policy.at()).toMatchObject({ id, name: "golden", description: "", scripts: [] });
  await create(gold);
});

test("an id is never used twice", async () => {
  const first = await create(gold);
  await session.call("DELETE", `/4.1/policies/${first}`);
  expect(await create(gold)).not.toBe(first);
  const { created, deleted, counts } = session.simulator.creations();
  expect(counts).toEqual({ policy: { gold: 2 } });
  expect([created.length, deleted.length]).toEqual([2, 1]);
});

test.each([
  ["a name", { ...gold, name: undefined }, "name"],
  ["a frequency", { ...gold, frequency: undefined }, "frequency"],
  ["a retention type", { ...gold, retentionType: null }, "retentionType"],
  ["a retention value", { ...gold, retentionValue: undefined }, "retentionValue"],
])("%s is required", async (_what, body, field) => {
  expect(await refused(400, "POST", "/4.1/policies", body)).toContain(field);
});

test.each([
  ["a frequency in lower case", { ...gold, frequency: "daily" }],
  ["a retention of nothing", { ...gold, retentionValue: 0 }],
  ["a label of 32 characters", { ...gold, snapshotLabel: "x".repeat(32) }],
  ["a script path with a semicolon", { ...gold, scripts: ["/a.sh;/b.sh"] }],
  ["a lock without a unit", { ...gold, primaryLockingPeriod: { value: 1 } }],
])("%s is refused", async (_what, body) => {
  await refused(400, "POST", "/4.1/policies", body);
});

test.each([..."%&*$#@!\\/:?\"<>|;',", " "])("a name with '%s' is refused", async (character) => {
  expect(await refused(400, "POST", "/4.1/policies", { ...gold, name: `a${character}b` })).toContain("name");
});

test("a hyphen and an underscore are accepted in a name", async () => {
  await create({ ...gold, name: "very-good_policy" });
});

test("a retention above 1018 is accepted: it is the backup that fails", async () => {
  await create({ ...gold, retentionValue: 2000 });
});

test("unknown fields are ignored and lost", async () => {
  const id = await create({ ...gold, colour: "yellow" });
  expect((await session.call("GET", `/4.1/policies/${id}`)).text).not.toContain("yellow");
});

test("a name that is taken is refused with 409, of another policy only", async () => {
  const id = await create(gold);
  const other = await create({ ...gold, name: "silver" });
  await refused(409, "POST", "/4.1/policies", gold);
  await refused(409, "PUT", `/4.1/policies/${other}`, gold);
  expect((await session.call("PUT", `/4.1/policies/${id}`, { ...gold, retentionValue: 9 })).status).toBe(200);
});

test("a policy that is not there is a 404, whatever is asked of it", async () => {
  for (const path of ["/4.1/policies/99", "/4.1/policies/gold"]) {
    await refused(404, "GET", path);
    await refused(404, "PUT", path, gold);
    await refused(404, "DELETE", path);
  }
});

describe("while a group uses it", () => {
  let id: number;
  beforeEach(async () => {
    id = await create(gold);
    for (const name of ["first", "second"]) {
      await session.call("POST", "/4.1/resource-groups", { name, entities: ["vm-101"], policies: [{ id }] });
    }
  });

  test("a policy is not deleted, and the groups are named", async () => {
    expect(await refused(409, "DELETE", `/4.1/policies/${id}`)).toMatch(/'first'.*'second'/);
  });

  test("its frequency does not change, and the groups are named", async () => {
    const message = await refused(409, "PUT", `/4.1/policies/${id}`, { ...gold, frequency: "WEEKLY" });
    expect(message).toMatch(/'first'.*'second'/);
  });

  test("its retention may change", async () => {
    expect((await session.call("PUT", `/4.1/policies/${id}`, { ...gold, retentionValue: 2 })).status).toBe(200);
  });
});

describe("release 4.5", () => {
  beforeEach(async () => {
    await session.stop();
    session = await openSession({ profile: "4.5" });
  });

  test.each([
    ["primaryLockingPeriod", "5.0"],
    ["secondaryLockingPeriod", "6.1"],
  ])("refuses %s and names release %s", async (field, release) => {
    const body = { ...gold, [field]: { value: 1, unit: "DAYS" } };
    expect(await refused(400, "POST", "/4.1/policies", body)).toContain(
      `'${field}' is available from release ${release}`,
    );
  });

  test("takes a later field that is null, and answers none", async () => {
    const id = await create({ ...gold, primaryLockingPeriod: null });
    expect((await session.call("GET", `/4.1/policies/${id}`)).text).not.toContain("LockingPeriod");
  });

  test("accepts a space in a name", async () => {
    await create({ ...gold, name: "very good" });
  });
});
