import type { Diagnostic } from "../diagnostics/diagnostic";
import type { Value } from "../language/value";

export type OperationAction = "create" | "update" | "delete" | "read";

/** What an apply tells while it runs, one event as it happens. */
export type ApplyEvent =
  | {
      readonly kind: "started";
      readonly address: string;
      readonly action: OperationAction;
      readonly constructPath?: string;
      readonly id?: string;
    }
  | {
      readonly kind: "finished";
      readonly address: string;
      readonly action: OperationAction;
      readonly elapsedMs: number;
      readonly id?: string;
    }
  | {
      readonly kind: "failed";
      readonly address: string;
      readonly action: OperationAction;
      readonly elapsedMs: number;
      readonly diagnostics: readonly Diagnostic[];
    }
  /** Not tried, because of the failure of `because`. */
  | { readonly kind: "skipped"; readonly address: string; readonly action: OperationAction; readonly because: string }
  /** An open intent of an earlier run was settled. */
  | {
      readonly kind: "recovered";
      readonly address: string;
      readonly operation: "create" | "update" | "delete";
      readonly outcome: "untouched" | "done";
    };

export type Progress = (event: ApplyEvent) => void;

export interface ApplyResult {
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
