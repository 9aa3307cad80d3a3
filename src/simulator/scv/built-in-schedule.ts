import { z } from "zod";
import { extra } from "./fields";

export const builtInScheduleSchema = z.object({ name: z.string().min(1), cronExpression: z.string().min(1), extra });

export type BuiltInSchedule = z.output<typeof builtInScheduleSchema>;

/** The names are the vendor's; the times of storage saving, purge of jobs and database dump are hinted, the others made up. */
export const builtInSchedules: readonly BuiltInSchedule[] = [
  { name: "Schedule-DatabaseDump", cronExpression: "0 39 0 * * ?" },
  { name: "Schedule-PurgeBackups", cronExpression: "0 30 2 * * ?" },
  { name: "Schedule-AsupDataCollection", cronExpression: "0 15 3 ? * SUN" },
  { name: "Schedule-ComputeStorageSaving", cronExpression: "0 8 1 * * ?" },
  { name: "Schedule-PurgeJobs", cronExpression: "0 38 1/6 * * ?" },
];
