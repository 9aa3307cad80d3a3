import { error, type Diagnostic } from "../diagnostics/diagnostic";
import type { Operation } from "./operation-graph";

/** What waits for each other in a circle, and what comes after it. */
export function operationCycles(all: ReadonlyMap<string, Operation>): Diagnostic[] {
  const waiting = new Map([...all].map(([id, operation]) => [id, operation.after.length]));
  const followers = new Map<string, string[]>();
  for (const operation of all.values()) {
    for (const first of operation.after) {
      const known = followers.get(first);
      if (known === undefined) followers.set(first, [operation.id]);
      else known.push(operation.id);
    }
  }
  const ready = [...waiting].filter(([, count]) => count === 0).map(([id]) => id);
  for (let id = ready.pop(); id !== undefined; id = ready.pop()) {
    waiting.delete(id);
    for (const follower of followers.get(id) ?? []) {
      const count = (waiting.get(follower) ?? 0) - 1;
      waiting.set(follower, count);
      if (count === 0) ready.push(follower);
    }
  }
  if (waiting.size === 0) return [];
  return [
    error({
      code: "operation-cycle",
      summary: "The changes wait for each other",
      detail: `There is no order for: ${[...waiting.keys()].join(", ")}. Apply them in two steps, or give a new object another name than the one that it replaces.`,
    }),
  ];
}
