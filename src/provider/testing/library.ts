import type { z } from "zod";
import { DiagnosticError, error } from "../../diagnostics/diagnostic";
import type { ApplianceIdentity } from "../appliance";
import type { ListOptions } from "../definition";
import type { bookSchema, clockSchema } from "./book-schema";

export type Book = z.output<typeof bookSchema>;
export type Clock = z.output<typeof clockSchema>;

/** An appliance in memory that can misbehave; its client is itself. */
export class Library {
  identity: ApplianceIdentity = { endpoint: "https://library.example.com", publicKey: "aa" };
  readonly books = new Map<string, Book>();
  readonly clocks = new Map([
    ["noon", "12:00"],
    ["tea", "17:00"],
  ]);
  /** What was asked and sent, in order. */
  readonly requests: string[] = [];
  /** Ids that the next lists leave out, a set for each list. */
  readonly omissions: Set<string>[] = [];
  isForbidden = false;
  #cache: readonly Book[] | undefined;
  #lastId = 0;

  list(options: ListOptions = {}): readonly Book[] {
    if (this.#cache !== undefined && options.fresh !== true) return this.#cache;
    this.requests.push("list");
    if (this.isForbidden) throw new DiagnosticError(error({ code: "forbidden", summary: "Forbidden", detail: "Ask." }));
    const omitted = this.omissions.shift() ?? new Set();
    this.#cache = [...this.books.values()].filter(({ id }) => !omitted.has(id));
    return this.#cache;
  }

  get(id: string): Book | undefined {
    this.requests.push(`get ${id}`);
    return this.books.get(id);
  }

  /** What the library decides where the request leaves it out. */
  put(id: string, asked: Partial<Book> & Pick<Book, "title" | "genre">): Book {
    const sent = { ...asked, code_wo: undefined, code_wo_version: undefined, force_destroy: undefined };
    const book: Book = {
      pages: 100,
      language: "en",
      tags: [],
      ...sent,
      ...(sent.shelf && { shelf: { row: 1, ...sent.shelf } }),
      author: (sent.author ?? []).map((author) => ({ role: "writer", ...author })),
      loan: (sent.loan ?? []).map((loan) => ({ days: 14, ...loan })),
      id,
      slug: asked.title.toLowerCase(),
      lent: this.books.get(id)?.lent ?? 0,
    };
    this.books.set(id, book);
    this.#cache = undefined;
    this.requests.push(`put ${id}`);
    return book;
  }

  add(asked: Partial<Book> & Pick<Book, "title" | "genre">): Book {
    this.#lastId += 1;
    return this.put(String(this.#lastId), asked);
  }

  remove(id: string): void {
    this.books.delete(id);
    this.#cache = undefined;
    this.requests.push(`delete ${id}`);
  }

  clock(name: string): Clock {
    const time = this.clocks.get(name) ?? "";
    return { id: name, name, time, original_time: time };
  }
}
