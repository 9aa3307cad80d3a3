import { spawn, type ChildProcess } from "node:child_process";
import { join } from "node:path";
import { bundleCommand } from "../../src/packaging/bundle";
import { writeBundle } from "../../src/packaging/write-bundle";

const root = join(__dirname, "..", "..");

export const scv = join(root, "dist", "scv", "main.js");

/** The command as it is built, of which one call that writes files ends the process. */
export async function makeDyingScv(folder: string): Promise<string> {
  await writeBundle(await bundleCommand(root, "test/crash/dying-command.ts"), folder);
  return join(folder, "main.js");
}

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
