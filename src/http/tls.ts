import { createHash, X509Certificate } from "node:crypto";
import { isIP, type Socket } from "node:net";
import * as tls from "node:tls";
import { DiagnosticError, error } from "../diagnostics/diagnostic";

/** Where a user says whom to trust, for messages. */
export interface TrustSettings {
  /** `SCV_CA_FILE` */
  readonly caFile: string;
  /** `SCV_FINGERPRINT` */
  readonly fingerprint: string;
  /** Who tells the true fingerprint: `the appliance shows on its own console`. */
  readonly shown: string;
}

/** What the user trusts. Neither: the roots of Node.js, with those of NODE_EXTRA_CA_CERTS. */
export interface TlsOptions {
  /** Content of a CA file, PEM, one or more certificates; only they are trusted then. */
  readonly ca?: string;
  /** SHA-256 of the appliance's certificate, hexadecimal, with or without colons. With `ca` both must hold. */
  readonly fingerprint?: string;
  readonly settings?: TrustSettings;
}

/** Checked trust. */
export interface Trust {
  readonly ca?: string;
  /** 64 lower case hexadecimal digits. */
  readonly fingerprint?: string;
  readonly settings?: TrustSettings;
}

/** Throws DiagnosticError (`ca-invalid`, `fingerprint-invalid`). */
export function parseTrust(options: TlsOptions): Trust {
  return {
    ...(options.ca === undefined ? {} : { ca: parseCa(options.ca) }),
    ...(options.fingerprint === undefined ? {} : { fingerprint: parseFingerprint(options.fingerprint) }),
    ...(options.settings === undefined ? {} : { settings: options.settings }),
  };
}

function parseFingerprint(text: string): string {
  const digits = text.trim().replaceAll(":", "").toLowerCase();
  if (/^[0-9a-f]{64}$/.test(digits)) return digits;
  throw new DiagnosticError(
    error({
      code: "fingerprint-invalid",
      summary: "The fingerprint is not a SHA-256 fingerprint",
      detail:
        "It must have 64 hexadecimal digits, with or without colons. " +
        "`openssl x509 -noout -fingerprint -sha256 -in certificate.pem` prints it (a fingerprint of 40 digits is SHA-1).",
    }),
  );
}

function parseCa(text: string): string {
  const certificates = text.match(/-----BEGIN CERTIFICATE-----[\s\S]+?-----END CERTIFICATE-----/g) ?? [];
  if (certificates.length > 0 && certificates.every(isCertificate)) return certificates.join("\n");
  throw new DiagnosticError(
    error({
      code: "ca-invalid",
      summary: "The CA file holds no certificate",
      detail: "It must hold one or more certificates in PEM form, each between BEGIN CERTIFICATE and END CERTIFICATE.",
    }),
  );
}

function isCertificate(pem: string): boolean {
  try {
    return new X509Certificate(pem).raw.length > 0;
  } catch {
    return false;
  }
}

/** SHA-256 of a certificate, 64 lower case hexadecimal digits. */
export function fingerprintOf(certificate: Buffer): string {
  return createHash("sha256").update(certificate).digest("hex");
}

/** SHA-256 of the SubjectPublicKeyInfo of a certificate, hexadecimal: stays when a certificate is renewed for its key. */
export function publicKeyOf(certificate: Buffer): string {
  const spki = new X509Certificate(certificate).publicKey.export({ type: "spki", format: "der" });
  return createHash("sha256").update(spki).digest("hex");
}

/** The configured fingerprint is not that of the certificate that was met. */
export class FingerprintMismatch extends Error {
  override readonly name = "FingerprintMismatch";
  constructor(readonly met: string) {
    super("fingerprint mismatch");
  }
}

/**
 * Speaks TLS on a connected socket and checks the peer before it resolves; nothing is sent over it before.
 * `pinned` is the certificate of the fingerprint, as `peerCertificate` met it.
 * Rejects with Node's error, with FingerprintMismatch, or when the signal fires.
 */
export function secure(
  socket: Socket,
  hostname: string,
  trust: Trust & { readonly pinned?: Buffer },
  signal: AbortSignal,
): Promise<tls.TLSSocket> {
  const { ca, fingerprint, pinned } = trust;
  return handshake(socket, signal, {
    ...serverName(hostname),
    ...(ca === undefined ? {} : { ca }),
    // The certificate itself is the anchor, though no CA, or one that nobody knows, has signed it.
    ...(ca === undefined && pinned !== undefined ? { ca: pem(pinned), allowPartialTrustChain: true } : {}),
    // Called on every full handshake; sessions are never resumed here, because a resumed one would skip it.
    checkServerIdentity: (name, certificate) => {
      // A fingerprint alone names the certificate, whatever name stands in it.
      const nameError =
        fingerprint === undefined || ca !== undefined ? tls.checkServerIdentity(name, certificate) : undefined;
      if (nameError !== undefined) return nameError;
      const met = fingerprintOf(certificate.raw);
      return fingerprint === undefined || met === fingerprint ? undefined : new FingerprintMismatch(met);
    },
  });
}

/** Reads the certificate of whoever answers, in DER, and closes. Sends nothing and trusts nothing. */
export async function peerCertificate(socket: Socket, hostname: string, signal: AbortSignal): Promise<Buffer> {
  // Only to look at the certificate: no request ever goes over this connection, which is closed right away.
  const probe = await handshake(socket, signal, { ...serverName(hostname), rejectUnauthorized: false });
  const certificate = probe.getPeerX509Certificate();
  probe.destroy();
  if (certificate === undefined) throw new Error("the server showed no certificate");
  return certificate.raw;
}

function handshake(socket: Socket, signal: AbortSignal, options: tls.ConnectionOptions): Promise<tls.TLSSocket> {
  return new Promise((resolve, reject) => {
    const secured = tls.connect({ ...options, socket, ALPNProtocols: ["http/1.1"] });
    const stop = (): void => void secured.destroy(new Error("aborted"));
    const end = (): void => signal.removeEventListener("abort", stop);
    if (signal.aborted) stop();
    signal.addEventListener("abort", stop, { once: true });
    secured.once("secureConnect", () => {
      end();
      resolve(secured);
    });
    secured.on("error", (thrown) => {
      end();
      socket.destroy();
      reject(thrown);
    });
    secured.once("close", () => {
      end();
      reject(new Error("closed during the TLS handshake"));
    });
  });
}

/** The name that the certificate must bear. An address cannot be asked for by SNI: Node refuses it. */
function serverName(hostname: string): { host: string; servername?: string } {
  return isIP(hostname) === 0 ? { host: hostname, servername: hostname } : { host: hostname };
}

function pem(certificate: Buffer): string {
  return new X509Certificate(certificate).toString();
}
