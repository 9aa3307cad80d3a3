import { X509Certificate } from "node:crypto";

export interface Certificate {
  readonly pem: string;
  readonly key: string;
  /** SHA-256 of the certificate, as hexadecimal pairs with colons. */
  readonly fingerprint: string;
}

/** Self-signed, for localhost and 127.0.0.1; it is its own CA. */
export async function makeCertificate(): Promise<Certificate> {
  // loading it takes longer than the rest of the start, and plain HTTP needs none
  const { generate }: typeof import("selfsigned") = module.require("selfsigned");
  const made = await generate([{ name: "commonName", value: "localhost" }], {
    algorithm: "sha256",
    keyType: "ec",
    extensions: [
      { name: "basicConstraints", cA: true, critical: true },
      { name: "keyUsage", digitalSignature: true, keyCertSign: true, critical: true },
      { name: "extKeyUsage", serverAuth: true },
      {
        name: "subjectAltName",
        altNames: [
          { type: 2, value: "localhost" },
          { type: 7, ip: "127.0.0.1" },
        ],
      },
    ],
  });
  return { pem: made.cert, key: made.private, fingerprint: new X509Certificate(made.cert).fingerprint256 };
}
