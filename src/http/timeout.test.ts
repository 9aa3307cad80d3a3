import { plainTransport } from "./testing/plain-transport";
import { serve } from "./testing/scripted-server";
import { realSleep } from "./testing/time";
import { answerTimeout, within } from "./timeout";

const create = { method: "POST", path: "/backup", body: "{}", repeatable: false } as const;

describe("answerTimeout", () => {
  test.each([
    ["no answer at all", () => "hang" as const],
    [
      "an answer that stops half way",
      () => (response: import("node:http").ServerResponse) => {
        response.writeHead(200, { "content-length": "100" });
        response.write("half");
      },
    ],
  ])("ends %s: nobody knows whether it took effect", async (_, script) => {
    await using server = await serve(script);
    await using transport = plainTransport(server);
    const exchange = answerTimeout(
      90_000,
      async () => {
        while (server.received.length === 0) await realSleep(1);
      },
      Date.now,
    )(transport.exchange);
    await expect(exchange(create)).rejects.toMatchObject({
      code: "timeout",
      effect: "ambiguous",
      message: expect.stringMatching(/POST \/backup came within 90 s\..* run the command again\.$/),
    });
  });

  test("lets an answer in time pass and stops its timer", async () => {
    await using server = await serve(() => ({ status: 200, body: "done" }));
    await using transport = plainTransport(server);
    let isStopped = false;
    const exchange = answerTimeout(
      90_000,
      (_, signal) =>
        new Promise((resolve) => signal?.addEventListener("abort", () => resolve(void (isStopped = true)))),
      Date.now,
    )(transport.exchange);
    expect(await exchange(create)).toMatchObject({ status: 200, text: "done" });
    expect(isStopped).toBe(true);
  });

  test("the caller's signal is no timeout", async () => {
    const stop = new AbortController();
    await using server = await serve(() => {
      stop.abort();
      return "hang";
    });
    await using transport = plainTransport(server);
    await expect(
      answerTimeout(90_000, realSleep, Date.now)(transport.exchange)({ ...create, signal: stop.signal }),
    ).rejects.toMatchObject({ code: "aborted", effect: "ambiguous" });
  });
});

describe("within", () => {
  test("work that was stopped before it began sees its signal fired", async () => {
    const seen = await within(
      1000,
      realSleep,
      AbortSignal.abort(),
      async (signal) => signal.aborted,
      () => new Error(),
    );
    expect(seen).toBe(true);
  });
});
