import type { JournalPlace } from "./begin-journal";
import type { Fault } from "./fault";

/** Renames a journal that a newer document left behind, so that the next run goes on with the document. */
export async function setAside(faults: readonly Fault[], place: JournalPlace, now: number): Promise<Fault[]> {
  const aside = await setAsideJournal(place, now);
  const told = ` The journal was set aside as ${aside}; the next run goes on with the document alone.`;
  return faults.map((fault) => ({ ...fault, detail: fault.detail + told }));
}

/** Answers the new name of the journal. Nothing is overwritten. */
export async function setAsideJournal(place: JournalPlace, now: number): Promise<string> {
  const { filesystem, files, lock } = place;
  const time = new Date(now).toISOString().replace(/[-:]|\.\d+/g, "");
  let aside = `${files.journal}.${time}.set-aside`;
  for (let n = 2; (await filesystem.size(aside)) !== undefined; n++) aside = `${files.journal}.${time}-${n}.set-aside`;
  await lock.assertHeld("afresh");
  await filesystem.rename(files.journal, aside);
  await filesystem.syncFolder(files.folder);
  return aside;
}
