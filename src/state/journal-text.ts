import { crc32 } from "node:zlib";
import { z } from "zod";
import type { Fault } from "./fault";
import { journalEntrySchema, journalFormat, type JournalEntry, type JournalHeader } from "./journal-entry";
import { parseJsonText, printJsonText } from "./json-text";
import type { LongNumbers } from "./long-numbers";

export interface JournalLine {
  /** From 1. */
  readonly number: number;
  readonly text: string;
  readonly entry: Exclude<JournalEntry, JournalHeader>;
}

export interface Journal {
  readonly header: JournalHeader;
  readonly lines: readonly JournalLine[];
  /** Up to the end of the last whole line. */
  readonly bytes: number;
  /** A write was interrupted in the middle of the last line, so nobody was told that it is durable. */
  readonly torn: boolean;
}

/** `checksum json\n`: CRC-32 of the JSON as eight hexadecimal digits. */
export function printLine(entry: object, numbers: LongNumbers): string {
  const json = printJsonText(entry, numbers);
  return `${checksum(json)} ${json}\n`;
}

export function parseJournal(text: string, path: string, numbers: LongNumbers): Journal | Fault {
  const texts = text.split("\n");
  const tail = texts.pop() ?? "";
  // a whole line whose end was damaged is not a torn one: somebody may have relied on it
  if (isWhole(tail.slice(0, -1))) return damaged(path, texts.length + 1, "its end is damaged");
  const lines: JournalLine[] = [];
  let header: JournalHeader | undefined;
  for (const [i, line] of texts.entries()) {
    if (!isWhole(line)) return damaged(path, i + 1, "its checksum does not fit");
    const entry = parseEntry(line.slice(9), numbers);
    if (typeof entry === "string") return damaged(path, i + 1, entry);
    if (typeof entry === "number") return newerFormat(path, entry);
    if (entry.kind === "header") {
      if (i > 0) return damaged(path, i + 1, "a header stands in the middle");
      header = entry;
    } else lines.push({ number: i + 1, text: line, entry });
  }
  if (header === undefined) return damaged(path, 1, "the header is missing");
  return { header, lines, bytes: Buffer.byteLength(text) - Buffer.byteLength(tail), torn: tail !== "" };
}

function checksum(json: string): string {
  return crc32(json).toString(16).padStart(8, "0");
}

function isWhole(line: string): boolean {
  return line.length > 9 && line[8] === " " && line.slice(0, 8) === checksum(line.slice(9));
}

/** A newer format as its number, anything else that cannot be read as the reason. */
function parseEntry(json: string, numbers: LongNumbers): JournalEntry | number | string {
  let value: unknown;
  try {
    value = parseJsonText(json, numbers);
  } catch {
    return "it is not JSON";
  }
  const format = z.object({ kind: z.literal("header"), format: z.number() }).safeParse(value);
  if (format.success && format.data.format > journalFormat) return format.data.format;
  const entry = journalEntrySchema.safeParse(value);
  return entry.success ? entry.data : "it is not an entry that this program knows";
}

export function damaged(path: string, line: number, why: string): Fault {
  return {
    fault: "journal-unreadable",
    summary: `The journal ${path} is damaged in line ${line}`,
    detail: `${path}, line ${line}: ${why}.`,
    blames: "journal",
  };
}

function newerFormat(path: string, format: number): Fault {
  return {
    fault: "journal-newer-version",
    summary: `The journal ${path} was written by a newer program`,
    detail: `${path}, line 1: the format is ${format}, this program knows ${journalFormat}. Update cdktf-scv.`,
    blames: "journal",
  };
}
