import type { Host } from "../../host/host";
import { period } from "./still-running";
import type { View } from "./view";

/** Does work that only reads, and says every ten seconds that it still does. */
export async function tellStillReading<T>(machine: Host, view: View, work: () => Promise<T>): Promise<T> {
  const ended = new AbortController();
  void watch(machine, view, ended.signal);
  try {
    return await work();
  } finally {
    ended.abort();
  }
}

async function watch(machine: Host, view: View, signal: AbortSignal): Promise<void> {
  for (let elapsed = period; ; elapsed += period) {
    await machine.sleep(period, { signal, background: true });
    if (signal.aborted) return;
    view.stillReading(elapsed);
  }
}
