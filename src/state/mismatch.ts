import type { StateDocument } from "./document";
import type { Fault } from "./fault";
import type { JournalHeader } from "./journal-entry";

export function missingState(path: string): Fault {
  return {
    fault: "state-missing",
    summary: `The state ${path} is gone`,
    detail:
      `${path}.journal belongs to a document that is not there any more. ` +
      `Put it back, or, if the state is to begin anew, move ${path}.journal away too.`,
    blames: "document",
  };
}

export function foreignState(
  path: string,
  document: StateDocument,
  header: JournalHeader,
  unfolded: readonly string[],
): Fault {
  return {
    fault: "foreign-state",
    summary: `${path} is not the state that its journal belongs to`,
    detail:
      `The lineage of ${path} is ${document.lineage}, that of ${path}.journal is ${header.lineage}: they come from different projects. ` +
      `Put the right one back, or, if the document is right, move ${path}.journal away.${loses(unfolded)}`,
    blames: "document",
  };
}

export function olderState(
  path: string,
  document: StateDocument,
  header: JournalHeader,
  unfolded: readonly string[],
): Fault {
  return {
    fault: "state-older-than-journal",
    summary: `The state ${path} is older than its journal`,
    detail:
      `The serial of ${path} is ${document.serial}, and ${path}.journal saw serial ${header.serial}: an older copy was put in its place. ` +
      `Put the newer one back, or, if the older one is wanted, move ${path}.journal away.${loses(unfolded)}`,
    blames: "document",
  };
}

export function silentlyChanged(path: string, document: StateDocument, unfolded: readonly string[]): Fault {
  return {
    fault: "state-changed-without-serial",
    summary: `The state ${path} was changed without a new serial`,
    detail:
      `${path} still has serial ${document.serial}, but its SHA-256 is not the one that ${path}.journal recorded: ` +
      `it was damaged, or edited by hand. Put the last good copy in its place and move ${path}.journal away, ` +
      `or, if the edit is wanted, move ${path}.journal away alone.${loses(unfolded)}`,
    blames: "document",
  };
}

export function outdatedJournal(
  path: string,
  document: StateDocument,
  header: JournalHeader,
  unfolded: readonly string[],
): Fault {
  return {
    fault: "journal-of-another-state",
    summary: `The state ${path} was written by somebody else while its journal was open`,
    detail:
      `${path}.journal was left by an interrupted run at serial ${header.serial}; since then ${path} was written by another program ` +
      `and has serial ${document.serial}. The document counts; the journal is never replayed on it, and a command that writes sets it aside.${loses(unfolded)}`,
    blames: "journal",
    outdatedJournal: true,
  };
}

function loses(unfolded: readonly string[]): string {
  if (unfolded.length === 0) return "";
  const named = unfolded.slice(0, 10).join(", ");
  const more = unfolded.length > 10 ? ` and ${unfolded.length - 10} more` : "";
  return (
    ` The journal alone knows what the interrupted run did to ${named}${more}: ` +
    `compare with the appliance, and import what is there and not in the state.`
  );
}
