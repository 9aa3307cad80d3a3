import { isDeepStrictEqual } from "node:util";
import type { Intent } from "./backend";
import type { Instances } from "./instances";
import type { JournalIntent } from "./journal-entry";

/** The prior attributes are left out where the state says the same at this line. */
export function intentEntry(intent: Intent, instances: Instances): object {
  const known = isDeepStrictEqual(intent.prior, priorOf(intent, instances));
  return { kind: "intent", ...intent, prior: known ? undefined : intent.prior };
}

export function readIntent(entry: JournalIntent, instances: Instances): Intent {
  const { kind: _kind, ...intent } = entry;
  return intent.prior === undefined ? { ...intent, prior: priorOf(intent, instances) } : intent;
}

function priorOf(intent: Pick<Intent, "key">, instances: Instances): unknown {
  return instances.get(intent.key)?.attributes ?? null;
}
