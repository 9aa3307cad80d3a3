import { makeCertificate } from "./testing/certificate";
import { plainTransport } from "./testing/plain-transport";
import { closedPort, serveRaw } from "./testing/raw-server";
import { serve } from "./testing/scripted-server";
import { parseTrust, publicKeyOf } from "./tls";
import { X509Certificate } from "node:crypto";

const create = { method: "POST", path: "/things", body: "{}", repeatable: false } as const;

describe("a connection that does not come about", () => {
  test("is refused: nothing was sent", async () => {
    await using transport = plainTransport({ origin: `http://127.0.0.1:${await closedPort()}` });
    await expect(transport.exchange(create)).rejects.toMatchObject({
      code: "connection-refused",
      effect: "unsent",
      message: expect.stringContaining("Look whether the service runs"),
    });
  });

  test("is to a name that nobody knows", async () => {
    await using transport = plainTransport({ origin: "https://scv.invalid" });
    await expect(transport.exchange(create)).rejects.toMatchObject({
      code: "host-not-found",
      effect: "unsent",
      message: expect.stringContaining("scv.invalid cannot be resolved"),
    });
  });

  test("hangs in the TLS handshake: ends by the connect timeout", async () => {
    const arrived: (() => void)[] = [];
    const hasArrived = new Promise<void>((resolve) => arrived.push(resolve));
    await using server = await serveRaw(() => arrived.forEach((tell) => tell()));
    await using transport = plainTransport(
      { origin: `https://127.0.0.1:${server.port}` },
      {},
      { sleep: () => hasArrived },
    );
    await expect(transport.exchange(create)).rejects.toMatchObject({ code: "connect-timeout", effect: "unsent" });
    expect(server.received()).not.toContain("POST");
  });

  test("is to something that speaks no TLS", async () => {
    await using server = await serve(() => ({ status: 200 }));
    await using transport = plainTransport({ origin: `https://127.0.0.1:${server.port}` });
    await expect(transport.exchange(create)).rejects.toMatchObject({
      code: "tls-failed",
      effect: "unsent",
      message: expect.stringContaining("Look whether the port is right"),
    });
  });

  test("is cut off in the TLS handshake", async () => {
    await using server = await serveRaw((socket) => socket.destroy());
    await using transport = plainTransport({ origin: `https://127.0.0.1:${server.port}` });
    await expect(transport.exchange(create)).rejects.toMatchObject({ code: "connection-failed", effect: "unsent" });
  });
});

describe("identity of the peer", () => {
  test("is the public key of the certificate that was checked", async () => {
    const certificate = await makeCertificate();
    await using server = await serve(() => ({ status: 200 }), certificate);
    await using transport = plainTransport(server, parseTrust({ fingerprint: certificate.fingerprint }));
    expect(await transport.peerIdentity()).toEqual({
      publicKey: publicKeyOf(new X509Certificate(certificate.cert).raw),
    });
    expect(server.received).toHaveLength(0);
  });

  test("is not told by a peer that is not trusted", async () => {
    await using server = await serve(() => ({ status: 200 }), await makeCertificate());
    await using transport = plainTransport(server);
    await expect(transport.peerIdentity()).rejects.toMatchObject({ code: "tls-untrusted", effect: "unsent" });
  });
});

test("one look at the certificate serves all connections", async () => {
  const certificate = await makeCertificate();
  await using server = await serve(() => ({ status: 200 }), certificate);
  await using transport = plainTransport(server, parseTrust({ fingerprint: certificate.fingerprint }));
  await Promise.all(Array.from({ length: 40 }, () => transport.exchange(create)));
  expect(server.connections()).toBeLessThanOrEqual(11);
});
