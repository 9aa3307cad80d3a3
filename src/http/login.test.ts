import { DiagnosticError, error } from "../diagnostics/diagnostic";
import { type Exchange, ExchangeError, type HttpRequest } from "./exchange";
import { type Login, logIn } from "./login";
import { Secrets } from "./redact";
import { plainTransport } from "./testing/plain-transport";
import { type ReceivedRequest, type Script, serve, type ScriptedAnswer } from "./testing/scripted-server";

const read = { method: "GET", path: "/policies", repeatable: true } as const;

/** Answers logins with `token-1`, `token-2`, …; everything else by `rule`, which sees the token's number. */
function appliance(rule: (token: number, request: ReceivedRequest) => ScriptedAnswer): Script {
  let logins = 0;
  return (request) => {
    if (request.path === "/login") return { status: 200, body: `token-${(logins += 1)}` };
    return rule(Number(String(request.headers["token"]).replace("token-", "")), request);
  };
}

const byLogin: Login = {
  header: "Token",
  obtain: async (exchange) => (await exchange({ method: "POST", path: "/login", repeatable: true })).text,
};

async function withAppliance(
  script: Script,
  use: (exchange: Exchange, seen: { logins: () => number; received: readonly ReceivedRequest[] }) => Promise<void>,
  options: { login?: Login; now?: () => number; secrets?: Secrets } = {},
): Promise<void> {
  await using server = await serve(script);
  await using transport = plainTransport(server);
  const exchange = logIn({
    ...(options.login ?? byLogin),
    secrets: options.secrets ?? new Secrets(),
    now: options.now ?? (() => 0),
  })(transport.exchange);
  const logins = (): number => server.received.filter((request) => request.path === "/login").length;
  await use(exchange, { logins, received: server.received });
}

describe("logIn", () => {
  test("logs in at the first request, once, and every request carries the token", () =>
    withAppliance(
      appliance((token) => ({ status: 200, body: `with ${token}` })),
      async (exchange, { logins, received }) => {
        expect(logins()).toBe(0);
        const answers = await Promise.all([exchange(read), exchange(read), exchange(read)]);
        expect(answers.map((answer) => answer.text)).toEqual(["with 1", "with 1", "with 1"]);
        expect(logins()).toBe(1);
        expect(received[0]).toMatchObject({ path: "/login" });
        expect(received[0]?.headers).not.toHaveProperty("token");
      },
    ));

  test("other headers of the request are kept", () =>
    withAppliance(
      appliance((_, request) => ({ status: 200, body: String(request.headers["x-more"]) })),
      async (exchange) => expect((await exchange({ ...read, headers: { "x-more": "1" } })).text).toBe("1"),
    ));

  test.each<[string, HttpRequest]>([
    ["a read", read],
    [
      "a create with its body: a refused token means that nothing was done",
      { ...read, method: "POST", body: '{"a":1}' },
    ],
  ])("an expired token is renewed once and the request repeated: %s", (_, request) =>
    withAppliance(
      appliance((token, { method, body }) => (token === 1 ? { status: 401 } : { status: 200, body: method + body })),
      async (exchange, { logins }) => {
        expect(await exchange(request)).toMatchObject({ status: 200, text: request.method + (request.body ?? "") });
        expect(logins()).toBe(2);
      },
    ),
  );

  test("a token that is refused for ever: the 401 is passed on, never a loop", () =>
    withAppliance(
      appliance(() => ({ status: 401, body: "no" })),
      async (exchange, { logins, received }) => {
        expect(await exchange(read)).toMatchObject({ status: 401, text: "no" });
        expect(logins()).toBe(2);
        expect(received).toHaveLength(4);
      },
    ));

  test("two hundred requests whose token ends meanwhile share one new login", () =>
    withAppliance(
      appliance((token) => ({ status: token === 1 ? 401 : 200 })),
      async (exchange, { logins }) => {
        const answers = await Promise.all(Array.from({ length: 200 }, () => exchange(read)));
        expect(new Set(answers.map((answer) => answer.status))).toEqual(new Set([200]));
        expect(logins()).toBe(2);
      },
    ));

  test("a 403 that a fresh login mends was an expired token", () =>
    withAppliance(
      appliance((token) => ({ status: token === 1 ? 403 : 200 })),
      async (exchange, { logins }) => {
        expect(await exchange(read)).toMatchObject({ status: 200 });
        expect(logins()).toBe(2);
      },
    ));

  test("a 403 that stays is a missing privilege: passed on, and the next ones without a login", () =>
    withAppliance(
      appliance((_, request) => ({ status: request.path === "/policies" ? 403 : 200 })),
      async (exchange, { logins }) => {
        expect(await exchange(read)).toMatchObject({ status: 403 });
        expect(logins()).toBe(2);
        for (let i = 0; i < 5; i += 1) expect(await exchange(read)).toMatchObject({ status: 403 });
        expect(await exchange({ ...read, path: "/groups" })).toMatchObject({ status: 200 });
        expect(logins()).toBe(2);
      },
    ));

  test("after five minutes a 403 may mean an expired token again", async () => {
    let now = 0;
    let ended = 0;
    await withAppliance(
      appliance((token) => ({ status: token <= ended || now === 0 ? 403 : 200 })),
      async (exchange, { logins }) => {
        expect(await exchange(read)).toMatchObject({ status: 403 });
        now = 300_001;
        ended = 2;
        expect(await exchange(read)).toMatchObject({ status: 200 });
        expect(logins()).toBe(3);
      },
      { now: () => now },
    );
  });

  test("what ends a token can be judged otherwise", () =>
    withAppliance(
      appliance((token) => ({ status: 400, body: token === 1 ? "session expired" : "bad" })),
      async (exchange) => expect((await exchange(read)).text).toBe("bad"),
      { login: { ...byLogin, judge: (answer) => (answer.text === "session expired" ? "expired" : "valid") } },
    ));

  test("the token is a secret from then on", async () => {
    const secrets = new Secrets();
    await withAppliance(
      appliance(() => ({ status: 200 })),
      async (exchange) => {
        await exchange(read);
        expect(secrets.redact("x token-1 y")).toBe("x (secret) y");
      },
      { secrets },
    );
  });

  describe("a login that fails", () => {
    const refused = (): Error => new DiagnosticError(error({ code: "login-refused", summary: "no", detail: "" }));
    const lost = (): Error => new ExchangeError("lost", "ambiguous", "connection-lost");

    function failing(make: () => Error): { login: Login; tries: () => number } {
      let tries = 0;
      const obtain = async (): Promise<string> => {
        tries += 1;
        throw make();
      };
      return { login: { header: "Token", obtain }, tries: () => tries };
    }

    test.each([
      ["refused", refused],
      ["lost", lost],
    ])("is tried once for all who wait for it: %s", async (_, make) => {
      const { login, tries } = failing(make);
      await withAppliance(
        appliance(() => ({ status: 200 })),
        async (exchange, { received }) => {
          const thrown = await Promise.allSettled(Array.from({ length: 50 }, () => exchange(read)));
          expect(thrown.every((result) => result.status === "rejected")).toBe(true);
          expect(tries()).toBe(1);
          expect(received).toHaveLength(0);
        },
        { login },
      );
    });

    test("leaves unsent what waits for it, whatever became of itself", async () => {
      const { login } = failing(lost);
      await withAppliance(
        appliance(() => ({ status: 200 })),
        async (exchange, { received }) => {
          await expect(exchange({ ...read, method: "POST", repeatable: false })).rejects.toMatchObject({
            code: "connection-lost",
            effect: "unsent",
            message: expect.stringContaining("login"),
          });
          expect(received).toHaveLength(0);
        },
        { login },
      );
    });

    test("a refusal stands for a minute, so that no account is locked, and not for ever", async () => {
      let now = 0;
      const { login, tries } = failing(refused);
      await withAppliance(
        appliance(() => ({ status: 200 })),
        async (exchange) => {
          for (now of [0, 1, 59_999]) await expect(exchange(read)).rejects.toThrow("no");
          expect(tries()).toBe(1);
          now = 60_000;
          await expect(exchange(read)).rejects.toThrow("no");
          expect(tries()).toBe(2);
        },
        { login, now: () => now },
      );
    });

    test("a lost connection says nothing of the credentials: the next caller tries again", async () => {
      const { login, tries } = failing(lost);
      await withAppliance(
        appliance(() => ({ status: 200 })),
        async (exchange) => {
          await expect(exchange(read)).rejects.toThrow("lost");
          await expect(exchange(read)).rejects.toThrow("lost");
          expect(tries()).toBe(2);
        },
        { login },
      );
    });
  });

  test("who stops waiting for a login does not stop it for the others", async () => {
    const stop = new AbortController();
    let answer: (token: string) => void = () => undefined;
    const login = { header: "Token", obtain: () => new Promise<string>((resolve) => (answer = resolve)) };
    await withAppliance(
      appliance(() => ({ status: 200 })),
      async (exchange) => {
        const impatient = exchange({ ...read, signal: stop.signal });
        const patient = exchange(read);
        stop.abort();
        await expect(impatient).rejects.toMatchObject({ code: "aborted", effect: "unsent" });
        answer("token-1");
        expect(await patient).toMatchObject({ status: 200 });
      },
      { login },
    );
  });
});
