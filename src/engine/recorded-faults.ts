import type { Configuration } from "../configuration/configuration";
import { DiagnosticError, type Diagnostic } from "../diagnostics/diagnostic";
import type { Evaluation } from "../plan/evaluation";
import { judgeVariable } from "../plan/judge-variable";
import { planOutputs } from "../plan/plan-outputs";
import { distinct } from "./distinct";

/** What is wrong with the values that expressions may ask for: of variables, of local values, of outputs. */
export function recordedFaults(configuration: Configuration, evaluation: Evaluation): readonly Diagnostic[] {
  const { variables, locals } = configuration;
  return distinct([
    ...variables.flatMap((variable) => judgeVariable(variable, evaluation).diagnostics),
    ...locals.flatMap(({ name }) => faultsOf(name, evaluation)),
    ...planOutputs(configuration, evaluation, {}, { destroy: false, refreshOnly: false }).diagnostics,
  ]);
}

function faultsOf(name: string, evaluation: Evaluation): readonly Diagnostic[] {
  try {
    evaluation.local(name);
    return [];
  } catch (failure) {
    if (failure instanceof DiagnosticError) return failure.diagnostics;
    throw failure;
  }
}
