import { createInterface } from "node:readline";
import { Writable } from "node:stream";

/**
 * The next line, without its end; undefined where the input ends first or the signal aborts the wait. Hidden: a
 * terminal does not show what is typed.
 */
export function readLine(
  input: NodeJS.ReadableStream,
  signal: AbortSignal,
  hidden = false,
): Promise<string | undefined> {
  return new Promise((resolve) => {
    const lines = createInterface(hidden ? { input, output: nowhere(), terminal: true } : { input });
    // the first answer counts: `close` is emitted within `close()`
    const done = (line?: string) => {
      resolve(line);
      lines.close();
    };
    lines.once("line", done);
    lines.once("close", () => resolve(undefined));
    // a terminal that hides leaves Ctrl-C to us
    lines.on("SIGINT", () => process.kill(process.pid, "SIGINT"));
    if (signal.aborted) done();
    else signal.addEventListener("abort", () => done(), { once: true });
  });
}

function nowhere(): Writable {
  return new Writable({ write: (_chunk, _encoding, written) => written() });
}
