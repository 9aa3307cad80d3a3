import { spawn, type ChildProcess } from "node:child_process";
import { join } from "node:path";

export const scv = join(__dirname, "..", "..", "dist", "src", "cli", "main.js");
export const dyingScv = join(__dirname, "dying-command.cjs");

export interface Ended {
  readonly code: number | null;
  readonly signal: NodeJS.Signals | null;
  readonly output: string;
}

export interface Running {
  readonly child: ChildProcess;
  readonly ended: Promise<Ended>;
}

export function start(script: string, args: readonly string[], cwd: string, env: Record<string, string>): Running {
  const child = spawn(process.execPath, [script, ...args], {
    cwd,
    env: { ...process.env, NO_COLOR: "1", ...env },
    stdio: ["ignore", "pipe", "pipe"],
  });
  const printed: string[] = [];
  child.stdout.setEncoding("utf8").on("data", (text: string) => void printed.push(text));
  child.stderr.setEncoding("utf8").on("data", (text: string) => void printed.push(text));
  const ended = new Promise<Ended>((resolve, reject) => {
    child.on("error", reject);
    child.on("close", (code, signal) => resolve({ code, signal, output: printed.join("") }));
  });
  return { child, ended };
}
