import { spawn } from "node:child_process";

export interface Ran {
  readonly seconds: number;
  readonly stdout: string;
}

export interface RunOptions {
  readonly cwd: string;
  readonly env?: NodeJS.ProcessEnv;
  /** What its standard input gives. */
  readonly input?: string;
  /** Told the id of the process. */
  readonly onStart?: (pid: number) => void;
}

/** Runs a command to its end and times the whole process. Throws with what it printed where it fails. */
export function run(command: string, args: readonly string[], options: RunOptions): Promise<Ran> {
  return new Promise((resolve, reject) => {
    const began = process.hrtime.bigint();
    const child = spawn(command, args, {
      cwd: options.cwd,
      env: { ...process.env, ...options.env },
      stdio: ["pipe", "pipe", "pipe"],
    });
    // whoever does not read it says why by its end
    child.stdin.on("error", () => undefined).end(options.input ?? "");
    const out: string[] = [];
    const err: string[] = [];
    child.stdout.setEncoding("utf8").on("data", (text: string) => out.push(text));
    child.stderr.setEncoding("utf8").on("data", (text: string) => err.push(text));
    child.on("error", reject);
    if (child.pid !== undefined) options.onStart?.(child.pid);
    child.on("close", (code) => {
      const seconds = Number(process.hrtime.bigint() - began) / 1e9;
      if (code === 0) resolve({ seconds, stdout: out.join("") });
      else reject(new Error(`${command} ${args.join(" ")} ended with ${String(code)}\n${out.join("")}${err.join("")}`));
    });
  });
}
