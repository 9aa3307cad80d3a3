import { once } from "node:events";

/**
 * What Terraform's Ctrl-C does: what only reads ends at once; what changes the appliance comes to its end first, since
 * an object whose answer nobody waited for would be lost.
 */
export class Stop {
  readonly #controller = new AbortController();
  #changing = 0;
  #asked = false;

  get signal(): AbortSignal {
    return this.#controller.signal;
  }

  /** Resolves when no change is under way any more. */
  async ask(): Promise<void> {
    this.#asked = true;
    this.#abortWhenQuiet();
    if (!this.signal.aborted) await once(this.signal, "abort");
  }

  async whileChanging<T>(work: () => Promise<T>): Promise<T> {
    this.#changing += 1;
    try {
      return await work();
    } finally {
      this.#changing -= 1;
      this.#abortWhenQuiet();
    }
  }

  #abortWhenQuiet(): void {
    if (this.#asked && this.#changing === 0) this.#controller.abort();
  }
}
