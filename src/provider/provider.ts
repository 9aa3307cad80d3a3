import type { AttributePath, Diagnostic } from "../diagnostics/diagnostic";
import type { Json, JsonObject } from "../language/json";
import type { ObjectValue, Value } from "../language/value";
import type { Intend } from "./intent";
import type { ProviderFunction } from "./provider-function";
import type { ProviderSchema } from "./schema";

/** The program that the user runs, as it is typed. */
export type Engine = "scv" | "terraform";

/** What the host lends to a provider. */
export interface ProviderHost {
  /** Whose commands mend a state. */
  readonly engine: Engine;
  readonly environment: Readonly<Record<string, string | undefined>>;
  readonly readFile: (path: string) => Promise<string>;
  /** Milliseconds since 1970, UTC. */
  readonly now: () => number;
  readonly sleep: (milliseconds: number, signal?: AbortSignal) => Promise<void>;
  /** At least 0, less than 1. */
  readonly random: () => number;
  readonly newId: () => string;
  /** Ends everything that is under way: a second Ctrl-C. */
  readonly signal?: AbortSignal;
  readonly trace?: (event: Readonly<Record<string, Json>>) => void;
  /**
   * The outputs of the state that a backend keeps, unknown where a plan of this run will change them; undefined where
   * there is no state. Throws DiagnosticError.
   */
  readonly stateOutputs?: (where: StateLocation) => Promise<Readonly<Record<string, Value>> | undefined>;
}

/** As a backend block names it. */
export interface StateLocation {
  /** `local` */
  readonly type: string;
  readonly config: JsonObject;
  readonly workspace: string;
}

/** A provider as Terraform's protocol means it; the executor and the plugin speak to nothing else. */
export interface Provider {
  /** `scv`. */
  readonly name: string;
  /** `terraform.local/cdktf-scv/scv`. */
  readonly source: string;
  readonly version: string;
  readonly schema: ProviderSchema;
  /** What expressions call as `provider::NAME::FUNCTION`. */
  readonly functions?: readonly ProviderFunction[];
  validateProvider(config: ObjectValue): Diagnostic[];
  /** What can be known without the appliance; unknown leaves are passed over. */
  validateResource(type: string, config: ObjectValue): Diagnostic[];
  validateDataSource(type: string, config: ObjectValue): Diagnostic[];
  /** Throws DiagnosticError. Makes no request by itself: the first use logs in. */
  configure(config: ObjectValue, host: ProviderHost): Promise<ProviderSession>;
}

export interface ProviderSession {
  /** Plan of one resource: unknowns for what the server decides, what forces replacement, rules of the connected release. */
  plan(request: PlanRequest): Promise<PlanResponse>;
  /** The objects as they are. One list a collection, whatever the number of objects. */
  refresh(type: string, prior: readonly PriorInstance[]): Promise<RefreshResponse>;
  create(request: CreateRequest): Promise<AppliedInstance>;
  update(request: UpdateRequest): Promise<AppliedInstance>;
  delete(request: DeleteRequest): Promise<void>;
  readDataSource(type: string, config: ObjectValue): Promise<{ state: ObjectValue; diagnostics: Diagnostic[] }>;
  /** By the server's id or by the natural key. */
  importResource(type: string, id: string): Promise<ImportResponse>;
  /** What became of a call whose answer was never seen. */
  recover(type: string, intent: OpenIntent): Promise<Recovery>;
  /** What the planned change would destroy beside the object: backups, surplus snapshots. Reads only. */
  losses(type: string, change: { prior: ObjectValue; planned: ObjectValue | null }): Promise<Loss | undefined>;
  /** Of these natural keys those that objects of the appliance have, each with its import id. Not of what is adopted. */
  existing(type: string, keys: readonly string[]): Promise<ReadonlyMap<string, string>>;
  /** May it be changed in place? An error says why not. Asked at plan. */
  mayUpdate(type: string, change: { prior: ObjectValue; planned: ObjectValue }): Promise<readonly Diagnostic[]>;
  /** The objects of the appliance that refer to this one and keep it from being deleted. Reads only. */
  dependents(type: string, prior: ObjectValue): Promise<readonly Dependent[]>;
  /** May it be deleted? An error says why not. Asked at plan and again before the call. */
  mayDelete(type: string, prior: ObjectValue): Diagnostic[];
  /** What `private` of a new instance would remember: the appliance. Intents and plan files name it. */
  remembered(): Promise<Private>;
  close(): Promise<void>;
}

export interface PlanRequest {
  readonly type: string;
  /** null: create. */
  readonly prior: ObjectValue | null;
  /** Configuration where it says something, prior state where the server decides. */
  readonly proposed: ObjectValue;
  readonly config: ObjectValue;
}

export interface PlanResponse {
  readonly planned: ObjectValue;
  /** Attributes whose change means destroy and create. Empty for a create. */
  readonly requiresReplace: readonly AttributePath[];
  readonly diagnostics: readonly Diagnostic[];
}

/** What a provider remembers of an instance beside its attributes: the appliance it lives on. */
export type Private = Json;

export interface PriorInstance {
  readonly state: ObjectValue;
  readonly private: Private;
}

export interface RefreshResponse {
  /** One for each prior instance, in the same order. */
  readonly instances: readonly RefreshedInstance[];
  /** Of the collection as a whole: forbidden, incomplete, another appliance, the whole kind vanished. */
  readonly diagnostics: readonly Diagnostic[];
}

export type RefreshedInstance =
  | { readonly kind: "present"; readonly state: ObjectValue; readonly private: Private }
  /** Proved absent: see "gone means gone". */
  | { readonly kind: "gone" }
  /** Could not be read: neither gone nor clean. */
  | { readonly kind: "unread"; readonly diagnostics: readonly Diagnostic[] };

interface ChangeRequest {
  readonly type: string;
  readonly intend: Intend;
  /** Lets other work run while this one waits for a list that is shared. */
  readonly outsideSlot: <T>(wait: () => Promise<T>) => Promise<T>;
  readonly private: Private;
}

export interface CreateRequest extends ChangeRequest {
  readonly planned: ObjectValue;
  /** Holds the write-only values. */
  readonly config: ObjectValue;
}

export interface UpdateRequest extends ChangeRequest {
  readonly prior: ObjectValue;
  readonly planned: ObjectValue;
  readonly config: ObjectValue;
}

export interface DeleteRequest extends ChangeRequest {
  readonly prior: ObjectValue;
}

export interface AppliedInstance {
  readonly state: ObjectValue;
  readonly private: Private;
  /** Errors here: the object was made, but something after it failed (the engine keeps the state and taints it). */
  readonly diagnostics: readonly Diagnostic[];
}

export interface ImportResponse {
  readonly state: ObjectValue;
  readonly private: Private;
}

export interface OpenIntent {
  readonly operation: "create" | "update" | "delete";
  /** Value of the natural key. */
  readonly key: string;
  /** Attributes as planned, null where unknown or write-only; null for a delete. */
  readonly planned: Json;
  /** State before, of an update or a delete. */
  readonly prior: Json;
  readonly before?: Json;
  readonly absentAt?: string;
  readonly private: Private;
  /** Ids of this type that the state already holds. */
  readonly knownIds: readonly string[];
}

export type Recovery =
  /** As if the call was never sent. */
  | { readonly kind: "untouched" }
  /** It took effect; `state` is null for a delete. */
  | { readonly kind: "done"; readonly state: ObjectValue | null; readonly private: Private }
  /** Neither: a person must look. */
  | { readonly kind: "conflict"; readonly found: string; readonly importId: string };

/** An object of the appliance that refers to another. */
export interface Dependent {
  readonly type: string;
  readonly id: string;
  readonly name: string;
}

export interface Loss {
  /** `14 backups, the newest of 2026-11-20T22:00:00Z, will be deleted`. */
  readonly summary: string;
  /** Absent when they could not be counted. */
  readonly count?: number;
  readonly unit: "backups" | "snapshots";
  /** ISO 8601, UTC, of the newest. */
  readonly newest?: string;
}
