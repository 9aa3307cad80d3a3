import type { LockingPeriod as Attributes } from "../src/providers/scv/policy/schema";

/** For how long nobody can delete a snapshot: neither the appliance nor an administrator of the storage. */
export class LockingPeriod {
  static days(days: number): LockingPeriod {
    return new LockingPeriod(days, "DAYS");
  }

  static months(months: number): LockingPeriod {
    return new LockingPeriod(months, "MONTHS");
  }

  static years(years: number): LockingPeriod {
    return new LockingPeriod(years, "YEARS");
  }

  private constructor(
    /** How many units. */
    readonly value: number,
    readonly unit: Attributes["unit"],
  ) {}
}
