import type { Diagnostic } from "../diagnostics/diagnostic";
import type { Value } from "../language/value";

export type OperationAction = "create" | "update" | "delete" | "read";

/** One operation on one object. */
export interface OperationOf {
  readonly address: string;
  readonly action: OperationAction;
  /** The key of a predecessor that a create_before_destroy set aside. */
  readonly deposed?: string;
}

/** An object that an import block names is looked up by the plan, and taken into the state by the apply. */
export interface ImportEvent {
  readonly kind: "import";
  readonly step: "prepared" | "begun" | "done";
  readonly address: string;
  /** By which the block names the object. */
  readonly id: string;
}

/** What a plan or an apply tells while it runs, one event as it happens. */
export type ApplyEvent = ImportEvent | OperationEvent;

/** What becomes of an operation. */
export type OperationEvent =
  | (OperationOf & {
      readonly kind: "started";
      readonly constructPath?: string;
      readonly id?: string;
    })
  | (OperationOf & {
      readonly kind: "finished";
      readonly elapsedMs: number;
      readonly id?: string;
    })
  | (OperationOf & {
      readonly kind: "failed";
      readonly elapsedMs: number;
      readonly diagnostics: readonly Diagnostic[];
    })
  /** Not tried, because of the failure of `because`. */
  | (OperationOf & { readonly kind: "skipped"; readonly because: string })
  /** An open intent of an earlier run was settled. */
  | {
      readonly kind: "recovered";
      readonly address: string;
      readonly operation: "create" | "update" | "delete";
      readonly outcome: "untouched" | "done";
    };

export type Progress = (event: ApplyEvent) => void;

export interface ApplyResult {
  readonly imported: number;
  readonly created: number;
  readonly updated: number;
  /** A replacement counts as created and as deleted. */
  readonly deleted: number;
  /** Addresses not tried, each with the address whose failure is the cause. */
  readonly skipped: readonly { readonly address: string; readonly because: string }[];
  readonly outputs: Readonly<Record<string, { readonly value: Value; readonly sensitive: boolean }>>;
  readonly diagnostics: readonly Diagnostic[];
  readonly interrupted: boolean;
}
