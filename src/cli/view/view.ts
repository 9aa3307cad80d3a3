import type { ApplyEvent, ApplyResult, OperationOf } from "../../apply/progress";
import type { Diagnostic } from "../../diagnostics/diagnostic";
import type { DriftedResource, StackPlan } from "../../plan/plan";
import type { BlockOf } from "../../report/text-options";

/** How a command tells what it does: for people, or as lines for machines. */
export interface View {
  /** What is told from now on belongs to the stack, which is one of `of`. */
  stack(name: string, blockOf: BlockOf, of: number): void;
  plan(plan: StackPlan): void;
  event(event: ApplyEvent): void;
  /** An operation that takes its time. */
  still(operation: OperationOf, elapsedMs: number): void;
  /** What is only read takes its time. */
  stillReading(elapsedMs: number): void;
  result(operation: "apply" | "destroy", result: ApplyResult): void;
  refreshed(moved: readonly DriftedResource[]): void;
  diagnostics(diagnostics: readonly Diagnostic[]): void;
  /** Words for people alone. */
  remark(text: string): void;
}
