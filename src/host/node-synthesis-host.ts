import { spawn } from "node:child_process";
import { readFile, readdir, rm } from "node:fs/promises";
import { basename } from "node:path";
import { DiagnosticError, error } from "../diagnostics/diagnostic";
import { errorCode } from "../state/error-code";
import { makeFolder } from "./make-folder";
import type { FolderEntry, ProcessEnd, ShellCommand, SynthesisHost } from "../synthesis/synthesis-host";

/** Real files, and real processes of the system's shell. */
export function nodeSynthesisHost(environment: SynthesisHost["environment"] = process.env): SynthesisHost {
  return {
    environment,
    readFile: (path) => attempt("read", path, () => absentAsUndefined(readFile(path, "utf8"))),
    listFolder: (path) => attempt("read", path, () => absentAsUndefined(listFolder(path))),
    makeFolder: (path) => attempt("create the folder", path, () => makeFolder(path)),
    remove: (path) => attempt("remove", path, () => rm(path, { recursive: true, force: true })),
    run,
  };
}

async function listFolder(path: string): Promise<readonly FolderEntry[]> {
  const entries = await readdir(path, { withFileTypes: true });
  return entries.map((entry) => ({ name: entry.name, kind: entry.isDirectory() ? "folder" : "file" }));
}

/** What the system refuses becomes a diagnostic. */
async function attempt<T>(what: string, path: string, work: () => Promise<T>): Promise<T> {
  try {
    return await work();
  } catch (failure) {
    throw new DiagnosticError(
      error({
        code: "file-system",
        summary: `Cannot ${what} ${basename(path)}`,
        detail: `The system refuses it: ${String(errorCode(failure) ?? failure)}, at ${path}. Mend that and run again.`,
      }),
    );
  }
}

async function absentAsUndefined<T>(work: Promise<T>): Promise<T | undefined> {
  try {
    return await work;
  } catch (failure) {
    const code = errorCode(failure);
    if (code === "ENOENT" || code === "ENOTDIR") return undefined;
    throw failure;
  }
}

const isWindows = process.platform === "win32";

function run({ line, folder, environment, onOutput, signal }: ShellCommand): Promise<ProcessEnd> {
  return new Promise((resolve) => {
    const child = spawn(line, {
      shell: true,
      cwd: folder,
      env: { ...environment },
      stdio: ["ignore", "pipe", "pipe"],
      // a group of its own: the interrupt must reach what the shell started, and reach it once
      detached: !isWindows,
    });
    const interrupt = (): void => {
      if (child.pid === undefined) return;
      if (isWindows) child.kill("SIGINT");
      else killGroup(child.pid, "SIGINT");
    };
    const abandon = (): void => {
      if (child.pid !== undefined && !isWindows) killGroup(child.pid, "SIGTERM");
    };
    const settle = (end: ProcessEnd): void => {
      signal?.removeEventListener("abort", interrupt);
      process.removeListener("exit", abandon);
      resolve(end);
    };
    for (const stream of [child.stdout, child.stderr]) stream.setEncoding("utf8").on("data", onOutput);
    child.on("error", (failure) => {
      settle({ kind: "failed", reason: failure.message });
    });
    child.on("close", (code, signalName) => {
      settle(code === null ? { kind: "killed", signal: signalName ?? "a signal" } : { kind: "exited", code });
    });
    process.once("exit", abandon);
    signal?.addEventListener("abort", interrupt, { once: true });
    if (signal?.aborted) interrupt();
  });
}

function killGroup(leader: number, signal: NodeJS.Signals): void {
  try {
    process.kill(-leader, signal);
  } catch (failure) {
    // it has ended already
    if (errorCode(failure) !== "ESRCH") throw failure;
  }
}
