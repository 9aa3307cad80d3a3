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

  ask(): void {
    this.#asked = true;
    this.#abortWhenQuiet();
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
