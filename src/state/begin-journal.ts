import { contentDigest, printDocument } from "./document-text";
import type { OpenFile } from "./filesystem";
import type { JournalHeader } from "./journal-entry";
import { printLine } from "./journal-text";
import type { LoadedState } from "./judge";
import type { HeldLock } from "./lock";
import type { Loading } from "./load";
import type { OpenIntent } from "./replay";
import { replaceFile } from "./state-files";

export interface JournalPlace extends Loading {
  readonly lock: HeldLock;
  /** Version of the program. */
  readonly version: string;
}

/** The document that a journal belongs to. */
export interface Owner {
  readonly lineage: string;
  readonly serial: number;
  readonly document: string | null;
  readonly content: string | null;
}

/** A journal of its own for the document, holding the open intents alone. Durable once the folder is synced. */
export async function beginJournal(place: JournalPlace, owner: Owner, open: Iterable<OpenIntent>): Promise<void> {
  const { filesystem, files, numbers, lock, version } = place;
  const header: JournalHeader = { kind: "header", format: 1, writer: version, ...owner };
  const lines = [...open].map((intent) => `${intent.line}\n`);
  const text = printLine(header, numbers) + lines.join("");
  await replaceFile(filesystem, files.journal, text, lock.id, () => lock.assertHeld("afresh"));
}

export function ownerOf({ original, documentDigest }: LoadedState, { numbers }: Loading): Owner {
  return {
    lineage: original.lineage,
    serial: original.serial,
    document: documentDigest,
    content: documentDigest === null ? null : contentDigest(printDocument(original, numbers)),
  };
}

/** To append to; without what an interrupted write left at its end. */
export async function openJournal(place: JournalPlace, loaded: LoadedState): Promise<OpenFile> {
  const { filesystem, files } = place;
  if (loaded.journal === undefined && loaded.documentDigest === null) {
    await beginJournal(place, ownerOf(loaded, place), loaded.openIntents.values());
  }
  // the renames of this run, and those of an interrupted one, must be durable before a line on this journal counts
  await filesystem.syncFolder(files.folder);
  const file = await filesystem.open(files.journal, "append");
  if (loaded.journal?.torn === true) {
    await file.truncate(loaded.journal.bytes);
    await file.sync();
  }
  return file;
}
