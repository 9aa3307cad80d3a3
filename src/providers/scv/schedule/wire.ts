import type { JsonObject } from "../../../language/json";
import { readName } from "../wire/read-wire";
import type { Schedule } from "./schema";

/** As found: to whoever adopts it now, the expression that is there is the original. */
export function readSchedule(wire: JsonObject): Schedule {
  const name = readName(wire, "name");
  const cronExpression = readName(wire, "cronExpression");
  return { id: name, name, cron_expression: cronExpression, original_cron_expression: cronExpression };
}

export function writeSchedule(name: string, cronExpression: string): JsonObject {
  return { name, cronExpression };
}
