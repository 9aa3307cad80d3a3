import type { Appliance } from "../appliance";
import { jsonBody } from "../call";
import { Refusal } from "../refusal";
import type { Route } from "../router";
import { builtInScheduleSchema } from "./built-in-schedule";
import { isQuartz } from "./cron";
import { keptExtra } from "./extra-fields";
import { onWire } from "./on-wire";
import { parseBody } from "./parse-body";

const path = "/api/4.1/schedules";
const scheduleBody = builtInScheduleSchema.omit({ extra: true });

export function scheduleRoutes(appliance: Appliance): Route[] {
  const { schedules } = appliance;
  const shown = onWire("schedule", appliance.profile);
  return [
    {
      method: "GET",
      path,
      handle: () => ({ list: { key: "scheduleResponseList", items: schedules.all().map(shown) } }),
    },
    {
      method: "PUT",
      path,
      handle: (call) => {
        const body = jsonBody(call);
        const { name, cronExpression } = parseBody(scheduleBody, body);
        const before = schedules.named(name);
        if (before === undefined) throw new Refusal(404, `There is no built-in schedule '${name}'.`);
        if (!isQuartz(cronExpression)) throw new Refusal(400, `'${cronExpression}' is not a Quartz cron expression.`);
        schedules.put({ name, cronExpression, extra: keptExtra(appliance.quirks, before.extra, body) });
        return { messages: ["Schedule updated successfully."] };
      },
    },
  ];
}
