import { CronPattern } from "croner";
import type { Rule } from "../../../provider/definition";

export const scheduleRules: readonly Rule[] = [
  {
    code: "cron-expression",
    reads: ["cron_expression"],
    check: ({ cron_expression }) => {
      const problem = typeof cron_expression === "string" ? cronProblem(cron_expression) : undefined;
      return problem === undefined
        ? undefined
        : {
            summary: "Not a Quartz cron expression",
            detail: `${problem} Write seconds, minutes, hours, day of month, month, day of week and, if wanted, year, such as \`0 8 1 * * ?\`.`,
            path: ["cron_expression"],
          };
    },
  },
  {
    code: "cron-day",
    reads: ["cron_expression"],
    check: ({ cron_expression }) => {
      const [, , , dayOfMonth, , dayOfWeek] =
        typeof cron_expression === "string" ? cron_expression.trim().split(/\s+/) : [];
      return dayOfWeek !== undefined && (dayOfMonth === "?") === (dayOfWeek === "?")
        ? {
            severity: "warning",
            summary: "Quartz wants `?` for one of day of month and day of week",
            detail: "Give the one that matters and write `?` for the other: Quartz cannot combine both.",
            path: ["cron_expression"],
          }
        : undefined;
    },
  },
];

function cronProblem(expression: string): string | undefined {
  try {
    new CronPattern(expression, undefined, { mode: "6-or-7-parts", alternativeWeekdays: true, sloppyRanges: true });
    return undefined;
  } catch (cause) {
    return `${cause instanceof Error ? cause.message.replace(/^CronPattern: /, "").replace(/[.\s]*$/, "") : "It cannot be read"}.`;
  }
}
