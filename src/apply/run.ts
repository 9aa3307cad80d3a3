import type { CheckLog } from "./check-log";
import type { LateValidations } from "./late-validations";
import type { RecordedInstance } from "../instance/recorded-instance";
import type { Evaluation } from "../plan/evaluation";
import type { ProviderSessions } from "../plan/provider-sessions";
import type { ResourceInstance } from "../plan/resource-instance";
import type { StackContext } from "../plan/stack-context";
import type { InstanceKey, StateSession } from "../state/backend";

/** What every operation of one apply works with. */
export interface ApplyRun {
  readonly context: StackContext;
  readonly sessions: ProviderSessions;
  readonly evaluation: Evaluation;
  readonly state: StateSession;
  /** What the state holds before the first operation, by instance id. */
  readonly recorded: ReadonlyMap<string, RecordedInstance>;
  /** What the conditions come to. */
  readonly checked: CheckLog;
  readonly validations: LateValidations;
  /** An instance of the configuration, as it is when all that its block depends on is settled. Throws DiagnosticError. */
  readonly instanceOf: (key: InstanceKey) => ResourceInstance;
}
