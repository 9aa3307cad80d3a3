import { randomBytes, randomUUID } from "node:crypto";
import { readFileSync, readlinkSync } from "node:fs";
import { hostname, userInfo } from "node:os";
import { setTimeout } from "node:timers/promises";
import { errorCode } from "../state/error-code";
import type { Host } from "./host";

export function nodeHost(): Host {
  return {
    now: () => Date.now(),
    sleep,
    random: () => Math.random(),
    randomBytes: (count) => randomBytes(count),
    newId: () => randomUUID(),
    environment: process.env,
    name: hostname(),
    user: loginName(),
    pid: process.pid,
    processSpace: processSpace(),
    isRunning,
  };
}

async function sleep(ms: number, options: { signal?: AbortSignal; background?: boolean } = {}): Promise<void> {
  try {
    await setTimeout(ms, undefined, { signal: options.signal, ref: options.background !== true });
  } catch (failure) {
    if (options.signal?.aborted !== true) throw failure;
  }
}

function loginName(): string {
  try {
    return userInfo().username;
  } catch {
    // a container may run under a user id that has no name
    return process.getuid === undefined ? "unknown" : `uid ${process.getuid()}`;
  }
}

/** Containers may share a host name and still not see each other's processes: on Linux the boot and the namespace count too. */
function processSpace(): string {
  return [
    hostname(),
    attempt(() => readFileSync("/proc/sys/kernel/random/boot_id", "utf8").trim()),
    attempt(() => readlinkSync("/proc/self/ns/pid")),
  ].join(" ");
}

function attempt(read: () => string): string {
  try {
    return read();
  } catch {
    return "-";
  }
}

function isRunning(pid: number): boolean {
  try {
    process.kill(pid, 0);
    return true;
  } catch (failure) {
    // EPERM: it runs, as somebody else
    return errorCode(failure) !== "ESRCH";
  }
}
