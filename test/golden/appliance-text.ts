import type { CreationReport } from "../../src/simulator/creations";
import { builtInSchedules } from "../../src/simulator/scv/built-in-schedule";
import type { SimulatorState } from "../../src/simulator/state";

/** What matters of an appliance, without the fields that only a quirk of it has. */
export function applianceText(state: SimulatorState, { created, deleted }: CreationReport): string {
  const { policies, resourceGroups, storageSystems, schedules, backups } = state;
  const isOriginal = ({ name, cronExpression }: (typeof schedules)[number]): boolean =>
    builtInSchedules.some((known) => known.name === name && known.cronExpression === cronExpression);
  const document = {
    policies: policies.map(documented),
    resourceGroups: resourceGroups.map(documented),
    storageSystems: storageSystems.map(documented),
    changedSchedules: schedules.filter((schedule) => !isOriginal(schedule)).map(documented),
    backups: backups.map(({ name }) => name),
    created: created.map(({ kind, name }) => `${kind} ${name}`),
    deleted: deleted.map(({ kind, name }) => `${kind} ${name}`),
  };
  return `${JSON.stringify(document, undefined, 2)}\n`;
}

function documented(object: object): object {
  return Object.fromEntries(Object.entries(object).filter(([key]) => key !== "extra"));
}
