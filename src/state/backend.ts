import type { Diagnostic } from "../diagnostics/diagnostic";
import type { StateDocument, StateInstance } from "./document";
import type { LockInfo } from "./lock-info";

/** Which instance: `index` and `deposed` are absent for the plain one. */
export interface InstanceKey {
  readonly mode: "managed" | "data";
  readonly type: string;
  readonly name: string;
  readonly index?: string | number;
  readonly deposed?: string;
}

/** One change of the state, as the journal keeps it. */
export type StateChange =
  | { readonly kind: "put"; readonly key: InstanceKey; readonly provider: string; readonly instance: StateInstance }
  | { readonly kind: "remove"; readonly key: InstanceKey }
  | { readonly kind: "outputs"; readonly outputs: StateDocument["outputs"] }
  /** What became of conditions and checks: Terraform's `check_results`. */
  | { readonly kind: "checks"; readonly checks?: StateDocument["check_results"] };

/** A durable line before a call that changes the remote. */
export interface Intent {
  readonly id: string;
  readonly operation: "create" | "update" | "delete";
  readonly key: InstanceKey;
  readonly provider: string;
  /** Value of the natural key. */
  readonly naturalKey: string;
  /** Planned attributes, write-only left out; null for a delete. */
  readonly planned: unknown;
  /** Attributes in the state before, of an update or a delete; null for a create. */
  readonly prior: unknown;
  /** The object as the server had it. */
  readonly before?: unknown;
  /** ISO 8601, UTC. */
  readonly absentAt?: string;
  /** base64 */
  readonly private?: string;
  /** Of the instance that the state gets when the call took effect. */
  readonly schemaVersion: number;
  readonly dependencies?: readonly string[];
  readonly createBeforeDestroy?: boolean;
}

/** The state as it is: the document with the journal replayed in memory. */
export interface StateSnapshot {
  /** False where there is no state yet: then the document is empty, with a new lineage and serial 0. */
  readonly exists: boolean;
  readonly document: StateDocument;
  /** Intents without a result. */
  readonly openIntents: readonly Intent[];
  /** SHA-256 of document and journal as read: a plan file names it. */
  readonly digest: string;
  readonly diagnostics: readonly Diagnostic[];
}

/** A document that shall take the place of the state. */
export interface PushedState {
  readonly text: string;
  /** For people: where the text comes from. */
  readonly source: string;
  /** Whatever lineage, serial and open intents say. */
  readonly force: boolean;
}

export interface OpenOptions {
  readonly operation: string;
  readonly lockTimeoutMs: number;
  /** False: takes no lock, and cares for nobody's. */
  readonly lock?: boolean;
}

/** "Read and write the document" and "make this intent durable". */
export interface StateBackend {
  /** Never locks, never writes. Throws DiagnosticError. */
  read(): Promise<StateSnapshot>;
  /** The document as `read` finds it, as text; undefined where there is no state. */
  pull(): Promise<string | undefined>;
  /** Locks, then reads. Throws DiagnosticError that names the holder where the lock is not had in time. */
  open(options: OpenOptions): Promise<StateSession>;
  forceUnlock(id: string): Promise<void>;
  /** Of the lock that is held now, if any. */
  lockInfo(): Promise<LockInfo | undefined>;
  /** Can an intent be made durable before the call? A plan says so where not. */
  readonly durableIntents: boolean;
  /** For people: where the state is. */
  readonly location: string;
}

export interface StateSession {
  readonly snapshot: StateSnapshot;
  /** Returns when the line is durable; lines of concurrent callers share a sync. */
  intend(intent: Omit<Intent, "id">): Promise<string>;
  /** The result of an intent (`intentId`), or a change without a call. Buffered: a lost result is an open intent. */
  record(changes: readonly StateChange[], intentId?: string): Promise<void>;
  /** Puts another document in the place of the state: nothing else may be recorded in the same session. */
  push(pushed: PushedState): Promise<void>;
  /** Folds the journal into the document (serial + 1 where something changed). Releases the lock. */
  close(): Promise<void>;
}
