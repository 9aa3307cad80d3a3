/** Why document and journal cannot be taken as they are. Nothing was changed because of it. */
export interface Fault {
  /** The code of the diagnostic. */
  readonly fault: string;
  readonly summary: string;
  /** What is wrong, by file and line, and how to mend it. */
  readonly detail: string;
  /** Which of the two files is not to be trusted. */
  readonly blames: "document" | "journal";
  /** The document is sound and newer: the journal may be put aside. */
  readonly outdatedJournal?: true;
}

export function isFault(value: object): value is Fault {
  return "fault" in value;
}
