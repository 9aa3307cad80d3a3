import { DiagnosticError, error } from "../diagnostics/diagnostic";
import type { ProviderSession } from "../provider/provider";
import { Stop } from "./stop";

/** What belongs to one configuration of the provider: who speaks to its appliance, and what a Ctrl-C ends. */
export class Configuration {
  #session: ProviderSession | undefined;
  #stop = new Stop();
  #ended = false;

  /** Throws DiagnosticError before the provider is configured. */
  get session(): ProviderSession {
    if (this.#session !== undefined) return this.#session;
    throw new DiagnosticError(
      error({
        code: "provider-not-configured",
        summary: "The provider is not configured",
        detail: "Terraform asked for an object before it configured the provider.",
      }),
    );
  }

  /** Again: what was configured before is closed. */
  async configure(connect: (signal: AbortSignal) => Promise<ProviderSession>): Promise<void> {
    this.#stop = new Stop();
    const configured = await connect(this.#stop.signal);
    await this.#session?.close();
    this.#session = configured;
    if (this.#ended) await configured.close();
  }

  change<T>(work: (session: ProviderSession) => Promise<T>): Promise<T> {
    return this.#stop.whileChanging(() => work(this.session));
  }

  /** Resolves when nothing changes the appliance any more. */
  stop(): Promise<void> {
    return this.#stop.ask();
  }

  /** Nobody asks anything of it any more. */
  async end(): Promise<void> {
    this.#ended = true;
    await this.stop();
    await this.#session?.close();
  }
}
