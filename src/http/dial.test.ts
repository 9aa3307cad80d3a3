import * as http from "node:http";
import { createProxy, type ProxyServer } from "proxy";
import { connect } from "./connect";
import type { Proxy } from "./proxy";
import { Secrets } from "./redact";
import { type Certificate, makeCertificate } from "./testing/certificate";
import { plainTransport } from "./testing/plain-transport";
import { closedPort } from "./testing/raw-server";
import { portOf, serve } from "./testing/scripted-server";
import { realSleep } from "./testing/time";
import { parseTrust } from "./tls";

const create = {
  method: "POST",
  path: "/things",
  body: "{}",
  headers: { Token: "token-1" },
  repeatable: false,
} as const;

let certificate: Certificate;
let server: ProxyServer;
let port: number;
const seen: { method: string; url: string; authorization: string | undefined; token: string | undefined }[] = [];

beforeAll(async () => {
  certificate = await makeCertificate();
  const listener = http.createServer();
  const note = (request: http.IncomingMessage): void => {
    const { method = "", url = "", headers } = request;
    seen.push({ method, url, authorization: headers["proxy-authorization"], token: String(headers["token"]) });
  };
  listener.on("connect", note).on("request", note);
  server = createProxy(listener);
  await new Promise<void>((resolve) => server.listen(0, "127.0.0.1", resolve));
  port = portOf(server.address());
});

afterAll(() => {
  server.closeAllConnections();
  return new Promise((resolve) => server.close(resolve));
});

beforeEach(() => {
  seen.length = 0;
  server.authenticate = () => true;
});

const proxyOn = (on: number, more: Partial<Proxy> = {}): Proxy => ({
  origin: `http://127.0.0.1:${on}`,
  secure: false,
  hostname: "127.0.0.1",
  port: on,
  ...more,
});

describe("through a proxy", () => {
  test.each([
    ["a CA file", () => ({ ca: certificate.cert })],
    ["a fingerprint", () => ({ fingerprint: certificate.fingerprint })],
  ])("TLS is the appliance's own, checked by %s, in a tunnel that sees nothing", async (_, trust) => {
    await using appliance = await serve(() => ({ status: 200, body: "ok" }), certificate);
    await using transport = plainTransport(appliance, parseTrust(trust()), { proxy: proxyOn(port) });
    expect(await transport.exchange(create)).toMatchObject({ status: 200, text: "ok" });
    expect(await transport.peerIdentity()).toEqual({ publicKey: expect.stringMatching(/^[0-9a-f]{64}$/) });
    expect(new Set(seen.map(({ method, url, token }) => `${method} ${url} ${token}`))).toEqual(
      new Set([`CONNECT 127.0.0.1:${appliance.port} undefined`]),
    );
  });

  test("an appliance that is not trusted gets nothing", async () => {
    await using appliance = await serve(() => ({ status: 200 }), certificate);
    await using transport = plainTransport(appliance, {}, { proxy: proxyOn(port) });
    await expect(transport.exchange(create)).rejects.toMatchObject({ code: "tls-untrusted", effect: "unsent" });
    expect(appliance.received).toHaveLength(0);
  });

  test("plain HTTP is forwarded without a tunnel", async () => {
    await using appliance = await serve(() => ({ status: 200, body: "ok" }));
    await using transport = plainTransport(appliance, {}, { proxy: proxyOn(port) });
    expect(await transport.exchange(create)).toMatchObject({ status: 200, text: "ok" });
    expect(appliance.received).toMatchObject([{ path: "/things", headers: { host: `127.0.0.1:${appliance.port}` } }]);
    expect(seen).toMatchObject([{ method: "POST", url: `${appliance.origin}/things` }]);
  });

  test.each([
    ["a tunnel", () => certificate],
    ["plain HTTP", () => undefined],
  ])("credentials are for the proxy only: %s", async (_, of) => {
    const authorization = `Basic ${Buffer.from("me:hunter22").toString("base64")}`;
    server.authenticate = (request) => request.headers["proxy-authorization"] === authorization;
    await using appliance = await serve(() => ({ status: 200, body: "ok" }), of());
    const trust = parseTrust({ ca: certificate.cert });
    await using transport = plainTransport(appliance, trust, { proxy: proxyOn(port, { authorization }) });
    expect(await transport.exchange(create)).toMatchObject({ status: 200 });
    expect(appliance.received[0]?.headers).not.toHaveProperty("proxy-authorization");
  });

  test("one that wants other credentials is told as such", async () => {
    server.authenticate = () => false;
    await using appliance = await serve(() => ({ status: 200 }), certificate);
    await using transport = plainTransport(appliance, parseTrust({ ca: certificate.cert }), { proxy: proxyOn(port) });
    await expect(transport.exchange(create)).rejects.toMatchObject({
      code: "proxy-refused",
      effect: "unsent",
      message: expect.stringContaining("asks for a user name and password"),
    });
  });

  test("one that is not there is told as such", async () => {
    const gone = await closedPort();
    await using appliance = await serve(() => ({ status: 200 }), certificate);
    await using transport = plainTransport(appliance, {}, { proxy: proxyOn(gone) });
    await expect(transport.exchange(create)).rejects.toMatchObject({
      code: "proxy-unreachable",
      effect: "unsent",
      message: expect.stringContaining(`http://127.0.0.1:${gone}`),
    });
  });

  test("the variables of the environment choose it, and its password is a secret", async () => {
    server.authenticate = () => false;
    const secrets = new Secrets();
    const client = connect({
      endpoint: "https://scv.example.com:8144",
      environment: { HTTPS_PROXY: `http://me:hunter22@127.0.0.1:${port}` },
      now: () => 0,
      sleep: realSleep,
      random: () => 0,
      secrets,
    });
    await expect(client.exchange(create)).rejects.toMatchObject({ code: "proxy-refused" });
    await client.close();
    expect(seen).toMatchObject([{ method: "CONNECT", url: "scv.example.com:8144" }]);
    expect(secrets.redact("me:hunter22")).toBe("me:(secret)");
  });
});
