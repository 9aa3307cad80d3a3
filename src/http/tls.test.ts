import { createHash, X509Certificate } from "node:crypto";
import { fingerprintOf, parseTrust, publicKeyOf } from "./tls";
import { type Certificate, makeCertificate } from "./testing/certificate";
import { plainTransport } from "./testing/plain-transport";
import { serve } from "./testing/scripted-server";

const read = { method: "GET", path: "/", headers: { Token: "token-1" }, repeatable: true } as const;

let ca: Certificate;
let signed: Certificate;
let selfSigned: Certificate;
let other: Certificate;
let misnamed: Certificate;
let expired: Certificate;

beforeAll(async () => {
  ca = await makeCertificate({ names: ["ca.example.com"], isCa: true });
  signed = await makeCertificate({ signedBy: ca });
  selfSigned = await makeCertificate();
  other = await makeCertificate();
  misnamed = await makeCertificate({ names: ["scv.example.com"] });
  expired = await makeCertificate({ isExpired: true });
});

describe("parseTrust", () => {
  const digits = "0123456789abcdef".repeat(4);
  test.each([
    ["plain", digits],
    ["upper case", digits.toUpperCase()],
    ["with colons", (digits.toUpperCase().match(/../g) ?? []).join(":")],
    ["with spaces around", ` ${digits}\n`],
  ])("takes a fingerprint %s", (_, fingerprint) => {
    expect(parseTrust({ fingerprint })).toEqual({ fingerprint: digits });
  });

  test.each([
    ["of SHA-1", digits.slice(0, 40)],
    ["too long", `${digits}00`],
    ["empty", ""],
    ["of other letters", digits.replace("a", "g")],
  ])("refuses a fingerprint %s", (_, fingerprint) => {
    expect(() => parseTrust({ fingerprint })).toThrow("not a SHA-256 fingerprint");
  });

  test("takes a CA file with several certificates and text between them", () => {
    const { ca: read } = parseTrust({ ca: `# ours\n${ca.cert}\n# theirs\n${other.cert}` });
    expect(read?.match(/BEGIN CERTIFICATE/g)).toHaveLength(2);
  });

  test.each([
    ["is empty", () => ""],
    ["holds a key only", () => ca.key],
    ["holds a damaged certificate", () => ca.cert.replace(/CERTIFICATE-----\n.{30}/, "CERTIFICATE-----\n")],
  ])("refuses a CA file that %s", (_, text) => {
    expect(() => parseTrust({ ca: text() })).toThrow("holds no certificate");
  });
});

describe("a server is trusted", () => {
  test.each([
    ["that bears a certificate signed by the CA", () => signed, () => ({ ca: ca.cert })],
    ["whose own certificate is the CA file", () => selfSigned, () => ({ ca: selfSigned.cert })],
    [
      "by the fingerprint of a self-signed certificate",
      () => selfSigned,
      () => ({ fingerprint: selfSigned.fingerprint }),
    ],
    ["by the fingerprint of one that an unknown CA signed", () => signed, () => ({ fingerprint: signed.fingerprint })],
    ["by its fingerprint under any name", () => misnamed, () => ({ fingerprint: misnamed.fingerprint })],
    ["by CA and fingerprint", () => signed, () => ({ ca: ca.cert, fingerprint: signed.fingerprint })],
  ])("%s", async (_, certificate, options) => {
    await using server = await serve(() => ({ status: 200, body: "hello" }), certificate());
    await using transport = plainTransport(server, parseTrust(options()));
    expect(await transport.exchange(read)).toMatchObject({ status: 200, text: "hello" });
  });
});

describe("a server is not trusted, and gets nothing", () => {
  test.each([
    ["that is self-signed, by Node's roots", () => selfSigned, () => ({}), "not trusted (DEPTH_ZERO_SELF_SIGNED_CERT"],
    ["of another CA", () => signed, () => ({ ca: other.cert }), "Set the CA file to the file of the CA"],
    ["under another name", () => misnamed, () => ({ ca: misnamed.cert }), "Use a name that stands in the certificate"],
    ["whose certificate has expired", () => expired, () => ({ ca: expired.cert }), "Renew the certificate"],
    [
      "expired, even by fingerprint",
      () => expired,
      () => ({ fingerprint: expired.fingerprint }),
      "Renew the certificate",
    ],
    ["of another fingerprint", () => selfSigned, () => ({ fingerprint: other.fingerprint }), "not the configured one"],
    [
      "of the CA but another fingerprint",
      () => signed,
      () => ({ ca: ca.cert, fingerprint: other.fingerprint }),
      "not the configured one",
    ],
    [
      "of the fingerprint but another CA",
      () => signed,
      () => ({ ca: other.cert, fingerprint: signed.fingerprint }),
      "not trusted",
    ],
    [
      "of CA and fingerprint under another name",
      () => misnamed,
      () => ({ ca: misnamed.cert, fingerprint: misnamed.fingerprint }),
      "Use a name",
    ],
  ])("%s", async (_, certificate, options, message) => {
    await using server = await serve(() => ({ status: 200 }), certificate());
    await using transport = plainTransport(server, parseTrust(options()));
    const thrown = await transport.exchange(read).catch((error: unknown) => error);
    expect(thrown).toMatchObject({ code: "tls-untrusted", effect: "unsent" });
    expect(thrown).toMatchObject({ message: expect.stringContaining(message) });
    // So that a user can compare it with the appliance's console.
    expect(thrown).toMatchObject({ message: expect.stringContaining(certificate().fingerprint) });
    expect(server.received).toHaveLength(0);
  });

  test("that changes its certificate after it was met by its fingerprint", async () => {
    const first = await serve(() => ({ status: 200, headers: { connection: "close" } }), selfSigned);
    await using transport = plainTransport(first, parseTrust({ fingerprint: selfSigned.fingerprint }));
    await transport.exchange(read);
    await first[Symbol.asyncDispose]();
    await using second = await serve(() => ({ status: 200 }), other, first.port);
    await expect(transport.exchange(read)).rejects.toMatchObject({
      code: "tls-untrusted",
      message: expect.stringContaining("not the configured one"),
    });
    expect(second.received).toHaveLength(0);
  });
});

test("digests are those of openssl: of the certificate, and of its SubjectPublicKeyInfo", () => {
  const { raw, fingerprint256, publicKey } = new X509Certificate(selfSigned.cert);
  expect(fingerprintOf(raw)).toBe(fingerprint256.replaceAll(":", "").toLowerCase());
  const spki = publicKey.export({ type: "spki", format: "der" });
  expect(publicKeyOf(raw)).toBe(createHash("sha256").update(spki).digest("hex"));
  expect(publicKeyOf(new X509Certificate(other.cert).raw)).not.toBe(publicKeyOf(raw));
});
