import { isDeepStrictEqual } from "node:util";
import type { Intent } from "./backend";
import type { Instances } from "./instances";
import type { JournalIntent } from "./journal-entry";

/** The prior attributes are left out where the state says the same at this line. */
export function intentEntry(intent: Intent, instances: Instances): object {
  const known = isDeepStrictEqual(intent.prior, priorOf(intent, instances));
  return { kind: "intent", intent: { ...intent, prior: known ? undefined : intent.prior } };
}

export function readIntent(line: JournalIntent, instances: Instances): Intent {
  return { ...line, prior: line.prior === undefined ? priorOf(line, instances) : line.prior };
}

function priorOf(intent: Pick<Intent, "key">, instances: Instances): unknown {
  return instances.get(intent.key)?.attributes ?? null;
}
