import { DiagnosticError, error, type Diagnostic } from "../diagnostics/diagnostic";
import { parseDocument } from "./document-text";
import { isFault, type Fault } from "./fault";
import type { FileSystem } from "./filesystem";
import { judge, type LoadedState, type StateTexts } from "./judge";
import type { LongNumbers } from "./long-numbers";
import type { StateFiles } from "./state-files";

export interface Loading {
  readonly filesystem: FileSystem;
  readonly files: StateFiles;
  readonly numbers: LongNumbers;
  readonly newLineage: () => string;
}

/** The state, or why it cannot be taken as it is. A run that folds meanwhile is waited for. */
export async function loadState(loading: Loading): Promise<LoadedState | readonly Fault[]> {
  const { numbers, newLineage } = loading;
  let texts = await readTexts(loading);
  for (;;) {
    if (!("path" in texts)) return texts;
    const judged = judge(texts, numbers, newLineage);
    if ("document" in judged) return judged;
    const again = await readTexts(loading);
    if (!("path" in again)) return again;
    // two files are not read in one moment: what stays the same is what is wrong
    if (again.document === texts.document && again.journal === texts.journal) return judged;
    texts = again;
  }
}

async function readTexts({ filesystem, files }: Loading): Promise<StateTexts | readonly Fault[]> {
  const faults: Fault[] = [];
  const read = async (path: string, blames: Fault["blames"]): Promise<string | undefined> => {
    try {
      return await filesystem.read(path);
    } catch (failure) {
      if (!(failure instanceof DiagnosticError)) throw failure;
      faults.push(
        ...failure.diagnostics.map(({ code, summary, detail }) => ({ fault: code, summary, detail, blames })),
      );
      return undefined;
    }
  };
  const document = await read(files.document, "document");
  const journal = await read(files.journal, "journal");
  return faults.length > 0 ? faults : { path: files.document, document, journal };
}

/** Errors that name the last good copy. */
export async function explain(faults: readonly Fault[], loading: Loading): Promise<DiagnosticError> {
  const diagnostics: Diagnostic[] = [];
  for (const fault of faults) {
    const detail = `${fault.detail} ${await lastGoodCopy(fault, loading)} Nothing was overwritten.`;
    diagnostics.push(error({ code: fault.fault, summary: fault.summary, detail }));
  }
  return new DiagnosticError(...diagnostics);
}

async function lastGoodCopy(fault: Fault, loading: Loading): Promise<string> {
  const { files } = loading;
  if (fault.blames === "journal") {
    const serial = await serialOf(files.document, loading);
    if (serial !== undefined && fault.outdatedJournal) {
      return `The last good copy is ${files.document} itself (serial ${serial}).`;
    }
    if (serial !== undefined) {
      return (
        `The last good copy is ${files.document} itself (serial ${serial}), without the changes that the journal alone holds: ` +
        `to go on with it, move ${files.journal} away, and import what is missing.`
      );
    }
  }
  const serial = await serialOf(files.backup, loading);
  return serial === undefined
    ? `There is no good copy beside it: ${files.backup} cannot be read either.`
    : `The last good copy is ${files.backup} (serial ${serial}): to go back to it, copy it over ${files.document} and move ${files.journal} away.`;
}

async function serialOf(path: string, { filesystem, numbers }: Loading): Promise<number | undefined> {
  const text = await filesystem.read(path).catch(() => undefined);
  const document = text === undefined ? undefined : parseDocument(text, path, numbers);
  return document === undefined || isFault(document) ? undefined : document.serial;
}
