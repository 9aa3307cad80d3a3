import { createInterface } from "node:readline";

/** The next line, without its end; undefined where the input ends first or the signal aborts the wait. */
export function readLine(input: NodeJS.ReadableStream, signal: AbortSignal): Promise<string | undefined> {
  return new Promise((resolve) => {
    const lines = createInterface({ input });
    // the first answer counts: `close` is emitted within `close()`
    const done = (line?: string) => {
      resolve(line);
      lines.close();
    };
    lines.once("line", done);
    lines.once("close", () => resolve(undefined));
    if (signal.aborted) done();
    else signal.addEventListener("abort", () => done(), { once: true });
  });
}
