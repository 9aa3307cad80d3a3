import type { StateDocument } from "./document";
import { sha256 } from "./digest";
import { contentDigest, emptyDocument, parseDocument, printDocument } from "./document-text";
import { isFault, type Fault } from "./fault";
import { Instances } from "./instances";
import { parseJournal, type Journal, type JournalLine } from "./journal-text";
import type { LongNumbers } from "./long-numbers";
import { foreignState, missingState, olderState, outdatedJournal, silentlyChanged } from "./mismatch";
import { replay, unfoldedAddresses, type OpenIntent } from "./replay";

export interface StateTexts {
  readonly path: string;
  readonly document: string | undefined;
  readonly journal: string | undefined;
}

export interface LoadedState {
  /** With the journal replayed. */
  readonly document: StateDocument;
  /** As it is in the file. */
  readonly original: StateDocument;
  readonly instances: Instances;
  readonly openIntents: Map<string, OpenIntent>;
  /** Whether the journal holds changes that the document does not. */
  readonly changed: boolean;
  /** SHA-256 of the document's text; null where there is no document. */
  readonly documentDigest: string | null;
  /** Present where the journal belongs to the document and may be written on. */
  readonly journal?: Journal;
  readonly digest: string;
}

type Relation = "belongs" | "folded" | "respected";

/** Puts document and journal together, or says why they do not go together. */
export function judge(
  texts: StateTexts,
  numbers: LongNumbers,
  newLineage: () => string,
): LoadedState | readonly Fault[] {
  const journal =
    texts.journal === undefined ? undefined : parseJournal(texts.journal, `${texts.path}.journal`, numbers);
  const parsed = texts.document === undefined ? undefined : parseDocument(texts.document, texts.path, numbers);
  if (parsed !== undefined && isFault(parsed)) {
    return journal !== undefined && isFault(journal) ? [parsed, journal] : [parsed];
  }
  if (journal !== undefined && isFault(journal)) return [journal];
  const documentDigest = texts.document === undefined ? null : sha256(texts.document);
  const document = parsed ?? emptyDocument(journal?.header.lineage ?? newLineage());
  const relation = journal === undefined ? "respected" : relate(journal, parsed, documentDigest, texts.path, numbers);
  if (typeof relation === "object") return [relation];

  const lines = relation === "respected" ? [] : (journal?.lines ?? []);
  const instances = new Instances(document);
  const replayed = replay(lines, instances, `${texts.path}.journal`, relation === "folded");
  if (isFault(replayed)) return [replayed];
  const relevant = relevantLines(lines, replayed.changed, replayed.openIntents);
  return {
    document: replayed.changed ? instances.document(document.serial) : document,
    original: document,
    instances,
    ...replayed,
    documentDigest,
    ...(relation === "belongs" && journal !== undefined ? { journal } : {}),
    digest: sha256([documentDigest ?? "none", ...relevant].join("\n")),
  };
}

function relate(
  journal: Journal,
  document: StateDocument | undefined,
  digest: string | null,
  path: string,
  numbers: LongNumbers,
): Relation | Fault {
  const { header, lines } = journal;
  if (header.document === digest) return "belongs";
  const last = lines.at(-1)?.entry;
  const fold = last?.kind === "fold" ? last : undefined;
  if (digest !== null && fold?.document === digest) return "folded";
  if (document === undefined) return missingState(path);

  const unfolded = unfoldedAddresses(lines);
  if (header.document === null && unfolded.length === 0) return "respected";
  if (document.lineage !== header.lineage) return foreignState(path, document, header, unfolded);
  if (document.serial < header.serial) return olderState(path, document, header, unfolded);
  if (document.serial > (fold?.serial ?? header.serial)) {
    return unfolded.length === 0 ? "respected" : outdatedJournal(path, document, header, unfolded);
  }
  const sameContent = unfolded.length === 0 && contentDigest(printDocument(document, numbers)) === header.content;
  return sameContent ? "respected" : silentlyChanged(path, document, unfolded);
}

/** Lines whose loss would change what the state says. */
function relevantLines(
  lines: readonly JournalLine[],
  changed: boolean,
  openIntents: ReadonlyMap<string, OpenIntent>,
): string[] {
  return changed ? lines.map((line) => line.text) : [...openIntents.values()].map((open) => open.line);
}
