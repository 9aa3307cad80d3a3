import { version } from "../../../package.json";
import { nodeFileSystem } from "../../host/node-filesystem";
import { nodeHost } from "../../host/node-host";
import { nodeSynthesisHost } from "../../host/node-synthesis-host";
import type { CliHost, Input } from "./cli-host";
import { nodeOutput, type NodeOutput } from "./node-output";
import { readLine } from "../terminal/read-line";
import { readLines } from "../terminal/read-lines";

/** Of the process itself. */
export interface NodeCliHost extends CliHost {
  readonly stdout: NodeOutput;
  readonly stderr: NodeOutput;
}

export function nodeCliHost(): NodeCliHost {
  return {
    machine: nodeHost(),
    filesystem: nodeFileSystem(),
    synthesis: nodeSynthesisHost(),
    workingFolder: process.cwd(),
    version,
    stdout: nodeOutput(process.stdout),
    stderr: nodeOutput(process.stderr),
    stdin: input(process.stdin),
    onInterrupt,
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
