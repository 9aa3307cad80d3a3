import { DiagnosticError, error } from "../diagnostics/diagnostic";
import { connect, type ConnectOptions, type HttpClient } from "./connect";
import { Secrets } from "./redact";
import { type Certificate, makeCertificate } from "./testing/certificate";
import { serve, type ScriptedServer } from "./testing/scripted-server";
import { realSleep, virtualTime } from "./testing/time";
import type { TraceEvent } from "./trace";

const password = 'p/ä"ss wörd+1';
const clients: HttpClient[] = [];

function open(server: ScriptedServer, options: Partial<ConnectOptions> = {}): HttpClient {
  const time = virtualTime();
  const client = connect({
    endpoint: server.origin,
    environment: {},
    now: time.now,
    // Answers do come here: only pauses are virtual.
    sleep: (milliseconds, signal) =>
      milliseconds >= 10_000 ? realSleep(milliseconds, signal) : time.sleep(milliseconds),
    random: () => 0.5,
    secrets: new Secrets(),
    ...options,
  });
  clients.push(client);
  return client;
}

afterEach(async () => {
  await Promise.all(clients.splice(0).map((client) => client.close()));
});

function loginWith(secrets: Secrets): ConnectOptions["login"] {
  secrets.add(password);
  return {
    header: "Token",
    obtain: async (exchange) => {
      const response = await exchange({
        method: "POST",
        path: "/api/4.1/auth/login",
        body: JSON.stringify({ username: "admin", password }),
        repeatable: true,
      });
      if (response.status !== 200) {
        throw new DiagnosticError(
          error({ code: "login-refused", summary: "The login was refused", detail: `Answer: ${response.text}` }),
        );
      }
      return response.text;
    },
  };
}

describe("connect", () => {
  test("two hundred concurrent calls with an expired token cause exactly one new login", async () => {
    let logins = 0;
    await using server = await serve((request) => {
      if (request.path.endsWith("/login")) return { status: 200, body: `token-${(logins += 1)}` };
      return request.headers["token"] === "token-2" ? { status: 200, body: "ok" } : { status: 401 };
    });
    const secrets = new Secrets();
    const client = open(server, { login: loginWith(secrets), secrets });
    // The first login gives the token that is refused.
    const calls = Array.from({ length: 200 }, (_, i) =>
      client.exchange({ method: "GET", path: `/api/${i}`, repeatable: true }),
    );
    const texts = (await Promise.all(calls)).map((response) => response.text);
    expect(texts).toEqual(Array.from({ length: 200 }, () => "ok"));
    expect(logins).toBe(2);
  });

  test("neither the password nor the token is in any trace or error, in whatever form", async () => {
    const echo = `${password} ${encodeURIComponent(password)} ${Buffer.from(`admin:${password}`).toString("base64")}`;
    await using server = await serve((request, number) => {
      if (request.path.endsWith("/login")) return { status: 200, body: "tok-4711-abc" };
      if (number === 2) return { status: 500, body: JSON.stringify({ echo, token: request.headers["token"] }) };
      return { status: 302, headers: { location: `/x?${encodeURIComponent(password)}&t=tok-4711-abc` } };
    });
    const secrets = new Secrets();
    const events: TraceEvent[] = [];
    const client = open(server, { login: loginWith(secrets), secrets, trace: (event) => void events.push(event) });
    const request = {
      method: "POST",
      path: "/api/things",
      body: JSON.stringify({ password }),
      repeatable: false,
    } as const;
    await client.exchange(request);
    const thrown = await client.exchange(request).catch((error: unknown) => error);
    expect(thrown).toMatchObject({ code: "redirected" });
    const told = `${JSON.stringify(events)}\n${String(thrown instanceof Error ? thrown.stack : thrown)}`;
    for (const form of [
      password,
      JSON.stringify(password).slice(1, -1),
      encodeURIComponent(password),
      Buffer.from(password).toString("base64").slice(0, -4),
      Buffer.from(`admin:${password}`).toString("base64").slice(8, -4),
      "tok-4711-abc",
    ]) {
      expect(told).not.toContain(form);
    }
    expect(told).toContain("(secret)");
    expect(events.map((event) => [event.path, event.request])).toEqual([
      ["/api/4.1/auth/login", "(confidential)"],
      ["/api/things", '{"password":"(secret)"}'],
      ["/api/things", '{"password":"(secret)"}'],
    ]);
  });

  test("a refused login reaches every caller as its diagnostic, redacted, after one try", async () => {
    await using server = await serve((request) => ({ status: 400, body: `bad: ${request.body}` }));
    const secrets = new Secrets();
    const client = open(server, { login: loginWith(secrets), secrets });
    const call = (): Promise<unknown> =>
      client.exchange({ method: "GET", path: "/api", repeatable: true }).catch((thrown: unknown) => thrown);
    const first = await Promise.all([call(), call()]);
    const later = await call();
    for (const thrown of [...first, later]) {
      expect(thrown).toMatchObject({
        diagnostics: [{ code: "login-refused", detail: 'Answer: bad: {"username":"admin","password":"(secret)"}' }],
      });
    }
    expect(server.received).toHaveLength(1);
  });

  test("the signal of the run ends what is under way", async () => {
    const stop = new AbortController();
    await using server = await serve(() => {
      stop.abort();
      return "hang";
    });
    const client = open(server, { signal: stop.signal });
    await expect(client.exchange({ method: "POST", path: "/api", repeatable: false })).rejects.toMatchObject({
      code: "aborted",
      effect: "ambiguous",
    });
    await expect(client.exchange({ method: "POST", path: "/api", repeatable: false })).rejects.toMatchObject({
      code: "aborted",
      effect: "unsent",
    });
    expect(server.received).toHaveLength(1);
  });

  test("a silent appliance ends in a timeout, whose length is the configured one", async () => {
    await using server = await serve(() => "hang");
    const slept: number[] = [];
    const client = open(server, {
      timeouts: { answer: 7_000 },
      sleep: async (milliseconds, signal) => {
        slept.push(milliseconds);
        if (milliseconds !== 7_000) return realSleep(milliseconds, signal);
        while (server.received.length === 0) await realSleep(1);
      },
    });
    await expect(client.exchange({ method: "POST", path: "/api", repeatable: false })).rejects.toMatchObject({
      code: "timeout",
      effect: "ambiguous",
      message: expect.stringContaining("within 7 s"),
    });
    expect(slept).toContain(7_000);
  });

  test("a host may take the trace as JSON lines", async () => {
    await using server = await serve(() => ({ status: 200 }));
    const lines: Readonly<Record<string, string | number | null>>[] = [];
    const client = open(server, { trace: (event: (typeof lines)[number]) => void lines.push(event) });
    await client.exchange({ method: "GET", path: "/", repeatable: true });
    expect(lines).toMatchObject([{ method: "GET", path: "/", attempt: 1, status: 200 }]);
  });

  describe("identity", () => {
    let certificate: Certificate;
    beforeAll(async () => {
      certificate = await makeCertificate();
    });

    test("the public key is known before the first request, and without one", async () => {
      await using server = await serve(() => ({ status: 200 }), certificate);
      const client = open(server, { tls: { ca: certificate.cert } });
      const identity = await client.peerIdentity();
      expect(identity.publicKey).toMatch(/^[0-9a-f]{64}$/);
      await client.exchange({ method: "GET", path: "/", repeatable: true });
      expect(await client.peerIdentity()).toEqual(identity);
      expect(server.received).toHaveLength(1);
    });

    test("over plain HTTP there is none", async () => {
      await using server = await serve(() => ({ status: 200 }));
      expect(await open(server).peerIdentity()).toEqual({});
    });
  });

  test("wrong options are told before any connection", () => {
    const options = { environment: {}, now: () => 0, sleep: realSleep, random: () => 0, secrets: new Secrets() };
    const code = (more: Pick<ConnectOptions, "endpoint" | "tls">): unknown => {
      try {
        return connect({ ...options, ...more });
      } catch (thrown) {
        return thrown instanceof DiagnosticError ? thrown.diagnostics[0]?.code : thrown;
      }
    };
    expect(code({ endpoint: "scv.example.com" })).toBe("endpoint-invalid");
    expect(code({ endpoint: "https://scv", tls: { fingerprint: "AB:CD" } })).toBe("fingerprint-invalid");
    expect(code({ endpoint: "http://scv", tls: { fingerprint: "ab".repeat(32) } })).toBe("endpoint-not-encrypted");
    expect(code({ endpoint: "https://scv", tls: { ca: "not a certificate" } })).toBe("ca-invalid");
  });
});
