import { dataSources, formsOf, held, type Forms, type Release } from "./configurations";
import type { AppliedInstance } from "../../src/provider/provider";
import type { Quirk } from "../../src/simulator/quirks";
import { Estate } from "./estate";
import type { Exchange } from "./recorder";

/** All that the provider can have to say to an appliance of a release; with a quirk, each attribute alone is passed over. */
export async function conversationOf(release: Release, quirk?: Quirk): Promise<readonly Exchange[]> {
  const estate = await Estate.start({ profile: release, quirks: quirk === undefined ? [] : [quirk], data: held });
  try {
    for (const [type, attributes] of Object.entries(dataSources)) await estate.read(type, attributes);
    for (const forms of formsOf(release)) {
      await liveThrough(estate, forms);
      await tryEach(estate, forms, quirk === undefined);
    }
    await takeOver(estate);
    await outliveToken(estate);
    return estate.exchanges;
  } finally {
    await estate.stop();
  }
}

/** From each form to the next and back to the least. */
async function liveThrough(estate: Estate, forms: Forms): Promise<void> {
  const { type, bare } = forms;
  let instance = await estate.create(type, bare);
  for (const form of [...forms.forms, bare]) {
    instance = await estate.update(type, instance, form);
    await estate.look(type, instance, form);
  }
  await end(estate, forms, instance, bare);
}

/** Each form in a life of its own; each of its attributes goes once and comes back. */
async function tryEach(estate: Estate, forms: Forms, attributes: boolean): Promise<void> {
  const { type, bare } = forms;
  for (const form of forms.forms) {
    let instance = await estate.create(type, form);
    for (const name of attributes ? Object.keys(form) : []) {
      const rest = Object.fromEntries(Object.entries(form).filter(([key]) => key !== name));
      if (name in bare || !estate.isValid(type, rest)) continue;
      instance = await estate.update(type, instance, rest);
      instance = await estate.update(type, instance, form);
    }
    await end(estate, forms, instance, form);
  }
}

async function end(estate: Estate, { type, deletable }: Forms, made: AppliedInstance, form: object): Promise<void> {
  const last = deletable ? await estate.update(type, made, { ...form, ...deletable }) : made;
  await estate.delete(type, last);
}

/** A lower retention, and the deletion of a group, with backups. Taken over by id and by name. */
async function takeOver(estate: Estate): Promise<void> {
  const policy = await estate.import("scv_policy", "2");
  const lower = { ...{ name: "attached_daily", frequency: "DAILY" }, retention: { type: "COUNT", value: 1 } };
  expect(await estate.look("scv_policy", policy, lower)).toMatchObject({ unit: "snapshots", count: 2 });
  const group = await estate.import("scv_resource_group", "kept");
  expect(await estate.look("scv_resource_group", group, null)).toMatchObject({ unit: "backups", count: 3 });
  await estate.import("scv_storage_system", "cluster1.example.com");
  await estate.import("scv_schedule", "Schedule-PurgeJobs");
  const kept = {
    name: "kept",
    entities: ["vm-110", "datastore-14"],
    policy: [{ policy_id: "2" }],
    force_destroy: true,
  };
  await estate.delete("scv_resource_group", await estate.update("scv_resource_group", group, kept));
}

/** In another run, whose token ends. */
async function outliveToken(estate: Estate): Promise<void> {
  await estate.reconnect();
  const policy = await estate.import("scv_policy", "2");
  estate.simulator.expireTokens();
  const changed = { ...{ name: "attached_daily", frequency: "DAILY" }, retention: { type: "COUNT", value: 9 } };
  await estate.update("scv_policy", policy, changed);
}
