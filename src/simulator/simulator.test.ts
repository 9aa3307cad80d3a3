import { X509Certificate } from "node:crypto";
import { access, mkdtemp, readFile, rm, stat } from "node:fs/promises";
import { request } from "node:https";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { SimulatorInputError } from "./simulator-input";
import { startSimulator, type SimulatorOptions } from "./simulator";
import { openSession } from "./testing/session";

function statusOver(url: string, ca: string): Promise<number> {
  return new Promise((resolve, reject) => {
    const outgoing = request(url, { ca, agent: false }, (response) => {
      response.resume();
      resolve(response.statusCode ?? 0);
    });
    outgoing.once("error", reject);
    outgoing.end();
  });
}

test("HTTPS is trusted by the CA that is made at start, by address and by name, on both sides", async () => {
  const simulator = await startSimulator();
  const ca = await readFile(simulator.caFile ?? "", "utf8");
  expect(ca).toBe(simulator.ca);
  expect(new X509Certificate(ca).fingerprint256).toBe(simulator.fingerprint);
  for (const host of ["127.0.0.1", "localhost"]) {
    const url = simulator.endpoint.replace("127.0.0.1", host);
    expect(await statusOver(`${url}/api/4.1/policies`, ca)).toBe(401);
  }
  expect(await statusOver(`${simulator.vcenterEndpoint}/api/vcenter/vm`, ca)).toBe(401);
  await expect(statusOver(`${simulator.endpoint}/`, "")).rejects.toThrow(/self-signed/);
  await simulator.stop();
  await expect(access(simulator.caFile ?? "")).rejects.toThrow();
});

test("plain HTTP has no CA", async () => {
  const simulator = await startSimulator({ insecureHttp: true });
  await simulator.stop();
  expect(simulator.endpoint).toMatch(/^http:\/\/127\.0\.0\.1:\d+$/);
  expect(simulator).not.toHaveProperty("caFile");
  expect(simulator).not.toHaveProperty("fingerprint");
});

test("two simulators are two appliances", async () => {
  const [one, other] = await Promise.all([openSession(), openSession()]);
  await one.call("POST", "/4.1/policies", {
    name: "gold",
    frequency: "DAILY",
    retentionType: "DAYS",
    retentionValue: 1,
  });
  expect(other.simulator.state().policies).toEqual([]);
  expect(one.simulator.credentials.password).not.toBe(other.simulator.credentials.password);
  await Promise.all([one.stop(), other.stop()]);
});

test("credentials and data can be given", async () => {
  const credentials = { username: "DOMAIN\\me", password: 'a"b\\c&d' };
  const session = await openSession({ credentials, data: { vcenter: { vms: [{ vm: "vm-1", name: "only" }] } } });
  const answer = await session.call("POST", "/4.1/resource-groups", { name: "g", entities: ["vm-1"] });
  const { vms, hosts } = session.simulator.state().vcenter;
  await session.stop();
  expect([answer.status, vms.length, hosts.length]).toEqual([200, 1, 3]);
});

test.each<[string, SimulatorOptions, "data" | "faults"]>([
  ["data", { data: { policies: [{ name: "gold" }] } }, "data"],
  ["faults", { misbehaviour: { faults: [{}] } }, "faults"],
  ["quirks", { misbehaviour: { quirks: ["nonsense"] } }, "faults"],
])("%s that make no sense stop the start", async (_what, options, input) => {
  const failure = await startSimulator({ insecureHttp: true, ...options }).catch((cause: unknown) => cause);
  expect(failure).toBeInstanceOf(SimulatorInputError);
  expect(failure).toMatchObject({ input });
});

test("the request log has a line a request, holds no secret, and is for its owner only", async () => {
  const folder = await mkdtemp(join(tmpdir(), "scv-request-log-"));
  const requestLog = join(folder, "requests.jsonl");
  const session = await openSession({ requestLog });
  await session.call("GET", "/4.1/policies/7?a=b");
  const { password } = session.simulator.credentials;
  await session.stop();
  const text = await readFile(requestLog, "utf8");
  const { mode } = await stat(requestLog);
  await rm(folder, { recursive: true });
  const lines = text
    .trimEnd()
    .split("\n")
    .map((line): unknown => JSON.parse(line));
  expect(lines).toMatchObject([
    { method: "POST", path: "/api/4.1/auth/login", status: 200 },
    { method: "GET", path: "/api/4.1/policies/7?a=b", status: 404 },
  ]);
  expect(Object.keys(Object(lines[0]))).toEqual(["time", "side", "method", "path", "status", "milliseconds"]);
  expect(text).not.toContain(password);
  expect(mode & 0o777).toBe(0o600);
});

test("every request waits for the latency", async () => {
  const session = await openSession({ latencyMs: 40 });
  const before = performance.now();
  await session.call("GET", "/4.1/policies");
  const taken = performance.now() - before;
  await session.stop();
  expect(taken).toBeGreaterThanOrEqual(39);
});

test("10,000 policies and 10,000 groups are held, listed whole and in order", async () => {
  const session = await openSession({ unchecked: true });
  const many = Array.from({ length: 10_000 }, (_, i) => i);
  const policy = { frequency: "DAILY", retentionType: "DAYS", retentionValue: 7 };
  session.simulator.setState({
    policies: many.map((i) => ({ name: `p${i}`, ...policy })),
    resourceGroups: many.map((i) => ({ name: `g${i}`, entities: ["vm-101"], policies: [{ id: i + 1 }] })),
  });
  const policies = (await session.call("GET", "/4.1/policies")).at("policyResponseList");
  const groups = (await session.call("GET", "/4.1/resource-groups")).at("resourceGroupResponseList");
  await session.stop();
  const names = (list: unknown) => [list].flat().map((item) => Object(item)["name"]);
  expect(names(policies)).toEqual(many.map((i) => `p${i}`));
  expect(names(groups)).toEqual(many.map((i) => `g${i}`));
});
