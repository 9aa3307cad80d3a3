import type { DayOfWeek } from "./day-of-week";
import type { Frequency } from "./frequency";
import type { ResourceGroupPolicySchedule } from "./generated/providers/scv/resource-group";

/** What every schedule says. */
export interface ScheduleTime {
  /** Time of day, `HH:mm` of 24 hours, in the appliance's time zone, such as `01:30`. */
  readonly at: string;
  /**
   * First day, `yyyy-MM-dd`. The product's form asks for one.
   *
   * @default - {@link Schedule.DEFAULT_START_DATE}: a fixed day of the past, so that the schedule applies at once and
   * each synthesis gives the same
   */
  readonly startDate?: string;
}

export interface HourlySchedule extends ScheduleTime {
  /**
   * Runs every so many hours, 1 to 23, counted from `at`.
   *
   * @default 1
   */
  readonly everyHours?: number;
}

export interface DailySchedule extends ScheduleTime {
  /**
   * Runs every so many days, 1 to 31. The appliance counts from the first day of each month, whatever the start date:
   * 2 is the 1st, 3rd, 5th …
   *
   * @default 1
   */
  readonly everyDays?: number;
}

export interface WeeklySchedule extends ScheduleTime {
  readonly daysOfWeek: DayOfWeek[];
}

export interface MonthlySchedule extends ScheduleTime {
  /** Days of the month, 1 to 31. */
  readonly daysOfMonth: number[];
  /**
   * Months, 1 (January) to 12.
   *
   * @default - each month
   */
  readonly months?: number[];
}

const everyMonth = [1, 2, 3, 4, 5, 6, 7, 8, 9, 10, 11, 12];

/**
 * When a policy runs in a resource group. It must be of the policy's frequency; a policy on demand has none.
 * The fields are those of the product's form.
 */
export class Schedule {
  /** The start date of a schedule that is given none. */
  static readonly DEFAULT_START_DATE = "2024-01-01";

  /** Such as `Schedule.hourly({ everyHours: 4, at: "00:15" })`. */
  static hourly({ everyHours = 1, ...time }: HourlySchedule): Schedule {
    return new Schedule("HOURLY", { hourly: { everyHours, ...started(time) } });
  }

  /** Such as `Schedule.daily({ at: "01:30" })`. */
  static daily({ everyDays = 1, ...time }: DailySchedule): Schedule {
    return new Schedule("DAILY", { daily: { everyDays, ...started(time) } });
  }

  /** Such as `Schedule.weekly({ daysOfWeek: [DayOfWeek.SUNDAY], at: "03:00" })`. */
  static weekly({ daysOfWeek, ...time }: WeeklySchedule): Schedule {
    return new Schedule("WEEKLY", { weekly: { daysOfWeek, ...started(time) } });
  }

  /** Such as `Schedule.monthly({ daysOfMonth: [1], at: "04:00" })`. */
  static monthly({ daysOfMonth, months = everyMonth, ...time }: MonthlySchedule): Schedule {
    return new Schedule("MONTHLY", { monthly: { daysOfMonth, months, ...started(time) } });
  }

  private constructor(
    /** The frequency of the policies that it suits. */
    readonly frequency: Frequency,
    /** As the generated bindings take it. */
    readonly attributes: ResourceGroupPolicySchedule,
  ) {}
}

/** With what is no argument, too: the group that the schedule is for has the path to name it by. */
function started({ startDate = Schedule.DEFAULT_START_DATE, ...time }: ScheduleTime): Required<ScheduleTime> {
  return { ...time, startDate };
}
