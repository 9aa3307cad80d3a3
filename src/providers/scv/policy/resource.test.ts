import { realSleep } from "../../../http/testing/time";
import { Permit } from "../../../provider/intent";
import { quirkNames } from "../../../simulator/quirks";
import { refusal, startScv, type Scv } from "../testing/start-scv";
import { connectScv } from "../connect";
import { policyResource } from "./resource";
import type { Policy } from "./schema";

const { create, update, get, list, losses, check } = policyResource;
const path = "/4.1/policies";

// What the server decides is not known when an object is made.
const gold: Policy = { id: "", name: "gold", frequency: "DAILY", retention: { type: "DAYS", value: 7 } };

let scv: Scv;
afterEach(() => scv.stop());

function make(name: string, planned: Partial<Policy> = {}) {
  return create(scv.client, { ...scv.slot, planned: { ...gold, ...planned, name } });
}

describe.each([undefined, ...quirkNames])("with the quirk %s", (quirk) => {
  test("a policy is made once, read, changed, listed and removed", async () => {
    scv = await startScv({ quirks: quirk === undefined ? [] : [quirk] });
    const made = await make("gold");
    expect(made).toMatchObject({ name: "gold", frequency: "DAILY", retention: { type: "DAYS", value: 7 } });
    expect(await get?.(scv.client, made.id)).toEqual(made);

    const planned = { ...made, name: "platinum", snapshot_label: "label", scripts: ["/opt/a.sh"] };
    expect(await update(scv.client, { ...scv.slot, prior: made, planned })).toEqual(planned);
    expect(await list(scv.client)).toEqual([planned]);

    await policyResource.delete(scv.client, { ...scv.slot, prior: planned });
    expect(await get?.(scv.client, made.id)).toBeUndefined();
    expect(scv.simulator.creations().counts["policy"]).toEqual({ gold: 1 });
  });
});

test("many creations share one list, whether their answers hold an id or not", async () => {
  scv = await startScv({ quirks: ["noIdInAnswer"] });
  // pauses in their full length: how long a list waits for further writes is one of them
  const client = await connectScv({}, { ...scv.host, sleep: realSleep });
  await list(client);
  const names = Array.from({ length: 30 }, (_, i) => `policy_${i}`);
  const made = await Promise.all(names.map((name) => create(client, { ...scv.slot, planned: { ...gold, name } })));
  await client.connection.close();
  expect(new Set(made.map(({ id }) => id)).size).toBe(30);
  expect(made.map(({ name }) => name)).toEqual(names);
  expect(scv.sent("GET", path)).toBeLessThanOrEqual(4);
});

test("an intent says when the name was seen to be free, before the request is sent", async () => {
  scv = await startScv();
  let sentBefore = -1;
  const intend = (details: Parameters<typeof scv.slot.intend>[0]) => {
    sentBefore = scv.sent("POST", path);
    return scv.slot.intend(details);
  };
  await create(scv.client, { ...scv.slot, intend, planned: gold });
  expect(sentBefore).toBe(0);
  expect(scv.intents).toEqual([{ absentAt: expect.stringMatching(/^\d{4}-.*Z$/) }]);
});

test("a name that is taken is refused with the id that an import takes, and nothing is sent", async () => {
  scv = await startScv({
    data: { policies: [{ id: 41, name: "gold", frequency: "DAILY", retentionType: "DAYS", retentionValue: 7 }] },
  });
  const [diagnostic] = await refusal(make("gold"));
  expect(diagnostic).toMatchObject({
    code: "already-exists",
    importId: "41",
  });
  expect(scv.intents).toEqual([]);
  expect(scv.sent("POST", path)).toBe(0);
});

test("a name that was taken since the list is refused by the server and reported the same way", async () => {
  scv = await startScv();
  await list(scv.client);
  const stranger = await scv.reconnect();
  await create(stranger, { ...scv.slot, planned: gold });
  expect(await refusal(make("gold"))).toMatchObject([{ code: "already-exists" }]);
});

test("two resources of one name are not made into one", async () => {
  scv = await startScv();
  const [one, two] = await Promise.allSettled([make("gold"), make("gold")]);
  expect([one.status, two.status].sort()).toEqual(["fulfilled", "rejected"]);
  expect(scv.simulator.creations().counts["policy"]).toEqual({ gold: 1 });
});

describe.each([
  ["the connection ends before it took effect", { closeBefore: true }],
  ["the connection ends after it took effect", { closeAfter: true }],
  ["the server fails without effect", { status: 500 }],
  ["the server fails after it took effect", { status: 500, takesEffect: true }],
  ["the answer is HTML", { html: true, takesEffect: true }],
  ["the answer is cut off", { truncateBody: true }],
  ["the answer is garbage", { garbageBody: true }],
] as const)("when %s", (_, fault) => {
  test("a policy is made once all the same", async () => {
    scv = await startScv({ faults: [{ method: "POST", path, nth: 1, ...fault }] });
    expect(await make("gold")).toMatchObject({ name: "gold" });
    expect(scv.simulator.creations().counts["policy"]).toEqual({ gold: 1 });
    expect(scv.simulator.state().policies).toHaveLength(1);
  });

  test("an update and a deletion are done all the same", async () => {
    const faults = (["PUT", "DELETE"] as const).map((method) => ({ method, path: `${path}/*`, nth: 1, ...fault }));
    scv = await startScv({ faults });
    const prior = await make("gold");
    const planned = { ...prior, snapshot_label: "new" };
    expect(await update(scv.client, { ...scv.slot, prior, planned })).toEqual(planned);
    await policyResource.delete(scv.client, { ...scv.slot, prior: planned });
    expect(scv.simulator.state().policies).toEqual([]);
  });
});

test("an object of that name that is not as planned is not taken for ours after a lost answer", async () => {
  scv = await startScv({ faults: [{ method: "POST", path, nth: 1, closeBefore: true }] });
  await list(scv.client);
  scv.simulator.setState({
    policies: [{ name: "gold", frequency: "WEEKLY", retentionType: "DAYS", retentionValue: 7 }],
  });
  const [diagnostic] = await refusal(make("gold"));
  expect(diagnostic).toMatchObject({ code: "already-exists", detail: expect.stringContaining("frequency") });
});

test("where nobody can tell whether it was made, the error keeps the intent open", async () => {
  scv = await startScv({ faults: [{ method: "POST", path, closeAfter: true }] });
  await list(scv.client);
  scv.simulator.addFaults({ method: "GET", path, status: 403 });
  const diagnostics = await refusal(make("gold"));
  expect(diagnostics).toContainEqual(
    expect.objectContaining({ code: "outcome-unknown", detail: expect.stringContaining("Run apply again") }),
  );
});

test("a creation whose answer was lost stays open though the login of its next try fails", async () => {
  scv = await startScv({ faults: [{ method: "POST", path, nth: 1, closeBefore: true }] });
  let tries = 0;
  scv.simulator.onRequest((phase, request) => {
    if (phase !== "before" || request.method !== "POST" || !request.path.endsWith(path) || ++tries !== 2) return;
    scv.simulator.expireTokens();
    scv.simulator.addFaults({ method: "POST", path: "/4.1/auth/login", status: 500 });
  });
  const codes = (await refusal(make("gold"))).map(({ code }) => code);
  expect(codes).toEqual(["outcome-unknown", "scv-failed"]);
});

test("where no intent is kept, the error of an open outcome promises nothing of the next apply", async () => {
  scv = await startScv({ faults: [{ method: "POST", path, closeAfter: true }] });
  await list(scv.client);
  scv.simulator.addFaults({ method: "GET", path, status: 403 });
  const intend = () => Promise.resolve(new Permit(false));
  const [diagnostic] = await refusal(create(scv.client, { ...scv.slot, intend, planned: gold }));
  expect(diagnostic).toMatchObject({ code: "outcome-unknown", detail: expect.stringContaining("must be imported") });
  expect(diagnostic?.detail).not.toContain("Run apply again");
});

test("what the server refuses is said in its own words, and decided", async () => {
  scv = await startScv({
    faults: [{ method: "POST", path, status: 400, body: { responseMessage: ["retentionValue: too odd."] } }],
  });
  const diagnostics = await refusal(make("gold"));
  expect(diagnostics).toMatchObject([
    { code: "scv-refused", detail: expect.stringContaining("retentionValue: too odd.") },
  ]);
});

test("fields that we do not know survive an update", async () => {
  scv = await startScv({ quirks: ["extraFields"] });
  const prior = await make("gold");
  const before = scv.simulator.state().policies[0]?.extra;
  await update(scv.client, { ...scv.slot, prior, planned: { ...prior, description: "new" } });
  expect(before).not.toEqual({});
  expect(scv.simulator.state().policies[0]).toMatchObject({ description: "new", extra: before });
});

test("an update stops where a managed field moved since the plan, and names it", async () => {
  scv = await startScv();
  const prior = await make("gold");
  scv.simulator.setState({ policies: [{ name: "gold", retentionValue: 9 }] }, { merge: true });
  const [diagnostic] = await refusal(
    update(scv.client, { ...scv.slot, prior, planned: { ...prior, description: "new" } }),
  );
  expect(diagnostic).toMatchObject({ code: "moved-since-plan", summary: expect.stringContaining("retention.value") });
  expect(scv.sent("PUT", prior.id)).toBe(0);
});

test("an update writes down the object as the server had it", async () => {
  scv = await startScv();
  const prior = await make("gold");
  await update(scv.client, { ...scv.slot, prior, planned: { ...prior, description: "new" } });
  expect(scv.intents.at(-1)?.before).toMatchObject({ id: Number(prior.id), name: "gold", description: "" });
});

test("a locking period that is removed from the configuration is removed from the policy", async () => {
  scv = await startScv();
  const prior = await make("gold", { primary_locking_period: { value: 3, unit: "DAYS" } });
  const planned = { ...prior, primary_locking_period: undefined };
  expect(await update(scv.client, { ...scv.slot, prior, planned })).toEqual(planned);
});

test("what is deleted already is deleted", async () => {
  scv = await startScv();
  const prior = await make("gold");
  scv.simulator.setState({ policies: [] });
  await expect(policyResource.delete(scv.client, { ...scv.slot, prior })).resolves.toBeUndefined();
});

test("a policy that a group uses is not deleted, and the group is named", async () => {
  scv = await startScv();
  const prior = await make("gold");
  scv.simulator.setState({
    resourceGroups: [{ name: "crm", entities: ["vm-101"], policies: [{ id: Number(prior.id) }] }],
  });
  const diagnostics = await refusal(policyResource.delete(scv.client, { ...scv.slot, prior }));
  expect(diagnostics).toMatchObject([{ code: "scv-conflict", detail: expect.stringContaining("crm") }]);
});

test.each([
  ["HTML", { html: true }],
  ["garbage", { garbageBody: true }],
  ["a cut body", { truncateBody: true }],
  ["403", { status: 403 }],
  ["no list", { status: 200, body: { response: {} } }],
  ["an empty body", { status: 200, body: "" }],
] as const)("a list that comes as %s is an error, not an empty list", async (_, fault) => {
  scv = await startScv({ faults: [{ method: "GET", path, ...fault }] });
  expect((await refusal(list(scv.client)))[0]?.code).toMatch(/^scv-/);
});

test("locking is refused where the release does not know it, and asks for the release only then", async () => {
  scv = await startScv({ profile: "4.5" });
  await check?.(scv.client, { prior: undefined, planned: gold });
  expect(scv.sent("GET", "api-docs")).toBe(0);
  const planned: Policy = { ...gold, name: "a b", secondary_locking_period: { value: 1, unit: "DAYS" } };
  const found = await check?.(scv.client, { prior: undefined, planned });
  expect(found).toMatchObject([{ code: "release-too-old", attributePath: ["secondary_locking_period"] }]);
});

test("a space in a name is refused from 6.0 on", async () => {
  scv = await startScv({ profile: "6.2" });
  expect(await check?.(scv.client, { prior: undefined, planned: { ...gold, name: "a b" } })).toMatchObject([
    { code: "name-space" },
  ]);
});

test("a lower retention is told with the snapshots that become surplus; a higher one with none", async () => {
  scv = await startScv();
  const prior = await make("gold", { retention: { type: "COUNT", value: 3 } });
  scv.simulator.setState({
    resourceGroups: [{ id: 1, name: "crm", entities: ["vm-101", "vm-102"], policies: [{ id: Number(prior.id) }] }],
    backups: [1, 2, 3].map((day) => ({
      name: `crm_${day}`,
      policyId: Number(prior.id),
      resourceGroupId: 1,
      startTime: `01/0${day}/2026 10:00:00 PM`,
    })),
  });
  const lower: Policy = { ...prior, retention: { type: "COUNT", value: 1 } };
  expect(await losses?.(scv.client, { prior, planned: lower })).toMatchObject({
    unit: "snapshots",
    count: 2,
    newest: "2026-01-02T22:00:00Z",
  });
  expect(await losses?.(scv.client, { prior: lower, planned: prior })).toBeUndefined();
  expect(await losses?.(scv.client, { prior, planned: undefined })).toBeUndefined();
});
