import type { ApplyEvent, OperationOf } from "../../apply/progress";
import type { Host } from "../../host/host";
import type { View } from "./view";

/** Milliseconds from one line to the next. */
export const period = 10_000;

interface Running {
  readonly event: Extract<ApplyEvent, { kind: "started" }>;
  readonly began: number;
  /** When it is told of next. */
  readonly due: number;
}

/** Passes events on, and says every ten seconds of each operation that it still runs. */
export function tellStillRunning(
  machine: Host,
  view: View,
): { progress: (event: ApplyEvent) => void; end: () => void } {
  /** The earliest due first. */
  const running = new Map<string, Running>();
  const ended = new AbortController();
  let watching = false;
  const keyOf = ({ address, action, deposed = "" }: OperationOf) => `${address} ${action} ${deposed}`;

  /** One sleep at a time serves them all: thousands of operations begin and end within a period. */
  async function watch(): Promise<void> {
    watching = true;
    for (let [next] = running.values(); next !== undefined; [next] = running.values()) {
      const { event, began, due } = next;
      await machine.sleep(Math.max(0, due - machine.now()), { signal: ended.signal, background: true });
      if (ended.signal.aborted) return;
      const key = keyOf(event);
      if (running.get(key) !== next) continue;
      view.still(event, machine.now() - began);
      running.delete(key);
      running.set(key, { event, began, due: due + period });
    }
    watching = false;
  }

  return {
    progress(event) {
      if (event.kind === "started") {
        const began = machine.now();
        running.set(keyOf(event), { event, began, due: began + period });
        if (!watching) void watch();
      } else if (event.kind === "finished" || event.kind === "failed") running.delete(keyOf(event));
      view.event(event);
    },
    end: () => ended.abort(),
  };
}
