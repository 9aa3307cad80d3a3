import { fstatSync, writeSync } from "node:fs";
import type { Writable } from "node:stream";
import type { Output } from "./cli-host";

/** What is asked of a stream of the process. */
export type OutputStream = Writable & { readonly fd: number; readonly isTTY?: boolean };

export interface NodeOutput extends Output {
  /**
   * Waits until all is handed to the system, and answers why not all of it could be. Undefined too where the reader has
   * seen enough and closed its end.
   */
  flush(): Promise<Error | undefined>;
}

/** For how long output is gathered, at most, before it is handed to the system. */
const gatheringMs = 20;

/** A write never throws: whatever becomes of the output, an apply goes on to its end. */
export function nodeOutput(stream: OutputStream): NodeOutput {
  return isFile(stream) ? fileOutput(stream.fd) : streamOutput(stream);
}

function isFile({ fd, isTTY }: OutputStream): boolean {
  const found = fstatSync(fd);
  return found.isFile() || (found.isCharacterDevice() && isTTY !== true);
}

/** Node's own stream takes a write that was cut short, as on a disk that is just full, for a whole one. */
function fileOutput(fd: number): NodeOutput {
  let failure: Error | undefined;
  return {
    isTerminal: false,
    write(text) {
      try {
        let left = Buffer.from(text);
        while (failure === undefined && left.length > 0) left = left.subarray(writeSync(fd, left));
      } catch (thrown) {
        failure = thrown instanceof Error ? thrown : new Error(String(thrown));
      }
    },
    flush: () => Promise.resolve(failure),
  };
}

function streamOutput(stream: OutputStream): NodeOutput {
  let failure: Error | undefined;
  stream.on("error", (thrown: NodeJS.ErrnoException) => {
    // a reader that has seen enough, such as `head`, closes the pipe
    if (thrown.code !== "EPIPE") failure ??= thrown;
  });
  return {
    isTerminal: stream.isTTY === true,
    write(text) {
      // thousands of lines of progress, each in a call of its own, would wake their reader as often
      if (stream.writableCorked === 0) {
        stream.cork();
        setTimeout(() => stream.uncork(), gatheringMs);
      }
      stream.write(text);
    },
    flush: () => {
      stream.uncork();
      // the event that tells of a failure comes after the call
      return new Promise((resolve) => stream.write("", () => setImmediate(() => resolve(failure))));
    },
  };
}
