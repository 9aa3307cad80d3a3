import { getMaxListeners } from "node:events";
import { abortable, abortWith } from "./abort";

const never = new Promise<string>(() => undefined);

describe("abortable", () => {
  test("is the promise while the signal is silent", async () => {
    const { signal } = new AbortController();
    expect(await abortable(Promise.resolve("done"), signal)).toBe("done");
    await expect(abortable(Promise.reject(new Error("failed")), signal)).rejects.toThrow("failed");
  });

  test("ends as soon as the signal fires, before or meanwhile", async () => {
    const stop = new AbortController();
    const waiting = abortable(never, stop.signal);
    stop.abort();
    await expect(waiting).rejects.toMatchObject({ code: "aborted", effect: "unsent" });
    await expect(abortable(never, stop.signal)).rejects.toMatchObject({ code: "aborted" });
  });
});

describe("abortWith", () => {
  test.each(["the caller's", "the run's"])("a request ends by %s signal", async (whose) => {
    const caller = new AbortController();
    const run = new AbortController();
    const exchange = abortWith(run.signal)((request) => abortable(new Promise(() => undefined), request.signal));
    const waiting = exchange({ method: "GET", path: "/", repeatable: true, signal: caller.signal });
    (whose === "the run's" ? run : caller).abort();
    await expect(waiting).rejects.toMatchObject({ code: "aborted" });
  });

  test("a signal that many requests share causes no warning of a leak", async () => {
    const caller = new AbortController();
    const run = new AbortController();
    const exchange = abortWith(run.signal)(async () => ({ status: 200, headers: {}, text: "" }));
    await exchange({ method: "GET", path: "/", repeatable: true, signal: caller.signal });
    expect([getMaxListeners(caller.signal), getMaxListeners(run.signal)]).toEqual([Infinity, Infinity]);
  });
});
