import { filledIn, readWorkflows, valueAt, workflowFiles, type Workflow } from "../../src/simulator/testing/workflow";
import { ContractCheck } from "../../src/simulator/testing/contract-check";
import { isRecord } from "../../src/simulator/record";
import type { Release } from "./configurations";
import { Estate } from "./estate";
import type { Exchange } from "./recorder";

const storagePassword = "for the test";
const svm = { name: "svm9.example.com", username: "admin", password_wo: storagePassword, password_wo_version: 1 };
const shown = { port: 443, protocol: "HTTPS", preferred_ip: "", syslog: true, autosupport: false };
const policy = {
  ...{ name: "daily_gold", description: "Kept for a week" },
  frequency: "DAILY",
  retention: { type: "DAYS", value: 7 },
};
const group = (description: string, policyId: string, every_days: number) => ({
  ...{ name: "production", description, entities: ["vm-101", "datastore-12"], notification: "NEVER" },
  ...{ spanning: { type: "EXCLUDE_ALL" } },
  policy: [{ policy_id: policyId, schedule: { daily: { every_days, start_date: "2026-01-01", at: "01:30" } } }],
});

async function addedSvm(estate: Estate) {
  return estate.create("scv_storage_system", { ...svm, ...shown, timeout: 120 });
}

async function createdGroup(estate: Estate) {
  const made = await estate.create("scv_policy", policy);
  const policyId = idOf(made.state);
  return { policyId, made: await estate.create("scv_resource_group", group("Machines that matter", policyId, 1)) };
}

/** What a user of ours does where a page has a workflow: what went before, and the workflow itself. */
const ours: Readonly<Record<string, (estate: Estate, begin: () => Promise<void>) => Promise<unknown>>> = {
  "Add a storage VM": async (estate, begin) => {
    await begin();
    await addedSvm(estate);
  },
  "Modify a storage VM": async (estate, begin) => {
    const added = await addedSvm(estate);
    await begin();
    await estate.update("scv_storage_system", added, { ...svm, ...shown, timeout: 180 });
  },
  "Create a policy where none is listed": async (estate, begin) => {
    await begin();
    await estate.create("scv_policy", policy);
  },
  "Create a resource group": async (estate, begin) => {
    await begin();
    await createdGroup(estate);
  },
  "Modify a resource group": async (estate, begin) => {
    const { made, policyId } = await createdGroup(estate);
    await begin();
    await estate.look("scv_resource_group", made, null);
    await estate.update("scv_resource_group", made, group("Every second day", policyId, 2));
  },
  "Modify a built-in schedule": async (estate, begin) => {
    await begin();
    await estate.create("scv_schedule", { name: "Schedule-DatabaseDump", cron_expression: "0 15 0 * * ?" });
  },
};

function idOf(state: object): string {
  return String(valueAt(state, "/entries/id/value"));
}

const workflows = workflowFiles.flatMap((file) =>
  readWorkflows(file).workflows.map((workflow) => [file, workflow.name, workflow] as const),
);

test("every workflow of the pages has one of ours", () => {
  expect(Object.keys(ours)).toEqual(workflows.map(([, name]) => name));
});

describe.each<Release>(["4.5", "6.2"])("release %s", (release) => {
  test.each(workflows)("%s: %s, in the order of the vendor's page", async (_file, name, workflow) => {
    const estate = await Estate.start({ profile: release });
    try {
      let from = 0;
      await ours[name]?.(estate, async () => {
        await estate.reconnect();
        from = estate.exchanges.length;
      });
      const notes = { ...estate.simulator.credentials, storagePassword };
      expect(follow(workflow, estate.exchanges.slice(from), notes, new ContractCheck(release))).toEqual([]);
    } finally {
      await estate.stop();
    }
  });
});

/** The steps that the client did not take, with what it did instead. Reads between the steps are its own matter. */
function follow(
  { steps }: Workflow,
  exchanges: readonly Exchange[],
  given: Readonly<Record<string, unknown>>,
  contract: ContractCheck,
): string[] {
  const notes = { ...given };
  let next = 0;
  for (const { operation, method, path, body, expect: expected, notes: noted = {} } of steps) {
    const to = `/api${String(filledIn(path, notes))}`;
    const at = exchanges.findIndex((exchange, i) => i >= next && exchange.method === method && exchange.path === to);
    const between = exchanges
      .slice(next, at < 0 ? undefined : at)
      .map((exchange) => `${exchange.method} ${exchange.path}`);
    const exchange = exchanges[at];
    if (exchange === undefined) return [`${operation} (${method} ${to}) is missing; there are ${between.join(", ")}`];
    const beside = between.filter((request) => !request.startsWith("GET "));
    if (beside.length > 0) return [`before ${operation}: ${beside.join(", ")}`];
    if (body !== undefined) expect(ordered(exchange.body)).toMatchObject(Object(ordered(filledIn(body, notes))));
    expect(exchange.status).toBe(expected.status);
    expect(contract.schema(expected.schema, exchange.answer)).toEqual([]);
    for (const [name, pointer] of Object.entries(noted))
      Object.assign(notes, { [name]: valueAt(exchange.answer, pointer) });
    next = at + 1;
  }
  return [];
}

/** The entities of a group have no order. */
function ordered(body: unknown): unknown {
  if (!isRecord(body) || !Array.isArray(body["entities"])) return body;
  return { ...body, entities: [...body["entities"]].sort() };
}
