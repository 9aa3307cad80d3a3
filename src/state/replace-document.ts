import { DiagnosticError, error } from "../diagnostics/diagnostic";
import type { JournalPlace, Owner } from "./begin-journal";
import { sha256 } from "./digest";
import type { StateDocument } from "./document";
import { contentDigest, printDocument } from "./document-text";
import { printLine } from "./journal-text";
import type { JournalWriter } from "./journal-writer";
import type { LoadedState } from "./judge";
import { replaceFile } from "./state-files";

/**
 * Until the rename the old document and the journal count; from then on the new document, which the last line of the journal
 * names. The journal is still the old one: the answer says what the next one belongs to.
 */
export async function replaceDocument(
  place: JournalPlace,
  writer: JournalWriter,
  loaded: LoadedState,
  document: StateDocument,
): Promise<Owner> {
  const { filesystem, files, numbers, lock } = place;
  const before = await filesystem.read(files.document);
  if (digestOf(before) !== loaded.documentDigest) {
    await writer.commit();
    throw changedMeanwhile(place);
  }
  const text = printDocument(document, numbers);
  const digest = sha256(text);
  writer.append(printLine({ kind: "fold", serial: document.serial, document: digest }, numbers));
  await writer.commit();
  if (before !== undefined) {
    await replaceFile(filesystem, files.backup, before, lock.id, () => lock.assertHeld("afresh"));
  }
  await replaceFile(filesystem, files.document, text, lock.id, async () => {
    await lock.assertHeld("afresh");
    // Terraform takes no notice of our lock
    if (digestOf(await filesystem.read(files.document)) !== loaded.documentDigest) throw changedMeanwhile(place);
  });
  await filesystem.syncFolder(files.folder);
  return { lineage: document.lineage, serial: document.serial, document: digest, content: contentDigest(text) };
}

function digestOf(text: string | undefined): string | null {
  return text === undefined ? null : sha256(text);
}

function changedMeanwhile({ files }: JournalPlace): DiagnosticError {
  return new DiagnosticError(
    error({
      code: "state-changed-during-run",
      summary: `The state ${files.document} was written by somebody else during the run`,
      detail:
        `Another program, such as Terraform, wrote ${files.document} since this run read it. It was not overwritten. ` +
        `What this run did is in ${files.journal}: the next command that reads the state says how to go on.`,
    }),
  );
}
