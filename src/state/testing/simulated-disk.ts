import type { FileSystem, OpenFile } from "../filesystem";

interface Inode {
  text: string;
  durable: string;
  writtenAt: number;
}

/** Where the process dies: before the call, after it, or in the middle of its text. */
export interface Death {
  /** From 0, counted over every call that changes something. */
  readonly call: number;
  readonly when: "before" | "after" | "torn";
}

/** Thrown by the call at which the process dies, and by every later one. */
export class Died extends Error {}

/** A disk that forgets, at a power cut, what was not synced: contents apart from names, as POSIX allows. */
export class SimulatedDisk {
  #names = new Map<string, Inode>();
  #durableNames = new Map<string, Inode>();
  #renames: { path: string; inode: Inode | undefined }[] = [];
  #calls = 0;
  #death: Death | undefined;
  #dead = false;
  readonly trace: string[] = [];
  links = true;

  constructor(readonly now: () => number = () => 0) {}

  /** Counts from here. */
  dieAt(death: Death): void {
    this.#calls = 0;
    this.#death = death;
  }

  get died(): boolean {
    return this.#dead;
  }

  /** The process is gone, the machine runs on. */
  restart(): void {
    this.#dead = false;
    this.#death = undefined;
  }

  /** The machine is gone. `keeps` decides for each thing that was not synced. */
  cutPower(keeps: () => boolean): void {
    this.restart();
    for (const { path, inode } of this.#renames) {
      if (!keeps()) continue;
      if (inode === undefined) this.#durableNames.delete(path);
      else this.#durableNames.set(path, inode);
    }
    this.#renames = [];
    this.#names = new Map(this.#durableNames);
    for (const inode of new Set(this.#names.values())) {
      const appended = inode.text.startsWith(inode.durable) ? inode.text.slice(inode.durable.length) : "";
      inode.text = inode.durable + (keeps() ? appended : keeps() ? appended.slice(0, appended.length / 2) : "");
      inode.durable = inode.text;
    }
  }

  read(path: string): string | undefined {
    return this.#names.get(path)?.text;
  }

  /** From outside: durable at once. */
  put(path: string, text: string | undefined): void {
    this.#renames = this.#renames.filter((rename) => rename.path !== path);
    if (text === undefined) {
      this.#names.delete(path);
      this.#durableNames.delete(path);
      return;
    }
    const inode = { text, durable: text, writtenAt: this.now() };
    this.#names.set(path, inode);
    this.#durableNames.set(path, inode);
  }

  paths(): string[] {
    return [...this.#names.keys()].sort();
  }

  filesystem(): FileSystem {
    return {
      read: async (path) => {
        this.#assertAlive();
        return this.#names.get(path)?.text;
      },
      open: (path, flags) => this.#change(`open ${flags} ${path}`, () => this.#open(path, flags)),
      rename: (from, to) =>
        this.#change(`rename ${from} ${to}`, () => {
          const inode = this.#names.get(from);
          if (inode === undefined) throw new Error(`ENOENT ${from}`);
          this.#name(to, inode);
          this.#name(from, undefined);
        }),
      link: (from, to) =>
        this.#change(`link ${from} ${to}`, () => {
          if (!this.links) return "unsupported";
          if (this.#names.has(to)) return "exists";
          const inode = this.#names.get(from);
          if (inode === undefined) throw new Error(`ENOENT ${from}`);
          this.#name(to, inode);
          return "linked";
        }),
      remove: (path) => this.#change(`remove ${path}`, () => this.#name(path, undefined)),
      syncFolder: (path) =>
        this.#change(`sync folder ${path}`, () => {
          this.#durableNames = new Map(this.#names);
          this.#renames = [];
        }),
      makeFolder: (path) => this.#change(`make folder ${path}`, () => undefined),
      modifiedAt: async (path) => this.#names.get(path)?.writtenAt,
      size: async (path) => this.#names.get(path)?.text.length,
    };
  }

  #open(path: string, flags: "create" | "create-exclusive" | "append"): OpenFile {
    const present = this.#names.get(path);
    if (flags === "create-exclusive" && present !== undefined) {
      throw Object.assign(new Error(`EEXIST ${path}`), { code: "EEXIST" });
    }
    const inode = present ?? { text: "", durable: "", writtenAt: this.now() };
    if (present === undefined) this.#name(path, inode);
    if (flags === "create") inode.text = "";
    return {
      write: (text) =>
        this.#change(`write ${path}`, (torn) => {
          inode.text += torn ? text.slice(0, text.length / 2) : text;
          inode.writtenAt = this.now();
        }),
      sync: () => this.#change(`sync ${path}`, () => void (inode.durable = inode.text)),
      // the texts of these tests are ASCII: a byte is a character
      truncate: (bytes) => this.#change(`truncate ${path}`, () => void (inode.text = inode.text.slice(0, bytes))),
      close: async () => undefined,
    };
  }

  #name(path: string, inode: Inode | undefined): void {
    if (inode === undefined) this.#names.delete(path);
    else this.#names.set(path, inode);
    this.#renames.push({ path, inode });
  }

  async #change<T>(call: string, effect: (torn: boolean) => T): Promise<T> {
    this.#assertAlive();
    this.trace.push(call);
    if (this.#death?.call === this.#calls++) {
      this.#dead = true;
      if (this.#death.when === "after") effect(false);
      if (this.#death.when === "torn" && call.startsWith("write")) effect(true);
      throw new Died(call);
    }
    return effect(false);
  }

  #assertAlive(): void {
    if (this.#dead) throw new Died("the process is dead");
  }
}
