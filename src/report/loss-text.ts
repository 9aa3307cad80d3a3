import type { ResourceChange } from "../plan/plan";
import type { Loss } from "../provider/provider";
import { printableName } from "./printable";
import type { Style } from "./style";

/** Stands beneath the heading of the change that would destroy it. */
export function lossLine(loss: Loss, style: Style): string {
  return style.bold(style.red(`# DATA LOSS: ${printableName(loss.summary)}`));
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
  return [style.bold(style.red(`Data loss: ${sums.join(", ")} will be deleted.`))];
}

function sumOf(losses: readonly Loss[], unit: Loss["unit"]): string[] {
  const counted = losses.reduce((sum, { count = 0 }) => sum + count, 0);
  const uncounted = losses.some(({ count }) => count === undefined);
  return [
    ...(counted === 0 ? [] : [`${counted} ${counted === 1 ? unit.slice(0, -1) : unit}`]),
    ...(uncounted ? [`an unknown number of ${unit}`] : []),
  ];
}
