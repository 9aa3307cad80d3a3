/** An object that a request made or removed. */
export interface CreationRecord {
  /** `policy`, `resourceGroup`, `storageSystem`, `backup`, `job`. */
  readonly kind: string;
  readonly id: number | string;
  readonly name: string;
}

export interface CreationReport {
  /** In their order. */
  readonly created: readonly CreationRecord[];
  readonly deleted: readonly CreationRecord[];
  /** By kind, then by name: 2 is "made twice". */
  readonly counts: Readonly<Record<string, Readonly<Record<string, number>>>>;
}

/** Counts what requests make and remove, so that "made twice" is not taken for "made once". */
export class Creations {
  readonly #created: CreationRecord[] = [];
  readonly #deleted: CreationRecord[] = [];

  made(kind: string, id: number | string, name: string): void {
    this.#created.push({ kind, id, name });
  }

  removed(kind: string, id: number | string, name: string): void {
    this.#deleted.push({ kind, id, name });
  }

  report(): CreationReport {
    const counts = new Map<string, Map<string, number>>();
    for (const { kind, name } of this.#created) {
      const byName = counts.get(kind) ?? new Map<string, number>();
      counts.set(kind, byName.set(name, (byName.get(name) ?? 0) + 1));
    }
    return {
      created: [...this.#created],
      deleted: [...this.#deleted],
      counts: Object.fromEntries([...counts].map(([kind, byName]) => [kind, Object.fromEntries(byName)])),
    };
  }
}
