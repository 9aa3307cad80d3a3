import { z } from "zod";
import { attribute } from "../../../provider/attribute";

/** Documented names of the schedules that come with the appliance. */
export const builtInSchedules = [
  "Schedule-DatabaseDump",
  "Schedule-PurgeBackups",
  "Schedule-AsupDataCollection",
  "Schedule-ComputeStorageSaving",
  "Schedule-PurgeJobs",
] as const;

export const scheduleSchema = z.object({
  id: attribute(z.string(), "The name.", { computed: true, follows: "name" }),
  name: attribute(z.string().min(1), `One of ${builtInSchedules.map((name) => `\`${name}\``).join(", ")}.`, {
    forcesReplacement: true,
  }),
  cron_expression: attribute(
    z.string().min(1),
    "Quartz cron expression: seconds, minutes, hours, day of month, month, day of week and, if wanted, year; such as `0 8 1 * * ?`.",
  ),
  original_cron_expression: attribute(
    z.string(),
    "The expression that was there when the schedule was adopted or imported; put back when the resource is removed.",
    { computed: true, inputOnly: true },
  ),
});

export type Schedule = z.output<typeof scheduleSchema>;
