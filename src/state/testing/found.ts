import type { StateSnapshot } from "../backend";

/** What a reader sees, as one text to compare: attributes by name, and the open intents. */
export function found(snapshot: Pick<StateSnapshot, "document" | "openIntents">): string {
  const objects = new Map<string, unknown>();
  for (const { name, instances } of snapshot.document.resources) {
    for (const { attributes } of instances) objects.set(name, attributes);
  }
  return foundText(
    objects,
    snapshot.openIntents.map((intent) => intent.naturalKey),
  );
}

export function foundText(objects: ReadonlyMap<string, unknown>, open: Iterable<string>): string {
  return JSON.stringify({ objects: [...objects].sort(([a], [b]) => (a < b ? -1 : 1)), open: [...open].sort() });
}
