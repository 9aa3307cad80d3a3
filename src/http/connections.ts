import type { Socket } from "node:net";
import { allowManyListeners } from "./abort";
import { dial } from "./dial";
import type { Endpoint } from "./endpoint";
import { ExchangeError } from "./exchange";
import { codeOf, connectFailure, isCertificateError } from "./failure";
import type { Proxy } from "./proxy";
import { FingerprintMismatch, fingerprintOf, peerCertificate, publicKeyOf, secure, type Trust } from "./tls";
import type { Sleep } from "./sleep";
import { within } from "./timeout";

export interface ConnectionOptions {
  readonly endpoint: Endpoint;
  readonly trust: Trust;
  readonly proxy?: Proxy;
  readonly connectTimeoutMs: number;
  readonly sleep: Sleep;
}

/** By what the peer is known again. */
export interface PeerIdentity {
  /** SHA-256 of the public key of its certificate, hexadecimal; absent over plain HTTP. */
  readonly publicKey?: string;
}

/** Opens connections to one appliance, each checked before it is handed out. */
export class Connections {
  readonly #end = new AbortController();
  #pinned: Promise<Buffer> | undefined;
  #publicKey: string | undefined;

  constructor(private readonly options: ConnectionOptions) {
    allowManyListeners(this.#end.signal);
  }

  open(): Promise<Socket> {
    const { endpoint, connectTimeoutMs, sleep } = this.options;
    return within(
      connectTimeoutMs,
      sleep,
      this.#end.signal,
      (signal) => this.#connect(signal),
      () =>
        new ExchangeError(
          `No connection to ${endpoint.origin} came about within ${connectTimeoutMs / 1000} s. ` +
            "Look whether the address is right and no firewall stands between.",
          "unsent",
          "connect-timeout",
        ),
    );
  }

  async peerIdentity(): Promise<PeerIdentity> {
    const { endpoint } = this.options;
    if (!endpoint.secure) return {};
    if (this.#publicKey === undefined) {
      try {
        (await this.open()).destroy();
      } catch (thrown) {
        throw connectFailure(endpoint, thrown, { settings: this.options.trust.settings });
      }
    }
    return this.#publicKey === undefined ? {} : { publicKey: this.#publicKey };
  }

  abort(): void {
    this.#end.abort();
  }

  async #connect(signal: AbortSignal): Promise<Socket> {
    const { endpoint, trust } = this.options;
    if (!endpoint.secure) return this.#dial(signal);
    const pinned = trust.fingerprint !== undefined && trust.ca === undefined ? await this.#meetOnce(signal) : undefined;
    try {
      const socket = await secure(
        await this.#dial(signal),
        endpoint.hostname,
        pinned === undefined ? trust : { ...trust, pinned },
        signal,
      );
      const certificate = socket.getPeerX509Certificate();
      if (certificate !== undefined) this.#publicKey ??= publicKeyOf(certificate.raw);
      return socket;
    } catch (thrown) {
      if (!isCertificateError(codeOf(thrown))) throw thrown;
      const met = await this.#meet(signal).then(fingerprintOf, () => undefined);
      const isOther = trust.fingerprint !== undefined && met !== undefined && met !== trust.fingerprint;
      throw connectFailure(endpoint, isOther ? new FingerprintMismatch(met) : thrown, {
        met,
        settings: trust.settings,
      });
    }
  }

  #dial(signal: AbortSignal): Promise<Socket> {
    return dial(this.options.endpoint, this.options.proxy, signal);
  }

  async #meet(signal: AbortSignal): Promise<Buffer> {
    return peerCertificate(await this.#dial(signal), this.options.endpoint.hostname, signal);
  }

  /** One look serves all connections, also those that open at the same time. */
  async #meetOnce(signal: AbortSignal): Promise<Buffer> {
    this.#pinned ??= this.#meetPinned(signal);
    try {
      return await this.#pinned;
    } catch (thrown) {
      this.#pinned = undefined;
      throw thrown;
    }
  }

  async #meetPinned(signal: AbortSignal): Promise<Buffer> {
    const certificate = await this.#meet(signal);
    const met = fingerprintOf(certificate);
    if (met !== this.options.trust.fingerprint) throw new FingerprintMismatch(met);
    return certificate;
  }
}
