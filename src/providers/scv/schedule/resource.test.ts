import { quirkNames } from "../../../simulator/quirks";
import { refusal, startScv, type Scv } from "../testing/start-scv";
import { scheduleResource } from "./resource";
import type { Schedule } from "./schema";

const { create, update, list, adopted, restored, check } = scheduleResource;
const path = "/4.1/schedules";
const name = "Schedule-PurgeJobs";
const original = "0 38 1/6 * * ?";

// What the server decides is not known when an object is made.
const planned: Schedule = { id: "", name, cron_expression: "0 0 5 * * ?", original_cron_expression: "" };

let scv: Scv;
afterEach(() => scv.stop());

function cronExpression(): string | undefined {
  return scv.simulator.state().schedules.find((schedule) => schedule.name === name)?.cronExpression;
}

describe.each([undefined, ...quirkNames])("with the quirk %s", (quirk) => {
  test("a schedule is adopted, changed, and put back as it was found", async () => {
    scv = await startScv({ quirks: quirk === undefined ? [] : [quirk] });
    const made = await create(scv.client, { ...scv.slot, planned });
    expect(made).toEqual({ ...planned, id: name, original_cron_expression: original });
    expect(cronExpression()).toBe("0 0 5 * * ?");

    const later = { ...made, cron_expression: "0 0 6 * * ?" };
    expect(await update(scv.client, { ...scv.slot, prior: made, planned: later })).toEqual(later);
    expect(cronExpression()).toBe("0 0 6 * * ?");

    await scheduleResource.delete(scv.client, { ...scv.slot, prior: later });
    expect(cronExpression()).toBe(original);
    expect(scv.simulator.state().schedules).toHaveLength(5);
  });
});

test("an adoption that was killed after the call still knows the original out of its intent", async () => {
  scv = await startScv();
  await create(scv.client, { ...scv.slot, planned });
  const [intent] = scv.intents;
  const found = (await list(scv.client, { fresh: true })).find((schedule) => schedule.name === name);
  expect(found?.original_cron_expression).toBe("0 0 5 * * ?");
  expect(found && adopted?.(found, intent?.before ?? null)).toMatchObject({
    cron_expression: "0 0 5 * * ?",
    original_cron_expression: original,
  });
});

test("it counts as put back where the original is there", () => {
  const prior = { ...planned, original_cron_expression: original };
  expect(restored?.({ ...prior, cron_expression: original }, prior)).toBe(true);
  expect(restored?.(prior, prior)).toBe(false);
});

test("what somebody else changed since is not overwritten by putting it back", async () => {
  scv = await startScv();
  const prior = await create(scv.client, { ...scv.slot, planned });
  scv.simulator.setState({ schedules: [{ name, cronExpression: "0 0 7 * * ?" }] }, { merge: true });
  expect(await refusal(scheduleResource.delete(scv.client, { ...scv.slot, prior }))).toMatchObject([
    { code: "moved-since-plan" },
  ]);
  expect(cronExpression()).toBe("0 0 7 * * ?");
});

test("where the original is there already, nothing is sent", async () => {
  scv = await startScv();
  const prior = await create(scv.client, { ...scv.slot, planned });
  scv.simulator.setState({ schedules: [{ name, cronExpression: original }] }, { merge: true });
  await scheduleResource.delete(scv.client, { ...scv.slot, prior });
  expect(scv.sent("PUT", path)).toBe(1);
});

test("a schedule that the appliance does not have is named with those that it has", async () => {
  scv = await startScv();
  const diagnostics = await refusal(
    create(scv.client, { ...scv.slot, planned: { ...planned, name: "Schedule-None" } }),
  );
  expect(diagnostics).toMatchObject([{ code: "not-found", detail: expect.stringContaining(name) }]);
});

test("a name that no built-in schedule has is refused at plan, with those that there are", async () => {
  scv = await startScv();
  const found = await check?.(scv.client, { prior: undefined, planned: { ...planned, name: "Schedule-Purge" } });
  expect(found).toMatchObject([
    {
      code: "not-found",
      summary: "The appliance has no built-in schedule Schedule-Purge",
      detail: expect.stringContaining(name),
      attributePath: ["name"],
    },
  ]);
  expect(await check?.(scv.client, { prior: undefined, planned })).toEqual([]);
  expect(await check?.(scv.client, { prior: planned, planned: { name: "Schedule-None" } })).toHaveLength(1);
});

test("neither what is adopted already nor a name that is not known yet is looked up at plan", async () => {
  scv = await startScv();
  expect(await check?.(scv.client, { prior: planned, planned })).toEqual([]);
  expect(await check?.(scv.client, { prior: undefined, planned: { cron_expression: "0 0 5 * * ?" } })).toEqual([]);
  expect(scv.sent("GET", path)).toBe(0);
});

test("an adoption whose answer is lost is done once", async () => {
  scv = await startScv({ faults: [{ method: "PUT", path, closeAfter: true }] });
  expect(await create(scv.client, { ...scv.slot, planned })).toMatchObject({ original_cron_expression: original });
});

test("fields that we do not know survive", async () => {
  scv = await startScv({ quirks: ["extraFields"] });
  scv.simulator.setState({ schedules: [{ name, extra: { x_vendorTag: "t" } }] }, { merge: true });
  await create(scv.client, { ...scv.slot, planned });
  const schedule = scv.simulator.state().schedules.find((found) => found.name === name);
  expect(schedule?.extra).toEqual({ x_vendorTag: "t" });
});
