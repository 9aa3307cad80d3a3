import { ExchangeError, type HttpRequest, type HttpResponse } from "./exchange";
import { limit } from "./limit";
import { plainTransport } from "./testing/plain-transport";
import { serve } from "./testing/scripted-server";
import { virtualTime } from "./testing/time";

const request = (path: string): HttpRequest => ({ method: "GET", path, repeatable: true });

interface Held {
  readonly path: string;
  readonly answer: (status: number, headers?: HttpResponse["headers"]) => Promise<void>;
  readonly fail: (thrown: Error) => Promise<void>;
}

/** An appliance that answers only when it is told to. */
function limited(max: number): {
  send: (path: string, signal?: AbortSignal) => Promise<HttpResponse>;
  held: Held[];
  paths: () => string[];
  time: ReturnType<typeof virtualTime>;
} {
  const held: Held[] = [];
  const time = virtualTime();
  const exchange = limit({ max, ...time })(
    ({ path }) =>
      new Promise((resolve, reject) => {
        const settle = async (end: () => void): Promise<void> => {
          held.splice(held.indexOf(entry), 1);
          end();
          await settled();
        };
        const entry: Held = {
          path,
          answer: (status, headers = {}) => settle(() => resolve({ status, headers, text: "" })),
          fail: (thrown) => settle(() => reject(thrown)),
        };
        held.push(entry);
      }),
  );
  return {
    send: (path, signal) => exchange({ ...request(path), ...(signal && { signal }) }),
    held,
    paths: () => held.map((entry) => entry.path),
    time,
  };
}

/** Whatever can go on without a new event has gone on. */
const settled = (): Promise<void> => new Promise((resolve) => setImmediate(resolve));

function ignore(promise: Promise<unknown>): void {
  promise.catch(() => undefined);
}

async function answerAll(held: Held[], status: number): Promise<void> {
  for (const entry of [...held]) await entry.answer(status);
}

describe("limit", () => {
  test("so many at a time, first come first served", async () => {
    const { send, held, paths } = limited(2);
    for (const path of ["/1", "/2", "/3", "/4"]) ignore(send(path));
    await settled();
    expect(paths()).toEqual(["/1", "/2"]);
    await held[1]?.answer(200);
    expect(paths()).toEqual(["/1", "/3"]);
    await held[0]?.answer(404);
    expect(paths()).toEqual(["/3", "/4"]);
  });

  test.each<[string, (held: Held) => Promise<void>]>([
    ["429", (held) => held.answer(429)],
    ["503", (held) => held.answer(503)],
    ["a timeout", (held) => held.fail(new ExchangeError("late", "ambiguous", "timeout"))],
  ])("%s halves the number, once for all that were under way", async (_, overload) => {
    const { send, held } = limited(8);
    for (let i = 0; i < 30; i += 1) ignore(send(`/${i}`));
    await settled();
    expect(held).toHaveLength(8);
    for (const entry of [...held]) await overload(entry);
    expect(held).toHaveLength(4);
  });

  test("repeated overload goes down to one, never to none", async () => {
    const { send, held } = limited(8);
    for (let i = 0; i < 100; i += 1) ignore(send(`/${i}`));
    await settled();
    for (let i = 0; i < 10; i += 1) await answerAll(held, 429);
    expect(held).toHaveLength(1);
  });

  test("what is answered well raises the number again, up to the maximum", async () => {
    const { send, held } = limited(4);
    for (let i = 0; i < 200; i += 1) ignore(send(`/${i}`));
    await settled();
    for (let i = 0; i < 10; i += 1) await answerAll(held, 429);
    const widths: number[] = [];
    for (let i = 0; i < 8; i += 1) {
      await answerAll(held, 200);
      widths.push(held.length);
    }
    expect(widths).toEqual([...widths].sort((a, b) => a - b));
    expect(widths.at(-1)).toBe(4);
  });

  test.each([
    ["as the server asks", { "retry-after": "7" }, 7000],
    ["a tenth of a second where it does not say", {}, 100],
    ["half a minute at most", { "retry-after": "3600" }, 30_000],
  ])("after an overload the next request waits %s", async (_, headers, pause) => {
    const { send, held, paths, time } = limited(1);
    ignore(send("/1"));
    ignore(send("/2"));
    await settled();
    await held[0]?.answer(503, headers);
    expect(paths()).toEqual(["/2"]);
    expect(time.now()).toBe(pause);
  });

  test("a failure that is no overload changes nothing", async () => {
    const { send, held, time } = limited(4);
    for (let i = 0; i < 20; i += 1) ignore(send(`/${i}`));
    await settled();
    for (const entry of [...held]) await entry.fail(new ExchangeError("lost", "ambiguous", "connection-lost"));
    expect(held).toHaveLength(4);
    expect(time.slept).toEqual([]);
  });

  test("who is stopped while waiting leaves the queue, unsent, and takes nobody's place", async () => {
    const stop = new AbortController();
    const { send, held, paths } = limited(1);
    ignore(send("/1"));
    const stopped = send("/2", stop.signal);
    ignore(send("/3"));
    stop.abort();
    await expect(stopped).rejects.toMatchObject({ code: "aborted", effect: "unsent" });
    await expect(send("/4", stop.signal)).rejects.toMatchObject({ code: "aborted", effect: "unsent" });
    await held[0]?.answer(200);
    expect(paths()).toEqual(["/3"]);
  });

  test("nobody is let in after the run was stopped during a wait", async () => {
    const stop = new AbortController();
    let sent = 0;
    const exchange = limit({
      max: 1,
      now: () => 0,
      sleep: () => {
        stop.abort();
        return Promise.reject(new Error("woken"));
      },
      signal: stop.signal,
    })(async () => {
      sent += 1;
      return { status: 429, headers: {}, text: "" };
    });
    const [first, second] = [1, 2].map((i) => exchange({ ...request(`/${i}`), signal: stop.signal }));
    expect(await first).toMatchObject({ status: 429 });
    await expect(second).rejects.toMatchObject({ code: "aborted", effect: "unsent" });
    expect(sent).toBe(1);
  });

  test("a real server never sees more at a time", async () => {
    let inside = 0;
    let most = 0;
    await using server = await serve(async () => {
      inside += 1;
      most = Math.max(most, inside);
      await settled();
      inside -= 1;
      return { status: 200 };
    });
    await using transport = plainTransport(server, {}, { connections: 50 });
    const exchange = limit({ max: 3, ...virtualTime() })(transport.exchange);
    await Promise.all(Array.from({ length: 60 }, (_, i) => exchange(request(`/${i}`))));
    expect(server.received).toHaveLength(60);
    expect(most).toBeLessThanOrEqual(3);
    expect(server.received.map(({ path }) => path).sort()).toEqual(
      Array.from({ length: 60 }, (_, i) => `/${i}`).sort(),
    );
  });
});
