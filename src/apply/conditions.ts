import type { Diagnostic } from "../diagnostics/diagnostic";
import { judgeAfter, judgeBefore } from "../plan/instance-conditions";
import type { ResourceInstance } from "../plan/resource-instance";
import type { ApplyRun } from "./run";

/** What stands against a change of the instance. */
export function preconditions({ evaluation, checked }: ApplyRun, instance: ResourceInstance): readonly Diagnostic[] {
  const judged = judgeBefore(instance, evaluation);
  checked.judged(instance, judged);
  return judged.flatMap(({ diagnostics }) => diagnostics);
}

/** What is wrong with the instance as it came out. */
export function postconditions({ evaluation, checked }: ApplyRun, instance: ResourceInstance): readonly Diagnostic[] {
  const self = evaluation.instance(instance.key);
  const judged = self === undefined ? [] : judgeAfter(instance, evaluation, self);
  checked.judged(instance, judged);
  return judged.flatMap(({ diagnostics }) => diagnostics);
}
