import { quirkNames } from "../../../simulator/quirks";
import { resourceGroupDataSource } from "./data-sources";
import { policyResource } from "../policy/resource";
import { refusal, startScv, type Scv } from "../testing/start-scv";
import { resourceGroupResource } from "./resource";
import type { BackupSchedule } from "./schedule-schema";
import type { ResourceGroup } from "./schema";

const { create, update, list, losses, check, mayDelete } = resourceGroupResource;
const path = "/4.1/resource-groups";
const policies = ["HOURLY", "DAILY", "WEEKLY", "MONTHLY", "ON_DEMAND"].map((frequency, i) => ({
  id: i + 1,
  name: frequency.toLowerCase(),
  frequency,
  retentionType: "DAYS",
  retentionValue: 7,
  updateSnapMirror: true,
  updateSnapVault: true,
}));

// What the server decides is not known when an object is made.
const crm: ResourceGroup = { id: "", name: "crm", entities: ["vm-101", "datastore-12"] };
const start = { start_date: "2026-02-01", at: "01:30" };
const full: ResourceGroup = {
  ...crm,
  description: "all of it",
  policy: [
    { policy_id: "1", schedule: { hourly: { every_hours: 2, ...start } } },
    { policy_id: "2", schedule: { daily: { every_days: 1, ...start } } },
    { policy_id: "3", schedule: { weekly: { days_of_week: ["MONDAY", "FRIDAY"], ...start } } },
    { policy_id: "4", schedule: { monthly: { months: [1, 7], days_of_month: [15], ...start } } },
    { policy_id: "5" },
  ],
  spanning: { type: "MANUAL", datastores: ["datastore-12"] },
  notification: "ERROR_OR_WARNING",
  email: { from: "scv@example.com", to: ["ops@example.com"], subject: "backup" },
  snapshot_name: { recent: true, format: ["$ResourceGroup", "$CustomText"], custom_text: "x" },
};

let scv: Scv;
afterEach(() => scv.stop());

function make(planned: ResourceGroup) {
  return create(scv.client, { ...scv.slot, planned });
}

describe.each([undefined, ...quirkNames])("with the quirk %s", (quirk) => {
  test("a group with everything in it is made once, changed, listed and removed", async () => {
    scv = await startScv({ data: { policies }, quirks: quirk === undefined ? [] : [quirk] });
    const made = await make(full);
    expect(made).toEqual({ ...full, id: made.id });

    const planned = { ...made, name: "crm_renamed", policy: made.policy?.slice(1), entities: ["vm-102"] };
    expect(await update(scv.client, { ...scv.slot, prior: made, planned })).toEqual(planned);
    expect(await list(scv.client)).toEqual([planned]);

    await resourceGroupResource.delete(scv.client, { ...scv.slot, prior: planned });
    expect(await list(scv.client, { fresh: true })).toEqual([]);
    expect(scv.simulator.creations().counts["resourceGroup"]).toEqual({ crm: 1 });
  });
});

test("what is left out is read back as the server has it", async () => {
  scv = await startScv();
  expect(await make(crm)).toEqual({
    ...crm,
    id: expect.any(String),
    description: "",
    policy: [],
    notification: "NEVER",
  });
});

test("a schedule without a first day is given one", async () => {
  scv = await startScv({ data: { policies } });
  const made = await make({ ...crm, policy: [{ policy_id: "2", schedule: { daily: { at: "01:30" } } }] });
  const start_date = expect.stringMatching(/^\d{4}-\d\d-\d\d$/);
  expect(made.policy).toEqual([{ policy_id: "2", schedule: { daily: { every_days: 1, at: "01:30", start_date } } }]);
});

test("a schedule of another kind takes the place of the one before", async () => {
  scv = await startScv({ data: { policies } });
  const prior = await make({ ...crm, policy: [{ policy_id: "2", schedule: { daily: { every_days: 1, ...start } } }] });
  scv.simulator.setState({ policies: [{ id: 2, name: "daily", frequency: "WEEKLY" }] }, { merge: true });
  const policy = [{ policy_id: "2", schedule: { weekly: { days_of_week: ["SUNDAY" as const], ...start } } }];
  expect((await update(scv.client, { ...scv.slot, prior, planned: { ...prior, policy } })).policy).toEqual(policy);
});

test("e-mail and datastores that are removed from the configuration are removed from the group", async () => {
  scv = await startScv({ data: { policies } });
  const prior = await make(full);
  const planned: ResourceGroup = {
    ...prior,
    email: undefined,
    notification: "NEVER",
    spanning: { type: "EXCLUDE_ALL" },
  };
  expect(await update(scv.client, { ...scv.slot, prior, planned })).toEqual(planned);
});

test("fields that we do not know survive an update", async () => {
  scv = await startScv({ quirks: ["extraFields"] });
  const prior = await make(crm);
  const before = scv.simulator.state().resourceGroups[0]?.extra;
  await update(scv.client, { ...scv.slot, prior, planned: { ...prior, description: "new" } });
  expect(scv.simulator.state().resourceGroups[0]).toMatchObject({ description: "new", extra: before });
});

test("an update stops where somebody else took a machine out of the group", async () => {
  scv = await startScv();
  const prior = await make(crm);
  scv.simulator.setState({ resourceGroups: [{ name: "crm", entities: ["vm-101"] }] }, { merge: true });
  const [diagnostic] = await refusal(
    update(scv.client, { ...scv.slot, prior, planned: { ...prior, description: "new" } }),
  );
  expect(diagnostic).toMatchObject({ code: "moved-since-plan", summary: expect.stringContaining("entities") });
});

test("many updates read the groups a few times, not once each", async () => {
  scv = await startScv();
  const made = await Promise.all(Array.from({ length: 40 }, (_, i) => make({ ...crm, name: `crm_${i}` })));
  const before = scv.sent("GET", path);
  const updates = made.map((prior) =>
    update(scv.client, { ...scv.slot, prior, planned: { ...prior, description: "new" } }),
  );
  expect((await Promise.all(updates)).every(({ description }) => description === "new")).toBe(true);
  expect(scv.sent("GET", path) - before).toBeLessThanOrEqual(5);
});

test("a suspended group that runs is no drift, and its data source tells", async () => {
  scv = await startScv();
  const made = await make(crm);
  const lastRun = Date.UTC(2026, 0, 31, 22);
  const moved = { name: "crm", status: "UNDER_MAINTENANCE", lastRun, lastRunStatus: "Completed" };
  scv.simulator.setState({ resourceGroups: [moved] }, { merge: true });
  expect(await list(scv.client, { fresh: true })).toEqual([made]);
  expect(await resourceGroupDataSource.read(scv.client, { name: "crm" })).toMatchObject({
    id: made.id,
    status: "UNDER_MAINTENANCE",
    last_run: "2026-01-31T22:00:00.000Z",
    last_run_status: "Completed",
  });
});

test("a group is deleted only where force_destroy is true already", () => {
  expect(mayDelete?.(crm, "scv")).toMatchObject([{ code: "force-destroy-needed" }]);
  expect(mayDelete?.({ ...crm, force_destroy: false }, "scv")).toHaveLength(1);
  expect(mayDelete?.({ ...crm, force_destroy: true }, "scv")).toEqual([]);
});

test.each(["scv", "terraform"] as const)(
  "a refused deletion under %s names its own command and both spellings",
  (engine) => {
    const [refused] = mayDelete?.(crm, engine) ?? [];
    expect(refused?.summary).toContain("set forceDestroy: true (force_destroy in HCL) and apply first");
    expect(refused?.detail).toContain(`: ${engine} state rm ADDRESS`);
  },
);

test("the job of a deletion is waited for, and its failure is told", async () => {
  const job = {
    id: 9,
    name: "Delete",
    type: "delete",
    status: "FAILED",
    tasks: [{ name: "Purge", message: "disk is offline" }],
  };
  scv = await startScv({
    faults: [
      { method: "DELETE", path: `${path}/*`, status: 200, body: { response: { jobId: 9 } }, takesEffect: true },
      { method: "GET", path: "/4.1/jobs/9", nth: 1, status: 200, body: { response: { ...job, status: "PURGING" } } },
      { method: "GET", path: "/4.1/jobs/9", nth: 2, status: 200, body: { response: job } },
    ],
  });
  const prior = await make(crm);
  const diagnostics = await refusal(resourceGroupResource.delete(scv.client, { ...scv.slot, prior }));
  expect(diagnostics).toMatchObject([
    { code: "job-failed", detail: expect.stringContaining("Purge: disk is offline") },
  ]);
  expect(scv.sent("GET", "/jobs/9")).toBe(2);
});

test("a group with a mounted backup is not deleted, and the reason is told", async () => {
  scv = await startScv();
  const prior = await make(crm);
  scv.simulator.setState({
    backups: [{ name: "crm_1", resourceGroupId: Number(prior.id), startTime: "01/31/2026 10:00:00 PM", mounted: true }],
  });
  const diagnostics = await refusal(resourceGroupResource.delete(scv.client, { ...scv.slot, prior }));
  expect(diagnostics).toMatchObject([{ code: "scv-conflict", detail: expect.stringContaining("crm_1") }]);
});

describe("what a deletion would destroy", () => {
  const backup = (name: string, startTime: string, resourceGroupId = 1) => ({ name, startTime, resourceGroupId });

  test("each backup counts once, those of other groups not, and the newest is told", async () => {
    const resourceGroups = [
      { id: 1, name: "crm", entities: crm.entities },
      { id: 2, name: "other", entities: ["vm-101"] },
    ];
    const backups = [
      backup("crm_1", "01/30/2026 10:00:00 PM"),
      backup("crm_2", "01/31/2026 12:05:00 AM"),
      backup("other_1", "02/01/2026 10:00:00 PM", 2),
    ];
    scv = await startScv({ data: { resourceGroups, backups } });
    expect(await losses?.(scv.client, { prior: { ...crm, id: "1" }, planned: undefined })).toEqual({
      summary: "2 backups, the newest of 2026-01-31T00:05:00Z, will be deleted",
      count: 2,
      unit: "backups",
      newest: "2026-01-31T00:05:00Z",
    });
    expect(await losses?.(scv.client, { prior: { ...crm, id: "1" }, planned: crm })).toBeUndefined();
  });

  test("backups of tags and folders cannot be counted, and that is said", async () => {
    scv = await startScv();
    const prior = { ...crm, id: "1", entities: ["vm-101", "group-v3"] };
    const loss = await losses?.(scv.client, { prior, planned: undefined });
    expect(loss).toMatchObject({ unit: "backups", summary: expect.stringContaining("group-v3 could not be counted") });
    expect(loss).not.toHaveProperty("count");
  });

  test("a server that does not answer is no reason to call nothing lost", async () => {
    scv = await startScv({ faults: [{ method: "GET", path: "/4.1/vm/*/backups", status: 403 }] });
    const loss = await losses?.(scv.client, { prior: { ...crm, id: "1" }, planned: undefined });
    expect(loss?.summary).toContain("vm-101 could not be counted");
  });
});

describe("rules of the connected appliance", () => {
  const secondary_protection = { replication_policy: "Asynchronous", destinations: [] };

  test("a tag or folder needs 4.6, secondary protection 6.1", async () => {
    scv = await startScv({ profile: "4.5" });
    const found = await check?.(scv.client, {
      prior: undefined,
      planned: { ...crm, entities: ["group-v3"], secondary_protection },
    });
    expect(found?.map(({ attributePath }) => attributePath)).toEqual([["secondary_protection"], ["entities"]]);
  });

  test("nothing is refused where the release is unknown", async () => {
    scv = await startScv({ profile: "4.5", faults: [{ method: "GET", path: "/**/api-docs", status: 404 }] });
    expect(await check?.(scv.client, { prior: undefined, planned: { ...crm, secondary_protection } })).toEqual([]);
  });

  test("a schedule must be of its policy's frequency", async () => {
    scv = await startScv({ data: { policies } });
    const schedule = { daily: { at: "01:30" } };
    const attach = (policy_id: string) =>
      check?.(scv.client, { prior: undefined, planned: { ...crm, policy: [{ policy_id, schedule }] } });
    expect(await attach("2")).toEqual([]);
    expect(await attach("1")).toMatchObject([{ code: "schedule-frequency", attributePath: ["policy", 0, "schedule"] }]);
    expect(await attach("5")).toMatchObject([
      { code: "schedule-frequency", detail: expect.stringContaining("on demand") },
    ]);
    expect(await attach("99")).toEqual([]);
  });

  test("a policy that is planned, too, is judged as it will be", async () => {
    scv = await startScv({ data: { policies } });
    const prior = (await policyResource.list(scv.client)).find(({ id }) => id === "2");
    if (prior === undefined) throw new Error("no policy 2");
    const attach = (schedule: BackupSchedule) =>
      check?.(scv.client, { prior: undefined, planned: { ...crm, policy: [{ policy_id: "2", schedule }] } });
    const [daily, weekly] = [
      { daily: { at: "01:30" } },
      { weekly: { days_of_week: ["MONDAY" as const], at: "01:30" } },
    ];

    await policyResource.check?.(scv.client, { prior, planned: { ...prior, frequency: "WEEKLY" } });
    expect(await attach(weekly)).toEqual([]);
    expect(await attach(daily)).toMatchObject([
      { code: "schedule-frequency", detail: expect.stringContaining("schedule weekly, or") },
    ]);

    await policyResource.check?.(scv.client, { prior, planned: { id: prior.id, name: prior.name } });
    expect([await attach(weekly), await attach(daily)]).toEqual([[], []]);
  });

  test("secondary protection goes by the flags that the policy will have", async () => {
    scv = await startScv({ data: { policies } });
    const prior = (await policyResource.list(scv.client)).find(({ id }) => id === "2");
    if (prior === undefined) throw new Error("no policy 2");
    const planned = { ...crm, policy: [{ policy_id: "2" }], secondary_protection };
    expect(await check?.(scv.client, { prior: undefined, planned })).toEqual([]);
    await policyResource.check?.(scv.client, { prior, planned: { ...prior, update_snapvault: false } });
    expect(await check?.(scv.client, { prior: undefined, planned })).toMatchObject([
      { code: "secondary-protection-policy", severity: "warning" },
    ]);
  });
});
