import { ExchangeError } from "./exchange";
import { Secrets } from "./redact";
import { serve } from "./testing/scripted-server";
import { plainTransport } from "./testing/plain-transport";
import { type TraceEvent, traceTo } from "./trace";

const secrets = new Secrets();
secrets.add("hunter22");

function clock(): () => number {
  let now = 1000;
  return () => (now += 5);
}

describe("traceTo", () => {
  test("tells method, path, attempt, time, status and redacted bodies, and no headers", async () => {
    const events: TraceEvent[] = [];
    await using server = await serve(() => ({ status: 201, body: '{"echo":"hunter22"}' }));
    await using transport = plainTransport(server);
    await traceTo((event) => void events.push(event), secrets, clock())(transport.exchange)({
      method: "POST",
      path: "/things?key=hunter22",
      headers: { Token: "token-1" },
      body: '{"password":"hunter22"}',
      repeatable: false,
      attempt: 3,
    });
    expect(events).toEqual([
      {
        method: "POST",
        path: "/things?key=(secret)",
        attempt: 3,
        milliseconds: 5,
        status: 201,
        failure: null,
        request: '{"password":"(secret)"}',
        response: '{"echo":"(secret)"}',
      },
    ]);
  });

  test("of a confidential exchange, no body", async () => {
    const events: TraceEvent[] = [];
    await using server = await serve(() => ({ status: 200, body: "a token that nobody knows yet" }));
    await using transport = plainTransport(server);
    await traceTo((event) => void events.push(event), secrets, clock())(transport.exchange)({
      method: "POST",
      path: "/login",
      body: "{}",
      repeatable: true,
      confidential: true,
    });
    expect(events).toMatchObject([{ request: "(confidential)", response: "(confidential)" }]);
  });

  test("a failure is told by its code, and thrown on", async () => {
    const events: TraceEvent[] = [];
    const exchange = traceTo(
      (event) => void events.push(event),
      secrets,
      clock(),
    )(() => Promise.reject(new ExchangeError("lost", "ambiguous", "connection-lost")));
    await expect(exchange({ method: "GET", path: "/", repeatable: true })).rejects.toThrow("lost");
    expect(events).toMatchObject([{ status: null, failure: "connection-lost", request: null, response: null }]);
  });

  test("a long body is cut off after it was redacted", async () => {
    const events: TraceEvent[] = [];
    await using server = await serve(() => ({ status: 200, body: `${"x".repeat(9_996)}hunter22` }));
    await using transport = plainTransport(server);
    await traceTo((event) => void events.push(event), secrets, clock())(transport.exchange)({
      method: "GET",
      path: "/",
      repeatable: true,
    });
    expect(events[0]?.response).toBe(`${"x".repeat(9_996)}(sec`);
  });
});
