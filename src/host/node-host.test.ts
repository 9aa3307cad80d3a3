import { spawn } from "node:child_process";
import { once } from "node:events";
import { nodeHost } from "./node-host";

const host = nodeHost();

test("a process that ended is not running, this one is", async () => {
  const child = spawn(process.execPath, ["-e", ""]);
  await once(child, "exit");
  expect(host.isRunning(child.pid ?? 0)).toBe(false);
  expect(host.isRunning(host.pid)).toBe(true);
});

test("a sleep ends early when the signal is given, also one given before", async () => {
  const controller = new AbortController();
  const sleeping = host.sleep(3_600_000, { signal: controller.signal });
  controller.abort();
  await sleeping;
  await host.sleep(3_600_000, { signal: controller.signal, background: true });
});

test("ids are UUIDs and never the same, and bytes come in the number asked for", () => {
  expect(host.newId()).toMatch(/^[0-9a-f]{8}(-[0-9a-f]{4}){3}-[0-9a-f]{12}$/);
  expect(host.newId()).not.toBe(host.newId());
  expect(host.randomBytes(12)).toHaveLength(12);
});

test("two hosts in one process share its process space", () => {
  expect(nodeHost().processSpace).toBe(host.processSpace);
  expect(host.processSpace).toContain(host.name);
});
