import type { Policy } from "../src/providers/scv/policy/schema";

/** How long the backups of a policy are kept. Lowering it deletes the surplus snapshots at the next backup. */
export class Retention {
  /** Keeps backups for so many days, 1 to 1018. */
  static days(days: number): Retention {
    return new Retention("DAYS", days);
  }

  /** Keeps the last so many backups, 1 to 1018. With SnapVault at least 2 are advised. */
  static backups(count: number): Retention {
    return new Retention("COUNT", count);
  }

  private constructor(
    readonly type: Policy["retention"]["type"],
    /** Days or backups. */
    readonly value: number,
  ) {}
}
