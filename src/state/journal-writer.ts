import type { OpenFile } from "./filesystem";

/** Group commit: lines that are waiting share one write and one sync. */
export class JournalWriter {
  readonly #open: () => Promise<OpenFile>;
  readonly #permitted: () => Promise<void>;
  #file: OpenFile | undefined;
  #waiting = "";
  #running: Promise<void> | undefined;
  #next: Promise<void> | undefined;
  #failure: unknown;

  /** `permitted` throws where nothing may be written any more. */
  constructor(open: () => Promise<OpenFile>, permitted: () => Promise<void>) {
    this.#open = open;
    this.#permitted = permitted;
  }

  /** Rides with the next write. */
  append(line: string): void {
    if (this.#failure !== undefined) throw this.#failure;
    this.#waiting += line;
  }

  /** Returns when everything appended so far is durable. After a failure nothing is written any more. */
  commit(): Promise<void> {
    this.#next ??= this.#turn(this.#running);
    return this.#next;
  }

  async close(): Promise<void> {
    await this.#running?.catch(() => undefined);
    await this.#file?.close();
    this.#file = undefined;
  }

  async #turn(before: Promise<void> | undefined): Promise<void> {
    await before?.catch(() => undefined);
    this.#running = this.#next;
    this.#next = undefined;
    if (this.#failure !== undefined) throw this.#failure;
    try {
      await this.#permitted();
      this.#file ??= await this.#open();
      const lines = this.#waiting;
      this.#waiting = "";
      if (lines === "") return;
      await this.#file.write(lines);
      await this.#file.sync();
    } catch (failure) {
      this.#failure = failure;
      throw failure;
    }
  }
}
