import type { ResourceChange } from "../plan/plan";
import type { Loss } from "../provider/provider";
import type { Style } from "./style";

/** Stands beneath the heading of the change that would destroy it. */
export function lossLine(loss: Loss, style: Style): string {
  return style.bold(style.red(`# DATA LOSS: ${loss.summary}`));
}

/** Below the totals: what the plan destroys beside the objects themselves. */
export function lossTotal(changes: readonly ResourceChange[], style: Style): string[] {
  const losses = changes.flatMap(({ loss }) => (loss === undefined ? [] : [loss]));
  if (losses.length === 0) return [];
  const units = ["backups", "snapshots"] as const;
  const sums = units.flatMap((unit) =>
    sumOf(
      losses.filter((loss) => loss.unit === unit),
      unit,
    ),
  );
  return [style.bold(style.red(`Data loss: ${sums.join(", ")}.`))];
}

function sumOf(losses: readonly Loss[], unit: Loss["unit"]): string[] {
  if (losses.length === 0) return [];
  const counted = losses.reduce((sum, { count = 0 }) => sum + count, 0);
  const uncounted = losses.filter(({ count }) => count === undefined).length;
  const noun = counted === 1 ? unit.slice(0, -1) : unit;
  if (uncounted === 0) return [`${counted} ${noun} to be deleted`];
  const some = `an unknown number of ${unit} by ${uncounted} ${uncounted === 1 ? "change" : "changes"}`;
  return counted === 0 ? [`${some} to be deleted`] : [`${counted} ${noun}, and ${some}, to be deleted`];
}
