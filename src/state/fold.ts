import { beginJournal, type JournalPlace } from "./begin-journal";
import type { JournalWriter } from "./journal-writer";
import type { LoadedState } from "./judge";
import type { OpenIntent } from "./replay";
import { replaceDocument } from "./replace-document";

/** Brings the changes of the journal into the document, and begins a new journal. Each step leaves something whole. */
export async function fold(
  place: JournalPlace,
  writer: JournalWriter,
  loaded: LoadedState,
  openIntents: ReadonlyMap<string, OpenIntent>,
): Promise<void> {
  const document = loaded.instances.document(loaded.original.serial + 1);
  const owner = await replaceDocument(place, writer, loaded, document);
  await beginJournal(place, owner, openIntents.values());
}
