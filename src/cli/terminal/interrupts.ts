import type { Cli } from "../cli";

/** What Ctrl-C means: while only reading, stop at once; while changing, first finish what runs, then stop at once. */
export interface Interrupts {
  /** Start nothing more. */
  readonly stop: AbortSignal;
  /** End everything that is under way. */
  readonly abort: AbortSignal;
  /** From now on things are changed. */
  beginChanges(): void;
  endChanges(): void;
}

/** Listens while the work runs. */
export async function withInterrupts<T>(cli: Cli, work: (interrupts: Interrupts) => Promise<T>): Promise<T> {
  const say = (text: string) => cli.stderr.write(text);
  const [stop, abort] = [new AbortController(), new AbortController()];
  let changing = false;
  const end = cli.onInterrupt(() => {
    if (abort.signal.aborted) return;
    if (changing && !stop.signal.aborted) {
      say(
        "\nInterrupt received.\nPlease wait for scv to finish what is running. A second Ctrl-C stops at once.\nGracefully shutting down...\n",
      );
    } else {
      say(changing ? "\nTwo interrupts received. Stopping at once.\n" : "\nInterrupt received.\n");
      abort.abort();
    }
    stop.abort();
  });
  try {
    return await work({
      stop: stop.signal,
      abort: abort.signal,
      beginChanges: () => (changing = true),
      endChanges: () => (changing = false),
    });
  } finally {
    end();
  }
}
