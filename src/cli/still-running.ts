import type { ApplyEvent } from "../apply/progress";
import type { Host } from "../host/host";
import type { View } from "./view";

const period = 10_000;

/** Passes events on, and says every ten seconds of each operation that it still runs. */
export function tellStillRunning(
  machine: Host,
  view: View,
): { progress: (event: ApplyEvent) => void; end: () => void } {
  const running = new Map<string, AbortController>();
  const keyOf = (event: { address: string; action: string }) => `${event.address} ${event.action}`;
  const finish = (key: string) => {
    running.get(key)?.abort();
    running.delete(key);
  };

  async function watch(
    { address, action }: Extract<ApplyEvent, { kind: "started" }>,
    signal: AbortSignal,
  ): Promise<void> {
    const begin = machine.now();
    for (;;) {
      await machine.sleep(period, { signal, background: true });
      if (signal.aborted) return;
      view.still(address, action, machine.now() - begin);
    }
  }

  return {
    progress(event) {
      if (event.kind === "started") {
        const ended = new AbortController();
        running.set(keyOf(event), ended);
        void watch(event, ended.signal);
      } else if (event.kind === "finished" || event.kind === "failed") finish(keyOf(event));
      view.event(event);
    },
    end: () => [...running.keys()].forEach(finish),
  };
}
