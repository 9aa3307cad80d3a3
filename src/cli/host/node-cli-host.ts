import { version } from "../../../package.json";
import { nodeFileSystem } from "../../host/node-filesystem";
import { nodeHost } from "../../host/node-host";
import { nodeSynthesisHost } from "../../host/node-synthesis-host";
import type { CliHost, Input, Output } from "./cli-host";
import { readLine } from "../terminal/read-line";
import { readLines } from "../terminal/read-lines";

/** For how long output is gathered, at most, before it is handed to the system. */
const gatheringMs = 20;

export function nodeCliHost(): CliHost {
  return {
    machine: nodeHost(),
    filesystem: nodeFileSystem(),
    synthesis: nodeSynthesisHost(),
    workingFolder: process.cwd(),
    version,
    stdout: output(process.stdout),
    stderr: output(process.stderr),
    stdin: input(process.stdin),
    onInterrupt,
  };
}

function output(stream: NodeJS.WriteStream): Output {
  // a reader that has seen enough, such as `head`, closes the pipe: no reason to stop an apply
  stream.on("error", () => undefined);
  return {
    isTerminal: stream.isTTY,
    write(text) {
      // thousands of lines of progress, each in a call of its own, would wake their reader as often
      if (stream.writableCorked === 0) {
        stream.cork();
        setTimeout(() => stream.uncork(), gatheringMs);
      }
      stream.write(text);
    },
  };
}

function input(stream: NodeJS.ReadStream): Input {
  return {
    isTerminal: stream.isTTY,
    readLine: (signal, hidden) => readLine(stream, signal, hidden),
    lines: (prompt) => readLines(stream, prompt),
  };
}

function onInterrupt(listener: () => void): () => void {
  const signals = ["SIGINT", "SIGTERM"] as const;
  for (const signal of signals) process.on(signal, listener);
  return () => {
    for (const signal of signals) process.off(signal, listener);
  };
}
