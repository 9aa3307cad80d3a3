import { DiagnosticError, error } from "../diagnostics/diagnostic";
import type { Intent, PushedState, StateChange, StateSession, StateSnapshot } from "./backend";
import { beginJournal, openJournal, ownerOf, type JournalPlace } from "./begin-journal";
import { fold } from "./fold";
import { intentEntry } from "./intent-entry";
import { printLine } from "./journal-text";
import { JournalWriter } from "./journal-writer";
import type { LoadedState } from "./judge";
import { shorten } from "./planned-change";
import { push } from "./push";
import type { OpenIntent } from "./replay";

export class LocalSession implements StateSession {
  readonly snapshot: StateSnapshot;
  readonly #place: JournalPlace;
  readonly #loaded: LoadedState;
  readonly #now: () => number;
  readonly #openIntents: Map<string, OpenIntent>;
  readonly #writer: JournalWriter;
  #changed: boolean;
  /** Lines in the journal, or on their way, other than those of open intents. */
  #settled: boolean;
  #intents = 0;
  #closing: Promise<void> | undefined;

  constructor(place: JournalPlace, loaded: LoadedState, snapshot: StateSnapshot, now: () => number) {
    this.snapshot = snapshot;
    this.#place = place;
    this.#loaded = loaded;
    this.#now = now;
    this.#openIntents = new Map(loaded.openIntents);
    this.#changed = loaded.changed;
    this.#settled = (loaded.journal?.lines.length ?? 0) > loaded.openIntents.size || loaded.journal?.torn === true;
    this.#writer = new JournalWriter(
      () => openJournal(place, loaded),
      () => place.lock.assertHeld(),
    );
  }

  async intend(planned: Omit<Intent, "id">): Promise<string> {
    this.#assertOpen();
    const { lock, numbers } = this.#place;
    const id = `${lock.fencing}-${lock.id.slice(0, 8)}-${++this.#intents}`;
    const intent: Intent = { id, ...planned };
    const line = printLine(intentEntry(intent, this.#loaded.instances), numbers);
    this.#writer.append(line);
    this.#openIntents.set(id, { intent, line: line.trimEnd() });
    await this.#writer.commit();
    return id;
  }

  async record(changes: readonly StateChange[], intentId?: string): Promise<void> {
    this.#assertOpen();
    const intent = intentId === undefined ? undefined : this.#settle(intentId);
    const news = changes.filter((change) => this.#loaded.instances.apply(change));
    if (news.length > 0) this.#changed = true;
    else if (intent === undefined) return;
    const told = news.map((change) => shorten(change, intent));
    const entry = intent === undefined ? { kind: "change" } : { kind: "result", intent: intent.id };
    this.#writer.append(printLine({ ...entry, changes: told }, this.#place.numbers));
    this.#settled = true;
  }

  async push(pushed: PushedState): Promise<void> {
    this.#assertOpen();
    // whatever happens: what was loaded may not be the state any more
    this.#changed = this.#settled = false;
    await push(pushed, this.#place, this.#writer, this.#loaded, this.#openIntents, this.#now());
  }

  close(): Promise<void> {
    this.#closing ??= this.#close();
    return this.#closing;
  }

  async #close(): Promise<void> {
    try {
      if (this.#changed) await fold(this.#place, this.#writer, this.#loaded, this.#openIntents);
      else if (this.#settled) await this.#restartJournal();
    } catch (failure) {
      await this.#letGo().catch(() => undefined);
      throw failure;
    }
    await this.#letGo();
  }

  async #letGo(): Promise<void> {
    try {
      await this.#writer.close();
    } finally {
      await this.#place.lock.release();
    }
  }

  /** Nothing changed: the document stays as it is, and of the journal the open intents alone. */
  async #restartJournal(): Promise<void> {
    await this.#writer.commit();
    await beginJournal(this.#place, ownerOf(this.#loaded, this.#place), this.#openIntents.values());
  }

  #settle(intentId: string): Intent {
    const open = this.#openIntents.get(intentId);
    if (open === undefined) {
      throw new DiagnosticError(
        error({
          code: "unknown-intent",
          summary: "A result came for a call that was not announced",
          detail: `There is no open intent ${intentId} in ${this.#place.files.journal}. Nothing was recorded.`,
        }),
      );
    }
    this.#openIntents.delete(intentId);
    return open.intent;
  }

  #assertOpen(): void {
    if (this.#closing === undefined) return;
    throw new DiagnosticError(
      error({
        code: "state-closed",
        summary: `The state ${this.#place.files.document} is closed`,
        detail: "Nothing can be written to it after the lock was released.",
      }),
    );
  }
}
