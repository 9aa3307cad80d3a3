import { instanceId } from "./address";
import type { Intent } from "./backend";
import type { Fault } from "./fault";
import type { Instances } from "./instances";
import { readIntent } from "./intent-entry";
import type { JournalChange } from "./journal-entry";
import { damaged, type JournalLine } from "./journal-text";
import { lengthen } from "./planned-change";

/** An intent without a result, with its line: a fold carries it into the next journal. */
export interface OpenIntent {
  readonly intent: Intent;
  readonly line: string;
}

export interface Replay {
  readonly openIntents: Map<string, OpenIntent>;
  /** Whether the journal says anything that the document does not say. */
  readonly changed: boolean;
}

/** Brings the document up to date. `folded`: the document holds the changes already, the open intents alone count. */
export function replay(
  lines: readonly JournalLine[],
  instances: Instances,
  path: string,
  folded: boolean,
): Replay | Fault {
  const openIntents = new Map<string, OpenIntent>();
  let changed = false;
  for (const { entry, text, number } of lines) {
    if (entry.kind === "fold") continue;
    if (entry.kind === "intent") {
      openIntents.set(entry.intent.id, { intent: readIntent(entry.intent, instances), line: text });
      continue;
    }
    const intent = entry.kind === "result" ? openIntents.get(entry.intent)?.intent : undefined;
    if (entry.kind === "result" && !openIntents.delete(entry.intent)) {
      return damaged(path, number, "it is the result of an intent that is not there");
    }
    for (const short of entry.changes) {
      const change = lengthen(short, intent);
      if (change === undefined) return damaged(path, number, "it does not fit its intent");
      if (!folded && instances.apply(change)) changed = true;
    }
  }
  return { openIntents, changed };
}

/** The addresses that the journal speaks of and the document may not know about. */
export function unfoldedAddresses(lines: readonly JournalLine[]): string[] {
  const open = new Map<string, string>();
  const addresses = new Set<string>();
  for (const { entry } of lines) {
    if (entry.kind === "intent") open.set(entry.intent.id, instanceId(entry.intent.key));
    if (entry.kind !== "result" && entry.kind !== "change") continue;
    const address = entry.kind === "result" ? open.get(entry.intent) : undefined;
    for (const change of entry.changes) addresses.add(address ?? addressOf(change));
    if (entry.kind === "result") open.delete(entry.intent);
  }
  return [...new Set([...addresses, ...open.values()])];
}

function addressOf(change: JournalChange): string {
  return change.kind === "put" || change.kind === "remove" ? instanceId(change.key) : "the outputs";
}
