import { generateKeyPairSync, randomBytes, sign } from "node:crypto";
import { bits, der, integer, octets, oid, sequence, time, utf8, yes } from "./der";

export interface PluginCertificate {
  /** PEM. */
  readonly cert: string;
  /** PEM. */
  readonly key: string;
  readonly der: Buffer;
}

const day = 86_400_000;
const ecdsaWithSha256 = sequence(oid("1.2.840.10045.4.3.2"));
const localhost = sequence(der(0x31, sequence(oid("2.5.4.3"), utf8("localhost"))));
const [digitalSignature, keyAgreement, certificateSign] = [0x80, 0x08, 0x04];

const extensions = [
  // dNSName: Terraform asks for this one
  sequence(oid("2.5.29.17"), octets(sequence(der(0x82, Buffer.from("localhost"))))),
  sequence(oid("2.5.29.19"), yes, octets(sequence(yes))),
  sequence(oid("2.5.29.15"), yes, octets(bits(2, Buffer.from([digitalSignature | keyAgreement | certificateSign])))),
  sequence(oid("2.5.29.37"), octets(sequence(oid("1.3.6.1.5.5.7.3.1"), oid("1.3.6.1.5.5.7.3.2")))),
];

/**
 * For the one connection of a plugin: self-signed, of a key that never leaves the process (RFC 5280). Written by hand,
 * as Node makes no certificates and Terraform starts a plugin several times a command, each of which would load a library.
 */
export function makePluginCertificate(now: number): PluginCertificate {
  const { privateKey, publicKey } = generateKeyPairSync("ec", { namedCurve: "P-256" });
  const content = sequence(
    der(0xa0, integer(Buffer.from([2]))),
    integer(randomBytes(16)),
    ecdsaWithSha256,
    localhost,
    sequence(time(now - day), time(now + 365 * day)),
    localhost,
    publicKey.export({ type: "spki", format: "der" }),
    der(0xa3, sequence(...extensions)),
  );
  const certificate = sequence(content, ecdsaWithSha256, bits(0, sign("sha256", content, privateKey)));
  const lines = certificate.toString("base64").replace(/.{1,64}/g, "$&\n");
  return {
    cert: `-----BEGIN CERTIFICATE-----\n${lines}-----END CERTIFICATE-----\n`,
    key: privateKey.export({ type: "pkcs8", format: "pem" }).toString(),
    der: certificate,
  };
}
