import type { AttributePath, Diagnostic } from "../diagnostics/diagnostic";
import type { ObjectValue, Value } from "../language/value";
import type { CheckResult } from "./check-result";
import type { PlannedVariable } from "./planned-variables";
import type { Loss, Private } from "../provider/provider";
import type { InstanceKey, StateChange } from "../state/backend";

/** What will be done to one stack. */
export interface StackPlan {
  readonly stack: string;
  readonly lineage: string;
  readonly serial: number;
  /** SHA-256 of the state that the plan was made against. */
  readonly stateDigest: string;
  /** SHA-256 of the configuration. */
  readonly configurationDigest: string;
  /** By source address: the version that planned. */
  readonly providers: Readonly<Record<string, string>>;
  /** By provider address: the appliance that the plan saw. */
  readonly appliances: Readonly<Record<string, Private>>;
  /** Of the variables that are not ephemeral, by name: an apply of the plan uses the same values. */
  readonly variables: Readonly<Record<string, PlannedVariable>>;
  readonly destroy: boolean;
  /** The state learns what is there, and nothing is changed. */
  readonly refreshOnly: boolean;
  /** False where targets or excludes leave something out. */
  readonly isWhole: boolean;
  /** Each resource instance, in the order of its address; no-ops too. */
  readonly changes: readonly ResourceChange[];
  readonly outputs: readonly OutputChange[];
  readonly checks: readonly CheckResult[];
  /** Refreshed against prior state, on fields that the server does not own. */
  readonly drift: readonly DriftedResource[];
  /** Of a plan that only looks: the objects that did not drift, and that the state will have at another address. */
  readonly moves?: readonly ResourceChange[];
  /** Warnings, and errors that stop the plan from being applied. */
  readonly diagnostics: readonly Diagnostic[];
  /** What the state has to learn first, whatever is changed. */
  readonly upkeep: Upkeep;
  /** False where an intent cannot be made durable before its call: the weaker promise. */
  readonly durableIntents: boolean;
}

/** What refresh and recovery found, and the data sources that were read. */
export interface Upkeep {
  readonly settled: readonly SettledCall[];
  readonly changes: readonly StateChange[];
}

/** What became of a call whose answer an earlier run never saw. */
export interface SettledCall {
  readonly intentId: string;
  readonly address: string;
  readonly operation: "create" | "update" | "delete";
  readonly outcome: "untouched" | "done";
  readonly changes: readonly StateChange[];
}

export type Action = "no-op" | "create" | "read" | "update" | "replace" | "delete" | "forget";

/** Terraform's words for why an action was chosen, as in its plan JSON. */
export type ActionReason =
  | "replace_because_tainted"
  | "replace_because_cannot_update"
  | "replace_by_request"
  | "replace_by_triggers"
  | "delete_because_no_resource_config"
  | "delete_because_wrong_repetition"
  | "delete_because_count_index"
  | "delete_because_each_key"
  | "delete_because_no_move_target"
  | "read_because_config_unknown"
  | "read_because_dependency_pending"
  | "read_because_check_nested";

export interface ResourceChange {
  readonly address: string;
  readonly key: InstanceKey;
  /** Where the state has it still. */
  readonly previousAddress?: string;
  /** An object that this plan takes into the state. */
  readonly importing?: { readonly id: string };
  /** `provider["terraform.local/cdktf-scv/scv"]` */
  readonly provider: string;
  readonly constructPath?: string;
  readonly action: Action;
  readonly actionReason?: ActionReason;
  /** Of a replace: create first. */
  readonly createBeforeDestroy: boolean;
  /** As refreshed; null for a create. Sensitive leaves bear the mark. */
  readonly before: ObjectValue | null;
  /** As planned, with unknowns; null for a delete. */
  readonly after: ObjectValue | null;
  readonly private: Private;
  readonly requiresReplace: readonly AttributePath[];
  readonly fields: readonly FieldChange[];
  /** What it would destroy beside the object. */
  readonly loss?: Loss;
  /** Addresses that it comes after. */
  readonly dependencies: readonly string[];
}

/** Why one field changes. */
export interface FieldChange {
  readonly path: AttributePath;
  readonly before: Value;
  readonly after: Value;
  /** The configuration moved, the appliance moved, or the value comes out of the apply. */
  readonly reason: "configuration" | "appliance" | "known-after-apply";
  readonly forcesReplacement: boolean;
}

export interface OutputChange {
  readonly name: string;
  readonly action: "no-op" | "create" | "update" | "delete";
  readonly before: Value | null;
  /** With unknowns; null for a delete. */
  readonly after: Value | null;
  readonly sensitive: boolean;
}

/** What was changed behind our back. */
export interface DriftedResource {
  readonly address: string;
  readonly key: InstanceKey;
  readonly provider: string;
  readonly constructPath?: string;
  readonly kind: "changed" | "gone" | "unread";
  readonly before: ObjectValue;
  /** null where it is gone or could not be read. */
  readonly after: ObjectValue | null;
  readonly fields: readonly { readonly path: AttributePath; readonly before: Value; readonly after: Value }[];
}
