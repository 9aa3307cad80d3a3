import { quirkNames } from "../../simulator/quirks";
import { fromPlain } from "../../provider/plain";
import type { ObjectValue } from "../../language/value";
import type { ProviderSession } from "../../provider/provider";
import { createScvProvider } from "./scv";
import { startScv, type Scv } from "./testing/start-scv";

const provider = createScvProvider();

const configurations = {
  scv_storage_system: [
    { name: "cluster1.example.com", username: "admin", password_wo: "correct-horse", password_wo_version: 1 },
    { timeout: 240 },
  ],
  scv_policy: [
    { name: "gold", frequency: "DAILY", retention: { type: "DAYS", value: 7 } },
    { snapshot_label: "daily" },
  ],
  scv_resource_group: [
    { name: "crm", entities: ["vm-102", "vm-101"], policy: [{ policy_id: "1", schedule: { daily: { at: "01:30" } } }] },
    { name: "crm_renamed", force_destroy: true },
  ],
  scv_schedule: [{ name: "Schedule-PurgeJobs", cron_expression: "0 0 5 * * ?" }, { cron_expression: "0 0 6 * * ?" }],
} as const;

let scv: Scv;
let session: ProviderSession;
afterEach(async () => {
  await session.close();
  await scv.stop();
});

function configOf(type: string, attributes: object): ObjectValue {
  const block = provider.schema.resources[type]?.block;
  if (block === undefined) throw new Error(`no ${type}`);
  return fromPlain(block, attributes);
}

async function planOf(type: string, prior: ObjectValue | null, config: ObjectValue) {
  return session.plan({ type, prior, proposed: config, config });
}

describe.each([undefined, ...quirkNames])("with the quirk %s", (quirk) => {
  test.each(Object.entries(configurations))(
    "%s plans empty after a create and after an update",
    async (type, [made, changed]) => {
      scv = await startScv({
        data: { policies: [{ id: 1, name: "daily", frequency: "DAILY", retentionType: "DAYS", retentionValue: 7 }] },
        quirks: quirk === undefined ? [] : [quirk],
      });
      session = await provider.configure(fromPlain(provider.schema.provider, {}), scv.host);
      const { intend, outsideSlot } = scv.slot;

      const config = configOf(type, made);
      expect(provider.validateResource(type, config)).toEqual([]);
      const plan = await planOf(type, null, config);
      expect(plan.diagnostics).toEqual([]);
      const created = await session.create({ type, planned: plan.planned, config, intend, outsideSlot, private: null });
      expect(created.diagnostics).toEqual([]);
      expect((await planOf(type, created.state, config)).planned).toEqual(created.state);

      const [refreshed] = (await session.refresh(type, [created])).instances;
      expect(refreshed).toMatchObject({ kind: "present", state: created.state });

      const next = configOf(type, { ...made, ...changed });
      const { planned } = await planOf(type, created.state, next);
      const change = {
        type,
        prior: created.state,
        planned,
        config: next,
        private: created.private,
        intend,
        outsideSlot,
      };
      const updated = await session.update(change);
      expect(updated.diagnostics).toEqual([]);
      expect((await planOf(type, updated.state, next)).planned).toEqual(updated.state);

      await session.delete({ type, prior: updated.state, private: updated.private, intend, outsideSlot });
    },
  );
});
