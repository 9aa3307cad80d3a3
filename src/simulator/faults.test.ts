import { request as httpRequest } from "node:http";
import type { FaultInput } from "./fault-schema";
import { SimulatorInputError } from "./simulator-input";
import { openSession, type Session } from "./testing/session";

const gold = { name: "gold", frequency: "DAILY", retentionType: "DAYS", retentionValue: 7 };
let session: Session;

beforeEach(async () => {
  session = await openSession({ unchecked: true });
});
afterEach(() => session.stop());

function order(...faults: readonly FaultInput[]): void {
  session.simulator.addFaults(...faults);
}

function made(): number {
  return session.simulator.creations().counts["policy"]?.["gold"] ?? 0;
}

async function statuses(count: number, path = "/4.1/policies"): Promise<number[]> {
  const seen: number[] = [];
  for (let i = 0; i < count; i += 1) seen.push((await session.call("GET", path)).status);
  return seen;
}

test("the nth matching request is struck, others are not counted", async () => {
  order({ method: "GET", path: "/4.1/policies", nth: 2, status: 503 });
  await session.call("GET", "/4.1/schedules");
  await session.call("POST", "/4.1/policies", gold);
  expect(await statuses(3)).toEqual([200, 503, 200]);
});

test("every nth matching request is struck, so many times at most", async () => {
  order({ path: "/api/4.1/policies", everyNth: 2, times: 2, status: 500 });
  expect(await statuses(7)).toEqual([200, 500, 200, 500, 200, 200, 200]);
});

test("without a turn every matching request is struck", async () => {
  order({ status: 429, headers: { "retry-after": "1" } });
  expect(await statuses(2)).toEqual([429, 429]);
});

test("a share is drawn, the same for the same seed", async () => {
  const draws: number[][] = [];
  for (const seed of [7, 7, 8]) {
    session.simulator.clearFaults();
    order({ path: "/4.1/policies", share: 0.5, seed, status: 500 });
    draws.push(await statuses(40));
  }
  expect(draws[0]).toEqual(draws[1]);
  expect(draws[0]).not.toEqual(draws[2]);
  const struck = draws[0]?.filter((status) => status === 500).length;
  expect(struck).toBeGreaterThan(10);
  expect(struck).toBeLessThan(30);
});

test.each([
  ["/4.1/policies/*", "/4.1/policies/1", true],
  ["/4.1/policies/{policyId}", "/4.1/policies/1", true],
  ["/4.1/policies/*", "/4.1/policies", false],
  ["/4.1/**", "/4.1/vm/vm-1/backups", true],
  ["/4.1/vm/*", "/4.1/vm/vm-1/backups", false],
  ["/4.1/policies", "/4.1/policies?x=1", true],
  ["/4X1/policies", "/4.1/policies", false],
])("the pattern %s, asked for %s: %s", async (pattern, path, struck) => {
  order({ path: pattern, status: 418 });
  expect((await session.call("GET", path)).status === 418).toBe(struck);
});

test("several methods, and the other side, can be named", async () => {
  order({ method: ["PUT", "DELETE"], status: 500 }, { side: "vcenter", status: 502 });
  expect((await session.call("GET", "/4.1/policies")).status).toBe(200);
  expect((await session.call("DELETE", "/4.1/policies/1")).status).toBe(500);
  expect((await fetch(`${session.simulator.vcenterEndpoint}/api/vcenter/vm`)).status).toBe(502);
});

test("a status comes with its body and headers, and the request does not take effect", async () => {
  order({ method: "POST", status: 503, headers: { "retry-after": "7" }, body: { responseMessage: ["busy"] } });
  const answer = await session.call("POST", "/4.1/policies", gold);
  expect([answer.status, answer.message, made()]).toEqual([503, "busy", 0]);
  session.simulator.clearFaults();
  order({ status: 500, body: "plain text" });
  expect((await session.call("GET", "/4.1/policies")).text).toBe("plain text");
});

test("a status can come after the request took effect", async () => {
  order({ method: "POST", status: 504, takesEffect: true });
  expect((await session.call("POST", "/4.1/policies", gold)).status).toBe(504);
  expect(made()).toBe(1);
});

test("a delay comes before the effect, and the answer is the server's own", async () => {
  order({ method: "POST", delayMs: 150 });
  const call = session.call("POST", "/4.1/policies", gold);
  await new Promise((resolve) => setTimeout(resolve, 50));
  expect(made()).toBe(0);
  expect((await call).status).toBe(200);
  expect(made()).toBe(1);
});

test.each([
  [{ closeBefore: true }, 0],
  [{ closeAfter: true }, 1],
] as const)("a connection that is closed (%p) has made %i object", async (effect, count) => {
  order({ method: "POST", ...effect });
  await expect(session.call("POST", "/4.1/policies", gold)).rejects.toThrow();
  expect(made()).toBe(count);
  expect(session.simulator.requests().at(-1)).toMatchObject({ method: "POST", status: null });
});

test.each([
  [{}, 0],
  [{ takesEffect: true }, 1],
])("a request that hangs (%p) is never answered and has made %i object", async (more, count) => {
  order({ method: "POST", hang: true, ...more });
  const { endpoint, credentials } = session.simulator;
  const pending = fetch(`${endpoint}/api/4.1/auth/login`, {
    method: "POST",
    body: JSON.stringify(credentials),
    signal: AbortSignal.timeout(200),
  });
  await expect(pending).rejects.toThrow(/timeout|aborted/i);
  const policy = session.call("POST", "/4.1/policies", gold);
  const ended = expect(policy).rejects.toThrow();
  await new Promise((resolve) => setTimeout(resolve, 100));
  expect(made()).toBe(count);
  await session.stop();
  await ended;
});

test("a truncated body is half of its JSON, and the request took effect", async () => {
  order({ method: "POST", truncateBody: true });
  const answer = await session.call("POST", "/4.1/policies", gold);
  expect([answer.status, answer.json]).toEqual([200, {}]);
  expect(answer.text).toMatch(/^\{"response"/);
  expect(made()).toBe(1);
});

test("a body can end with its connection", async () => {
  order({ method: "GET", path: "/4.1/policies", truncateBody: "connection" });
  const seen = await new Promise<string>((resolve, reject) => {
    const outgoing = httpRequest(`${session.simulator.endpoint}/api/4.1/policies`, (response) => {
      response.resume();
      response.once("aborted", () => resolve(`${response.statusCode ?? 0} aborted`));
      response.once("end", () => resolve("whole"));
      response.once("error", () => undefined);
    });
    outgoing.once("error", reject);
    outgoing.end();
  });
  expect(seen).toBe("401 aborted");
});

test("garbage and HTML come in place of JSON", async () => {
  order({ nth: 1, garbageBody: true }, { nth: 2, html: true }, { nth: 3, html: true, status: 502 });
  const answers = [];
  for (let i = 0; i < 3; i += 1) answers.push(await session.call("GET", "/4.1/policies"));
  expect(answers.map(({ status, json }) => [status, json])).toEqual([
    [200, {}],
    [200, {}],
    [502, {}],
  ]);
  expect(answers[2]?.text).toMatch(/^<!DOCTYPE html>.*502 Bad Gateway/);
});

test("a token can expire between two requests", async () => {
  order({ path: "/4.1/policies", nth: 2, expireToken: true });
  expect(await statuses(3)).toEqual([200, 401, 401]);
});

test.each([
  [1, 2],
  [2, 1],
  ["all", 0],
] as const)("a list without %s of its items", async (dropItems, left) => {
  for (const name of ["a", "b", "c"]) await session.call("POST", "/4.1/policies", { ...gold, name });
  order({ method: "GET", path: "/4.1/policies", dropItems });
  const list = (await session.call("GET", "/4.1/policies")).at("policyResponseList");
  expect(list).toHaveLength(left);
  expect(session.simulator.state().policies).toHaveLength(3);
});

test("lists of vCenter can be incomplete too", async () => {
  order({ side: "vcenter", path: "/vcenter/vm", dropItems: "all" });
  const { vcenterEndpoint, vcenterCredentials } = session.simulator;
  const basic = Buffer.from(`${vcenterCredentials.username}:${vcenterCredentials.password}`).toString("base64");
  const signedIn = await fetch(`${vcenterEndpoint}/api/session`, {
    method: "POST",
    headers: { authorization: `Basic ${basic}` },
  });
  const headers = { "vmware-api-session-id": String(await signedIn.json()) };
  expect(await (await fetch(`${vcenterEndpoint}/api/vcenter/vm`, { headers })).json()).toEqual([]);
  expect(await (await fetch(`${vcenterEndpoint}/api/vcenter/host`, { headers })).json()).toHaveLength(3);
});

test("faults come over HTTP too, are told with what they did, and can be taken back", async () => {
  const url = `${session.simulator.endpoint}/simulator/faults`;
  const send = (body: unknown) => fetch(url, { method: "POST", body: JSON.stringify(body) });
  expect((await send([{ path: "/4.1/policies", status: 500 }])).status).toBe(200);
  expect(await statuses(2)).toEqual([500, 500]);
  expect(await (await fetch(url)).json()).toMatchObject({ faults: [{ seen: 2, fired: 2 }], quirks: [] });
  expect((await send({ quirks: ["stringIds"] })).status).toBe(200);
  expect(await (await fetch(url, { method: "DELETE" })).json()).toEqual({ faults: [], quirks: [] });
  expect(await statuses(1)).toEqual([200]);
});

test.each([
  ["no effect", { nth: 1 }],
  ["two effects", { status: 500, hang: true }],
  ["two turns", { nth: 1, everyNth: 2, status: 500 }],
  ["an unknown key", { status: 500, probability: 1 }],
  ["a share above 1", { share: 2, status: 500 }],
  ["a path that does not begin at the root", { path: "policies", status: 500 }],
])("a fault with %s is refused", async (_what, fault) => {
  const url = `${session.simulator.endpoint}/simulator/faults`;
  const response = await fetch(url, { method: "POST", body: JSON.stringify({ faults: [fault] }) });
  expect(response.status).toBe(400);
  expect(() => session.simulator.addFaults({ nth: 0, status: 500 })).toThrow(SimulatorInputError);
});

test("the hook sees every request before and after its effect, and may drop it", async () => {
  const seen: string[] = [];
  session.simulator.onRequest((phase, { method, path }) => {
    seen.push(`${phase} ${method} ${path} ${made()}`);
  });
  await session.call("POST", "/4.1/policies", gold);
  expect(seen).toEqual(["before POST /api/4.1/policies 0", "after POST /api/4.1/policies 1"]);

  for (const [phase, count] of [["before", 1] as const, ["after", 2] as const]) {
    session.simulator.onRequest((at) => (at === phase ? "drop" : undefined));
    session.simulator.setState({ policies: [] });
    await expect(session.call("POST", "/4.1/policies", gold)).rejects.toThrow();
    expect(made()).toBe(count);
  }
  session.simulator.onRequest(undefined);
  expect(await statuses(1)).toEqual([200]);
});
