import { X509Certificate } from "node:crypto";
import { generate } from "selfsigned";

/** PEM. */
export interface Certificate {
  readonly key: string;
  readonly cert: string;
  /** With colons, upper case. */
  readonly fingerprint: string;
}

export interface CertificateOptions {
  /** For 127.0.0.1 unless said otherwise. */
  readonly names?: readonly string[];
  readonly signedBy?: Certificate;
  readonly isCa?: boolean;
  /** Ended a day ago. */
  readonly isExpired?: boolean;
}

const dayMs = 86_400_000;

export async function makeCertificate(options: CertificateOptions = {}): Promise<Certificate> {
  const names = options.names ?? ["127.0.0.1"];
  const made = await generate([{ name: "commonName", value: names[0] ?? "" }], {
    keyType: "ec",
    algorithm: "sha256",
    notBeforeDate: new Date(Date.now() - 3 * dayMs),
    notAfterDate: new Date(Date.now() + (options.isExpired === true ? -1 : 1) * dayMs),
    extensions: [
      { name: "basicConstraints", cA: options.isCa === true, critical: true },
      {
        name: "subjectAltName",
        altNames: names.map((name) => (/^[\d.]+$/.test(name) ? { type: 7, ip: name } : { type: 2, value: name })),
      },
    ],
    ...(options.signedBy === undefined ? {} : { ca: { key: options.signedBy.key, cert: options.signedBy.cert } }),
  });
  return { key: made.private, cert: made.cert, fingerprint: new X509Certificate(made.cert).fingerprint256 };
}
