import { z } from "zod";
import { DiagnosticError, error, type Diagnostic } from "../../../diagnostics/diagnostic";
import type { ProposedChange, ResourceDefinition } from "../../../provider/definition";
import type { Permit } from "../../../provider/intent";
import type { ScvClient } from "../client";
import type { Entry } from "../collection/collection";
import { differingFields } from "../collection/managed-fields";
import { doubtOf, readBack, unknownOutcome } from "../collection/outcome-unknown";
import { replaceCarefully } from "../collection/replace-carefully";
import { carryThrough } from "../wire/carry-through";
import { scheduleRules } from "./rules";
import { scheduleSchema, type Schedule } from "./schema";
import { writeSchedule } from "./wire";

const path = "/api/4.1/schedules";

export const scheduleResource: ResourceDefinition<typeof scheduleSchema, ScvClient> = {
  type: "scv_schedule",
  description: `The time at which one of the appliance's own schedules runs. The schedule is always there: declaring it
adopts it and remembers the expression that was found, removing it puts that expression back.`,
  version: 0,
  schema: scheduleSchema,
  naturalKey: "name",
  adopts: true,
  rules: scheduleRules,
  check: checkName,
  list: async ({ schedules }, options) => {
    const { models } = await (options?.fresh ? schedules.fresh() : schedules.list());
    return models;
  },
  create: async (client, change) => {
    const { planned, intend, outsideSlot } = change;
    const found = await outsideSlot(() => current(client, planned.name));
    if (found === undefined) throw new DiagnosticError(await unknownSchedule(client, planned.name));
    const what = `the schedule ${planned.name} was changed`;
    const { doubt, ...sent } = await client.schedules.writing(async () => {
      const permit = await intend({ before: { ...found.model } });
      return { what, permit, doubt: await doubtOf(() => put(client, found, planned.cron_expression, permit)) };
    });
    const listing = await outsideSlot(() => readBack(sent, () => client.schedules.afterWrites()));
    const adopted = listing.byName.get(planned.name);
    if (doubt && adopted?.model.cron_expression !== planned.cron_expression) throw unknownOutcome(sent, doubt);
    if (adopted === undefined) throw new DiagnosticError(await unknownSchedule(client, planned.name));
    return { ...adopted.model, original_cron_expression: found.model.cron_expression };
  },
  update: async (client, change) => {
    const { prior, planned } = change;
    const { model } = await replaceCarefully(
      {
        kind: "schedule",
        collection: client.schedules,
        schema: scheduleSchema,
        prior,
        planned,
        current: () => current(client, prior.name),
        send: (found, permit) => put(client, found, planned.cron_expression, permit),
      },
      change,
    );
    return { ...model, original_cron_expression: prior.original_cron_expression };
  },
  delete: async (client, { prior, intend, outsideSlot }) => {
    const found = await outsideSlot(() => current(client, prior.name));
    if (found === undefined || found.model.cron_expression === prior.original_cron_expression) return;
    if (differingFields(scheduleSchema, prior, found.model).length > 0) throw movedSchedule(prior, found.model);
    const what = `the schedule ${prior.name} was put back`;
    const { doubt, ...sent } = await client.schedules.writing(async () => {
      const permit = await intend({ before: { ...found.model } });
      return { what, permit, doubt: await doubtOf(() => put(client, found, prior.original_cron_expression, permit)) };
    });
    if (doubt === undefined) return;
    const left = await outsideSlot(() => readBack(sent, () => current(client, prior.name)));
    if (left?.model.cron_expression !== prior.original_cron_expression) throw unknownOutcome(sent, doubt);
  },
  adopted: (found, before) => {
    const original = z.object({ cron_expression: z.string() }).safeParse(before).data?.cron_expression;
    return original === undefined ? found : { ...found, original_cron_expression: original };
  },
  restored: (found, prior) => found.cron_expression === prior.original_cron_expression,
};

/** What is adopted must be there; what is adopted already was. */
async function checkName(
  client: ScvClient,
  { prior, planned: { name } }: ProposedChange<Schedule>,
): Promise<Diagnostic[]> {
  if (name === undefined || name === prior?.name) return [];
  const { byName } = await client.schedules.list();
  return byName.has(name) ? [] : [await unknownSchedule(client, name)];
}

async function current({ schedules }: ScvClient, name: string): Promise<Entry<Schedule> | undefined> {
  return (await schedules.fresh()).byName.get(name);
}

async function put(client: ScvClient, { wire, name }: Entry<Schedule>, cronExpression: string, permit: Permit) {
  const body = carryThrough(wire, writeSchedule(name, cronExpression));
  return client.send({ method: "PUT", path, body }, permit);
}

async function unknownSchedule({ schedules }: ScvClient, name: string): Promise<Diagnostic> {
  const { entries } = await schedules.list();
  return error({
    code: "not-found",
    summary: `The appliance has no built-in schedule ${name}`,
    detail: `It has ${entries.map((entry) => entry.name).join(", ") || "none"}.`,
    attributePath: ["name"],
  });
}

function movedSchedule({ name, cron_expression }: Schedule, found: Schedule): DiagnosticError {
  return new DiagnosticError(
    error({
      code: "moved-since-plan",
      summary: `The schedule ${name} was changed on the appliance since the plan`,
      detail: `It was ${cron_expression} and is ${found.cron_expression}. Nothing was sent. Run plan again, then decide.`,
    }),
  );
}
