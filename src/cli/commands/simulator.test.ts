import { spawn, type ChildProcess } from "node:child_process";
import { once } from "node:events";
import { access, mkdtemp, readFile, rm, writeFile } from "node:fs/promises";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { text } from "node:stream/consumers";

let folder: string;
const running: ChildProcess[] = [];

beforeEach(async () => {
  folder = await mkdtemp(join(tmpdir(), "scv-simulator-test-"));
});
afterEach(async () => {
  for (const child of running.splice(0)) child.kill("SIGKILL");
  await rm(folder, { recursive: true });
});

function simulator(...args: readonly string[]) {
  const child = spawn(process.execPath, ["--import", "tsx", join(__dirname, "..", "main.ts"), "simulator", ...args], {
    stdio: ["ignore", "pipe", "pipe"],
  });
  running.push(child);
  return child;
}

async function readyLine(child: ReturnType<typeof simulator>): Promise<Record<string, string>> {
  const [chunk]: unknown[] = await once(child.stdout, "data");
  const line = String(chunk);
  expect(line).toMatch(/^\{.*\}\n$/);
  return JSON.parse(line);
}

async function input(name: string, content: unknown): Promise<string> {
  const file = join(folder, name);
  await writeFile(file, typeof content === "string" ? content : JSON.stringify(content));
  return file;
}

test("it prints one line when it is ready, does what its files say, and ends on SIGTERM", async () => {
  const requestLog = join(folder, "requests.jsonl");
  const data = await input("data.json", {
    policies: [{ name: "gold", frequency: "DAILY", retentionType: "DAYS", retentionValue: 7 }],
  });
  const faults = await input("faults.json", {
    faults: [{ path: "/4.1/schedules", status: 503 }],
    quirks: { stringIds: true },
  });
  const files = [`--data=${data}`, `--faults=${faults}`, `--request-log=${requestLog}`];
  const child = simulator("--insecure-http", "--profile", "4.5", "--latency=1", ...files);
  const ready = await readyLine(child);
  expect(Object.keys(ready)).toEqual(["endpoint", "vcenterEndpoint", "username", "password"]);
  const { endpoint = "", username = "", password = "" } = ready;
  expect(await (await fetch(`${endpoint}/api/v2/api-docs`)).json()).toMatchObject({ info: { version: "4.5" } });
  expect((await fetch(`${endpoint}/api/4.1/schedules`)).status).toBe(503);
  const login = await fetch(`${endpoint}/api/4.1/auth/login`, {
    method: "POST",
    headers: { "content-type": "application/json" },
    body: JSON.stringify({ username, password }),
  });
  const { token } = Object(await login.json()).response;
  const policies = await fetch(`${endpoint}/api/4.1/policies`, { headers: { token } });
  expect(await policies.json()).toMatchObject({ response: { policyResponseList: [{ id: "1", name: "gold" }] } });
  child.kill("SIGTERM");
  expect(await once(child, "close")).toEqual([0, null]);
  expect((await readFile(requestLog, "utf8")).trimEnd().split("\n")).toHaveLength(4);
});

test.each(["SIGINT", "SIGHUP"] as const)(
  "over HTTPS it names the file of its CA, which goes when it ends on %s",
  async (signal) => {
    const child = simulator();
    const { endpoint, caFile = "", fingerprint } = await readyLine(child);
    expect(endpoint).toMatch(/^https:/);
    expect(fingerprint).toMatch(/^([0-9A-F]{2}:){31}[0-9A-F]{2}$/);
    expect(await readFile(caFile, "utf8")).toContain("BEGIN CERTIFICATE");
    child.kill(signal);
    expect(await once(child, "close")).toEqual([0, null]);
    await expect(access(caFile)).rejects.toThrow();
  },
);

test.each([
  ["a fault that makes no sense", "--faults", { faults: [{ nth: 1 }] }, "give an effect"],
  ["data that does not fit", "--data", { policies: [{ name: "gold" }] }, "policies.0.frequency"],
  ["a file that is no JSON", "--data", "{", "JSON"],
])("%s is told, without a stack trace", async (_what, option, content, reason) => {
  const child = simulator(option, await input("input.json", content));
  const [written, [code]] = await Promise.all([text(child.stderr), once(child, "close")]);
  expect(code).toBe(1);
  expect(written).toContain(reason);
  expect(written).toContain("simulator-start");
  expect(written).not.toMatch(/^\s+at /m);
});

test("a port that is taken is told", async () => {
  const child = simulator("--insecure-http");
  const { endpoint = "" } = await readyLine(child);
  const second = simulator("--insecure-http", "--port", new URL(endpoint).port);
  const [written, [code]] = await Promise.all([text(second.stderr), once(second, "close")]);
  expect([code, written]).toEqual([1, expect.stringContaining("EADDRINUSE")]);
});
