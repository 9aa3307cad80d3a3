/** What a benchmark says: met is left out where there is no target. */
export interface Figure {
  readonly name: string;
  readonly value: number;
  readonly unit: string;
  readonly target?: string;
  readonly met?: boolean;
}

export function atLeast(name: string, value: number, unit: string, target: number): Figure {
  return { name, value: rounded(value), unit, target: `>= ${target}`, met: value >= target };
}

export function atMost(name: string, value: number, unit: string, target: number): Figure {
  return { name, value: rounded(value), unit, target: `<= ${target}`, met: value <= target };
}

export function figure(name: string, value: number, unit: string): Figure {
  return { name, value: rounded(value), unit };
}

export function median(values: readonly number[]): number {
  const sorted = [...values].sort((a, b) => a - b);
  return sorted[Math.floor(sorted.length / 2)] ?? Number.NaN;
}

function rounded(value: number): number {
  return Number(value.toPrecision(4));
}

export function printFigure(made: Figure, json: boolean): string {
  if (json)
    return JSON.stringify({
      name: made.name,
      value: made.value,
      unit: made.unit,
      target: made.target ?? null,
      met: made.met ?? null,
    });
  const target = made.target === undefined ? "" : `  target ${made.target}: ${made.met === true ? "met" : "NOT MET"}`;
  return `${made.name.padEnd(64)} ${String(made.value).padStart(9)} ${made.unit.padEnd(9)}${target}`;
}
