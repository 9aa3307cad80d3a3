import type { TerraformMetaArguments } from "cdktf";
import type { Construct } from "constructs";
import { scheduleDataSchema } from "../src/providers/scv/schedule/data-source-schema";
import { scheduleRules } from "../src/providers/scv/schedule/rules";
import { scheduleSchema, type builtInSchedules } from "../src/providers/scv/schedule/schema";
import { argumentCheck, checkArguments, metaArgumentsOnly } from "./check-arguments";
import { DataScvSchedule } from "./generated/providers/scv/data-scv-schedule";
import { DataScvSchedules } from "./generated/providers/scv/data-scv-schedules";
import { Schedule as ScheduleBinding } from "./generated/providers/scv/schedule";
import type { Lookup } from "./lookup";
import { refuseUnexpected } from "./unexpected-arguments";

/** The schedules of the appliance's own housekeeping, by the names that the product's pages give. */
export const BuiltInScheduleName = {
  DATABASE_DUMP: "Schedule-DatabaseDump",
  PURGE_BACKUPS: "Schedule-PurgeBackups",
  ASUP_DATA_COLLECTION: "Schedule-AsupDataCollection",
  COMPUTE_STORAGE_SAVING: "Schedule-ComputeStorageSaving",
  PURGE_JOBS: "Schedule-PurgeJobs",
} as const satisfies Readonly<Record<string, (typeof builtInSchedules)[number]>>;

export interface BuiltInScheduleProps extends TerraformMetaArguments {
  /** One of {@link BuiltInScheduleName}, or as the appliance lists it. */
  readonly name: string;
  /**
   * Quartz cron expression: seconds, minutes, hours, day of month, month, day of week and, if wanted, year; `?` for one
   * of the two days. Such as `0 0 3 * * ?` for three o'clock each night, in the appliance's time zone.
   */
  readonly cron: string;
}

const check = argumentCheck(scheduleSchema, { rules: scheduleRules, names: { cron_expression: "cron" } });
const lookupCheck = argumentCheck(scheduleDataSchema);

/** When the appliance does one of its own chores. It is always there: taken over at first, put back as it was when removed. */
export class BuiltInSchedule extends ScheduleBinding {
  /** A built-in schedule as it is. */
  static named(scope: Construct, id: string, lookup: Lookup): DataScvSchedule {
    refuseUnexpected(scope, id, lookup, lookupCheck);
    const found = new DataScvSchedule(scope, id, lookup);
    checkArguments(found, { name: lookup.name }, lookupCheck);
    return found;
  }

  /** All built-in schedules of the appliance. */
  static all(scope: Construct, id: string, meta: TerraformMetaArguments = {}): DataScvSchedules {
    refuseUnexpected(scope, id, meta, metaArgumentsOnly);
    return new DataScvSchedules(scope, id, meta);
  }

  constructor(scope: Construct, id: string, props: BuiltInScheduleProps) {
    refuseUnexpected(scope, id, props, check);
    const { cron, ...config } = props;
    super(scope, id, { ...config, cronExpression: cron });
    checkArguments(this, this.synthesizeAttributes(), check);
  }
}
