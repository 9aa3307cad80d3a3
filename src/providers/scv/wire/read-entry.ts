import { DiagnosticError, error } from "../../../diagnostics/diagnostic";
import { isJsonObject, type Json, type JsonObject } from "../../../language/json";
import type { Entry } from "../collection/collection";
import { UnreadableWire } from "./read-wire";

/** All of the list or an error: a list without the items that cannot be read would make them look deleted. */
export function readEntries<M extends { id: string; name: string }>(
  path: string,
  list: readonly Json[],
  read: (wire: JsonObject) => M,
): readonly Entry<M>[] {
  const entries = list.map((item, i) => readEntry(path, item, read, i));
  const seen = new Set<string>();
  for (const { id } of entries) {
    if (seen.has(id)) throw unreadable(path, `it holds ${id} twice`);
    seen.add(id);
  }
  return entries;
}

export function readEntry<M extends { id: string; name: string }>(
  path: string,
  wire: Json,
  read: (wire: JsonObject) => M,
  position?: number,
): Entry<M> {
  const where = position === undefined ? "the object" : `item ${position + 1}`;
  if (!isJsonObject(wire)) throw unreadable(path, `${where} is no object`);
  try {
    const model = read(wire);
    return { id: model.id, name: model.name, wire, model };
  } catch (cause) {
    if (!(cause instanceof UnreadableWire)) throw cause;
    const name = typeof wire["name"] === "string" ? ` (${wire["name"]})` : "";
    throw unreadable(path, `of ${where}${name}: ${cause.reason}`);
  }
}

function unreadable(path: string, problem: string): DiagnosticError {
  return new DiagnosticError(
    error({
      code: "scv-unexpected-answer",
      summary: `The appliance's answer to GET ${path} cannot be read in full`,
      detail: `What does not fit: ${problem}. A list is taken whole or not at all, so that nothing looks deleted that was only not understood.`,
    }),
  );
}
