import { ExchangeError, type HttpRequest } from "./exchange";
import { retry } from "./retry";
import { plainTransport } from "./testing/plain-transport";
import { type Script, serve, type ScriptedAnswer } from "./testing/scripted-server";
import { virtualTime } from "./testing/time";

const read = { method: "GET", path: "/policies", repeatable: true } as const;
const create = { method: "POST", path: "/policies", body: "{}", repeatable: false } as const;
const ok = { status: 200, body: "ok" };

async function run(
  script: Script,
  request: HttpRequest,
  options: { deadlineMs?: number; random?: number } = {},
): Promise<{ outcome: string; sent: number; slept: readonly number[] }> {
  const time = virtualTime(Date.parse("2026-03-01T10:00:00Z"));
  await using server = await serve(script);
  await using transport = plainTransport(server);
  const exchange = retry({
    deadlineMs: options.deadlineMs ?? 60_000,
    now: time.now,
    sleep: time.sleep,
    random: () => options.random ?? 0,
  })(transport.exchange);
  const outcome = await exchange(request).then(
    (response) => `${response.status} ${response.text}`.trim(),
    (thrown: unknown) => (thrown instanceof ExchangeError ? `${thrown.code} ${thrown.effect}` : String(thrown)),
  );
  return { outcome, sent: server.received.length, slept: time.slept };
}

/** The answers in turn, the last one for ever. */
function inTurn(...answers: readonly ScriptedAnswer[]): Script {
  return (_, number) => answers[Math.min(number, answers.length) - 1] ?? "reset";
}

const busy = { status: 429 };
const busyFor = (seconds: string): ScriptedAnswer => ({ status: 503, headers: { "retry-after": seconds } });
const truncated: ScriptedAnswer = (response) => {
  response.writeHead(200, { "content-length": "100" });
  response.write("half", () => response.destroy());
};

describe("retry", () => {
  test.each<[string, HttpRequest, readonly ScriptedAnswer[], string, number]>([
    ["429", read, [busy, ok], "200 ok", 2],
    ["429 of a create: it was not done", create, [busy, busy, ok], "200 ok", 3],
    ["503 with Retry-After", read, [busyFor("1"), ok], "200 ok", 2],
    ["503 with Retry-After of a create: it was not done", create, [busyFor("1"), ok], "200 ok", 2],
    ["503", read, [{ status: 503 }, ok], "200 ok", 2],
    ["502 and 504", read, [{ status: 502 }, { status: 504 }, ok], "200 ok", 3],
    ["500, twice", read, [{ status: 500 }, { status: 500 }, ok], "200 ok", 3],
    ["a connection cut off", read, ["reset", ok], "200 ok", 2],
    ["a truncated answer", read, [truncated, ok], "200 ok", 2],
  ])("tries again after %s", async (_, request, answers, outcome, sent) => {
    expect(await run(inTurn(...answers), request)).toMatchObject({ outcome, sent });
  });

  test.each<[string, HttpRequest, readonly ScriptedAnswer[], string]>([
    ["503 without Retry-After of a create", create, [{ status: 503 }, ok], "503"],
    ["500 of a create", create, [{ status: 500, body: "no" }, ok], "500 no"],
    ["502 of a create", create, [{ status: 502 }, ok], "502"],
    ["a connection cut off during a create", create, ["reset", ok], "connection-lost ambiguous"],
    ["a truncated answer to a create", create, [truncated, ok], "connection-lost ambiguous"],
    ["501", read, [{ status: 501 }, ok], "501"],
    ["400", read, [{ status: 400 }, ok], "400"],
    ["404", read, [{ status: 404 }, ok], "404"],
    ["a redirect", read, [{ status: 302, headers: { location: "/x" } }, ok], "redirected ambiguous"],
  ])("passes on %s as it came", async (_, request, answers, outcome) => {
    expect(await run(inTurn(...answers), request)).toMatchObject({ outcome, sent: 1, slept: [] });
  });

  test("a 500 that stays is passed on after three tries", async () => {
    expect(await run(inTurn({ status: 500, body: "bug" }), read)).toMatchObject({ outcome: "500 bug", sent: 3 });
  });

  test.each([
    ["the shortest", 0, [100, 200, 400, 800, 1600, 3200, 5000, 5000, 5000, 5000]],
    ["the longest", 0.999999, [200, 400, 800, 1600, 3200, 6400, 10_000, 10_000, 10_000, 10_000]],
  ])("pauses grow exponentially up to ten seconds, and jitter: %s", async (_, random, pauses) => {
    const answers = [...pauses.map(() => ({ status: 503 })), ok];
    const { slept } = await run(inTurn(...answers), read, { random, deadlineMs: 1_000_000 });
    expect(slept.map((milliseconds) => Math.round(milliseconds))).toEqual(pauses);
  });

  test.each([
    ["seconds", "7", 7_000],
    ["an HTTP date", "Sun, 01 Mar 2026 10:00:12 GMT", 12_000],
  ])("waits as Retry-After asks: %s", async (_, value, milliseconds) => {
    const answer = { status: 429, headers: { "retry-after": value, date: "Sun, 01 Mar 2026 10:00:00 GMT" } };
    expect(await run(inTurn(answer, ok), create)).toMatchObject({ outcome: "200 ok", slept: [milliseconds] });
  });

  test("gives up at the deadline with the last answer", async () => {
    const { outcome, slept } = await run(inTurn({ status: 503, body: "still" }), read, { deadlineMs: 3_000 });
    expect(outcome).toBe("503 still");
    expect(slept).toEqual([100, 200, 400, 800]);
  });

  test("does not wait at all for what lies beyond the deadline", async () => {
    expect(await run(inTurn(busyFor("3600"), ok), read)).toMatchObject({ outcome: "503", sent: 1, slept: [] });
  });

  test("each try bears its number", async () => {
    const attempts: (number | undefined)[] = [];
    const exchange = retry({ deadlineMs: 60_000, ...virtualTime(), random: () => 0 })(async (request) => {
      attempts.push(request.attempt);
      return { status: attempts.length < 3 ? 429 : 200, headers: {}, text: "" };
    });
    await exchange(create);
    expect(attempts).toEqual([1, 2, 3]);
  });

  test("a connection that came about ends an outage, though it was lost: the next one is waited for anew", async () => {
    const fails = (effect: "unsent" | "ambiguous", code: string) => new ExchangeError(code, effect, code);
    const refused = fails("unsent", "connection-refused");
    const failures = [undefined, refused, fails("ambiguous", "connection-lost"), refused];
    const time = virtualTime();
    const exchange = retry({ deadlineMs: 60_000, ...time, random: () => 0 })(async () => {
      const failure = failures.shift();
      if (failure !== undefined) throw failure;
      return { status: 200, headers: {}, text: "" };
    });
    await exchange(read);
    await expect(exchange(create)).rejects.toMatchObject({ code: "connection-lost" });
    await time.sleep(100_000);
    expect(await exchange(create)).toMatchObject({ status: 200 });
    expect(failures).toEqual([]);
  });

  test("who gives up after other trouble does not give up for the others: an outage has a deadline of its own", async () => {
    const time = virtualTime();
    const answers = [200, 429];
    const exchange = retry({ deadlineMs: 60_000, ...time, random: () => 0 })(async () => {
      const status = answers.shift();
      if (status === undefined && time.now() < 65_000) throw new ExchangeError("", "unsent", "connection-refused");
      return { status: status ?? 200, headers: { "retry-after": "50" }, text: "" };
    });
    await exchange(read);
    await expect(exchange(create)).rejects.toMatchObject({ code: "connection-refused" });
    expect(await exchange(create)).toMatchObject({ status: 200 });
  });

  describe("an appliance that refuses connections", () => {
    const refused = new ExchangeError("refused", "unsent", "connection-refused");
    const scripted = (
      failures: readonly number[],
    ): { exchange: ReturnType<ReturnType<typeof retry>>; calls: () => number } => {
      let calls = 0;
      const exchange = retry({ deadlineMs: 60_000, ...virtualTime(), random: () => 0 })(async () => {
        calls += 1;
        if (failures.includes(calls)) throw refused;
        return { status: 200, headers: {}, text: "" };
      });
      return { exchange, calls: () => calls };
    };

    test("is a wrong address while nothing ever answered: told at once", async () => {
      const { exchange, calls } = scripted([1]);
      await expect(exchange(read)).rejects.toBe(refused);
      expect(calls()).toBe(1);
    });

    test("restarts when it answered before: also a create is tried again, for it was not sent", async () => {
      const { exchange, calls } = scripted([2, 3]);
      await exchange(read);
      expect(await exchange(create)).toMatchObject({ status: 200 });
      expect(calls()).toBe(4);
    });
  });

  describe("an appliance that goes away", () => {
    async function answeredOnce() {
      const time = virtualTime();
      const server = await serve(() => ok);
      const transport = plainTransport(server, {}, { connections: 1 });
      const { now, sleep } = time;
      const exchange = retry({ deadlineMs: 60_000, now, sleep, random: () => 0 })(transport.exchange);
      await exchange(read);
      await server[Symbol.asyncDispose]();
      return { ...time, exchange, port: server.port, [Symbol.asyncDispose]: () => transport.close() };
    }
    const refused = { code: "connection-refused", effect: "unsent" };

    test("is waited for once: what comes after the deadline fails at once, as not sent", async () => {
      await using gone = await answeredOnce();
      await expect(gone.exchange(create)).rejects.toMatchObject(refused);
      expect(gone.now()).toBeGreaterThan(50_000);
      const before = gone.slept.length;
      for (const request of [create, read, create]) await expect(gone.exchange(request)).rejects.toMatchObject(refused);
      expect(gone.slept).toHaveLength(before);
    });

    test("is waited for together: who comes late waits only for the rest of the deadline", async () => {
      await using gone = await answeredOnce();
      const late = async () => {
        while (gone.now() < 20_000) await new Promise(setImmediate);
        await expect(gone.exchange(create)).rejects.toMatchObject(refused);
      };
      await Promise.all([late(), expect(gone.exchange(read)).rejects.toMatchObject(refused)]);
      expect(gone.now()).toBeLessThan(60_000);
    });

    test("is asked again after a while, once, and is trusted as soon as it answers", async () => {
      await using gone = await answeredOnce();
      await expect(gone.exchange(create)).rejects.toMatchObject(refused);
      await gone.sleep(11_000);
      const before = gone.slept.length;
      await expect(gone.exchange(create)).rejects.toMatchObject(refused);
      expect(gone.slept).toHaveLength(before);
      await gone.sleep(11_000);
      await using back = await serve(() => ok, undefined, gone.port);
      for (const request of [create, read]) expect(await gone.exchange(request)).toMatchObject({ status: 200 });
      expect(back.received).toHaveLength(2);
    });
  });

  test.each<[string, ScriptedAnswer]>([
    ["a connection cut off", "reset"],
    ["a truncated answer", truncated],
    ["504", { status: 504 }],
  ])("that an earlier try was sent is not forgotten: %s, then no connection", async (_, answer) => {
    const change = { method: "PUT", path: "/policies/1", body: "{}", repeatable: true } as const;
    const server = await serve(inTurn(ok, answer));
    await using transport = plainTransport(server, {}, { connections: 1 });
    const time = virtualTime();
    const sleep = async (milliseconds: number) => {
      await server[Symbol.asyncDispose]();
      await time.sleep(milliseconds);
    };
    const exchange = retry({ deadlineMs: 60_000, now: time.now, sleep, random: () => 0 })(transport.exchange);
    await exchange(read);
    await expect(exchange(change)).rejects.toMatchObject({
      code: "connection-refused",
      effect: "ambiguous",
      message: expect.stringMatching(/An earlier try of PUT \/policies\/1 was sent/),
    });
  });

  test.each([
    ["429", 429, "unsent"],
    ["504, after which nobody knows what became of it", 504, "ambiguous"],
  ] as const)("the signal ends a pause after %s", async (_, status, effect) => {
    const stop = new AbortController();
    const exchange = retry({
      deadlineMs: 60_000,
      now: () => 0,
      sleep: () => {
        stop.abort();
        return new Promise(() => undefined);
      },
      random: () => 0,
    })(async () => ({ status, headers: {}, text: "" }));
    await expect(exchange({ ...create, repeatable: true, signal: stop.signal })).rejects.toMatchObject({
      code: "aborted",
      effect,
    });
  });
});
