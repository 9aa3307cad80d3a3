import { expandAsPlanned } from "../apply/configured-instances";
import { assertNoErrors } from "../diagnostics/diagnostic";
import { recordedInstances } from "../instance/recorded-instance";
import type { Evaluation } from "../plan/evaluation";
import { recordedFunctions } from "../plan/planned-functions";
import { blockAddress } from "../plan/selection";
import { stackEvaluation } from "../plan/stack-evaluation";
import type { StackContext } from "../plan/stack-context";
import type { StateDocument } from "../state/document";

/** What expressions see of the state as it is: what it does not have is unknown. Throws DiagnosticError. */
export function recordedEvaluation(context: StackContext, document: StateDocument): Evaluation {
  const { instances, diagnostics } = recordedInstances(document, context.providers);
  assertNoErrors(diagnostics);
  const evaluation = stackEvaluation(context, recordedFunctions(context.functions));
  expandAsPlanned(context.configuration, evaluation, [], instances);
  const there = new Set(instances.map(({ key }) => blockAddress(key)));
  for (const block of context.configuration.resources) {
    if (!there.has(block.address)) evaluation.setUnknown(block);
  }
  return evaluation;
}
