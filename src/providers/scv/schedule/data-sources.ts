import type { DataSourceDefinition } from "../../../provider/definition";
import type { ScvClient } from "../client";
import { byName } from "../collection/by-name";
import { scheduleDataSchema, schedulesDataSchema } from "./data-source-schema";

export const scheduleDataSource: DataSourceDefinition<typeof scheduleDataSchema, ScvClient> = {
  type: "scv_schedule",
  description: "A built-in schedule by its name.",
  schema: scheduleDataSchema,
  read: async ({ schedules }, { name = "" }) => (await byName("schedule", schedules, name)).model,
};

export const schedulesDataSource: DataSourceDefinition<typeof schedulesDataSchema, ScvClient> = {
  type: "scv_schedules",
  description: "All built-in schedules.",
  schema: schedulesDataSchema,
  read: async ({ schedules }) => ({ schedules: (await schedules.list()).entries.map(({ model }) => model) }),
};
