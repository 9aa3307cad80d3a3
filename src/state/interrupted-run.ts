import { warning, type Diagnostic } from "../diagnostics/diagnostic";
import { instanceId } from "./address";
import type { Intent } from "./backend";

/** One warning for what a run that died had sent: a reader of the state would learn of it nowhere else. */
export function interruptedRun(open: readonly Intent[]): Diagnostic[] {
  if (open.length === 0) return [];
  const requests = open.length === 1 ? "1 request" : `${open.length} requests`;
  const named = open.map(({ operation, key }) => `${operation} of ${instanceId(key)}`).join(", ");
  return [
    warning({
      code: "run-interrupted",
      summary: `An interrupted run left ${requests} without a result`,
      detail: `Nobody has recorded what became of: ${named}. The next scv apply looks ${open.length === 1 ? "it up and records it" : "them up and records them"}, or says why it cannot.`,
    }),
  ];
}
