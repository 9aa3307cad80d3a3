import type { ResourceBlock } from "../configuration/configuration";
import type { Evaluation } from "../plan/evaluation";
import type { ProviderSessions } from "../plan/provider-sessions";
import type { StackContext } from "../plan/stack-context";
import type { StateSession } from "../state/backend";

/** What every operation of one apply works with. */
export interface ApplyRun {
  readonly context: StackContext;
  readonly sessions: ProviderSessions;
  readonly evaluation: Evaluation;
  readonly state: StateSession;
  /** By address. */
  readonly blocks: ReadonlyMap<string, ResourceBlock>;
}
