import type { Creations } from "./creations";

/** Objects of one kind in order of creation, found by key and by name. */
export class Collection<T extends { readonly name: string }, Key extends number | string> {
  readonly #objects = new Map<Key, T>();
  readonly #keyByName = new Map<string, Key>();
  #highestId = 0;

  constructor(
    private readonly kind: string,
    private readonly keyOf: (object: T) => Key,
    private readonly creations: Creations,
  ) {}

  get size(): number {
    return this.#objects.size;
  }

  all(): T[] {
    return [...this.#objects.values()];
  }

  get(key: Key): T | undefined {
    return this.#objects.get(key);
  }

  named(name: string): T | undefined {
    const key = this.#keyByName.get(name);
    return key === undefined ? undefined : this.#objects.get(key);
  }

  /** Never one that was used before. */
  nextId(): number {
    return ++this.#highestId;
  }

  /** Ids up to this one are taken. */
  reserve(id: number): void {
    this.#highestId = Math.max(this.#highestId, id);
  }

  /** Made by a request: counted. */
  create(object: T, kind = this.kind): void {
    this.creations.made(kind, this.keyOf(object), object.name);
    this.put(object);
  }

  /** Keeps its place where the key is known. */
  put(object: T): void {
    const key = this.keyOf(object);
    const before = this.#objects.get(key);
    if (before && before.name !== object.name) this.#keyByName.delete(before.name);
    if (typeof key === "number") this.reserve(key);
    this.#objects.set(key, object);
    this.#keyByName.set(object.name, key);
  }

  /** Removed by a request: counted. */
  delete(object: T, kind = this.kind): void {
    const key = this.keyOf(object);
    this.creations.removed(kind, key, object.name);
    this.#objects.delete(key);
    this.#keyByName.delete(object.name);
  }

  /** From outside: not counted. */
  reset(objects: readonly T[]): void {
    this.#objects.clear();
    this.#keyByName.clear();
    for (const object of objects) this.put(object);
  }
}
