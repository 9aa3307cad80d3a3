import { z } from "zod";
import { attribute } from "../../../provider/attribute";
import { computedFields } from "../computed";
import { scheduleSchema } from "./schema";

const listedSchedule = z.object(computedFields(scheduleSchema.omit({ original_cron_expression: true }).shape));

export const scheduleDataSchema = listedSchedule.extend({
  name: attribute(z.string().min(1), "Name of the built-in schedule, such as `Schedule-PurgeJobs`."),
});

export const schedulesDataSchema = z.object({
  schedules: attribute(z.array(listedSchedule), "All built-in schedules.", { computed: true }),
});
