import { isDeepStrictEqual } from "node:util";
import { DiagnosticError, error } from "../diagnostics/diagnostic";
import { instanceId } from "./address";
import type { PushedState } from "./backend";
import { beginJournal, type JournalPlace } from "./begin-journal";
import type { StateDocument } from "./document";
import { parseDocument, printDocument } from "./document-text";
import { isFault } from "./fault";
import type { JournalWriter } from "./journal-writer";
import type { LoadedState } from "./judge";
import type { OpenIntent } from "./replay";
import { replaceDocument } from "./replace-document";
import { setAsideJournal } from "./set-aside";

/**
 * The document as it is pushed, with its serial. The one before stays as backup, and a journal that says anything that
 * neither document says is set aside. Throws DiagnosticError before anything is written.
 */
export async function push(
  pushed: PushedState,
  place: JournalPlace,
  writer: JournalWriter,
  loaded: LoadedState,
  openIntents: ReadonlyMap<string, OpenIntent>,
  now: number,
): Promise<void> {
  const document = parseDocument(pushed.text, pushed.source, place.numbers);
  if (isFault(document)) throw refused(document.fault, document.summary, document.detail);
  if (!pushed.force) assertMayFollow(document, loaded.document, [...openIntents.values()], place);
  const same = printDocument(document, place.numbers) === printDocument(loaded.original, place.numbers);
  if (same && !loaded.changed && openIntents.size === 0) return;
  const owner = await replaceDocument(place, writer, loaded, document);
  if (loaded.changed || openIntents.size > 0) {
    await writer.close();
    await setAsideJournal(place, now);
  }
  await beginJournal(place, owner, []);
}

/** Terraform's rules, and: a call whose result is not known is settled first. */
function assertMayFollow(
  pushed: StateDocument,
  current: StateDocument,
  openIntents: readonly OpenIntent[],
  { files }: JournalPlace,
): void {
  const [open] = openIntents;
  if (open !== undefined) {
    throw refused(
      "push-open-intent",
      "The state has calls without a result",
      `An interrupted run sent a request for ${instanceId(open.intent.key)}, and its answer is not known: the next ` +
        `scv refresh or scv apply looks. Do that first, then pull, edit and push; or --force, which sets ${files.journal} aside.`,
    );
  }
  if (current.resources.length === 0 && Object.keys(current.outputs).length === 0) return;
  if (pushed.lineage !== "" && current.lineage !== "" && pushed.lineage !== current.lineage) {
    throw refused(
      "push-lineage",
      "Failed to write state",
      `cannot import state with lineage "${pushed.lineage}" over unrelated state with lineage "${current.lineage}". ` +
        "They come from different projects. If this one shall take the other's place: --force.",
    );
  }
  if (pushed.serial < current.serial) {
    throw refused(
      "push-serial",
      "Failed to write state",
      `cannot import state with serial ${pushed.serial} over newer state with serial ${current.serial}. ` +
        "Pull again and repeat the edit, with a higher serial; or --force.",
    );
  }
  if (pushed.serial === current.serial && !sameContent(pushed, current)) {
    throw refused(
      "push-serial",
      "Failed to write state",
      `cannot overwrite existing state with serial ${pushed.serial} with a different state that has the same serial. ` +
        `Raise "serial" in what is pushed to ${pushed.serial + 1}.`,
    );
  }
}

function sameContent(a: StateDocument, b: StateDocument): boolean {
  return isDeepStrictEqual([a.resources, a.outputs], [b.resources, b.outputs]);
}

function refused(code: string, summary: string, detail: string): DiagnosticError {
  return new DiagnosticError(error({ code, summary, detail }));
}
