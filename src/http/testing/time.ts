import { setTimeout } from "node:timers/promises";

export interface VirtualTime {
  readonly now: () => number;
  /** Takes no real time: moves the clock. */
  readonly sleep: (milliseconds: number) => Promise<void>;
  readonly slept: readonly number[];
}

export function virtualTime(start = 0): VirtualTime {
  let now = start;
  const slept: number[] = [];
  return {
    now: () => now,
    sleep: async (milliseconds) => {
      slept.push(milliseconds);
      now += milliseconds;
    },
    slept,
  };
}

export async function realSleep(milliseconds: number, signal?: AbortSignal): Promise<void> {
  try {
    await setTimeout(milliseconds, undefined, signal === undefined ? {} : { signal });
  } catch {
    // Woken early.
  }
}
