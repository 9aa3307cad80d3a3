import type { Configuration } from "../../configuration/configuration";
import type { StackPlan } from "../../plan/plan";
import type { PlanBasis } from "../../plan/plan-file";
import { configurationJson } from "../../report/configuration-json";
import { relevantAttributes } from "../../report/relevant-attributes";
import type { StateDocument } from "../../state/document";
import { installedProviders } from "../providers";
import { priorState } from "./prior-state";

/** What the plan was made of: the configuration, and the state as it is known now. Throws DiagnosticError. */
export function planBasis(plan: StackPlan, configuration: Configuration, document: StateDocument): PlanBasis {
  const providers = installedProviders();
  return {
    configuration: configurationJson(configuration, providers),
    relevantAttributes: relevantAttributes(plan, configuration, providers),
    priorState: priorState(plan, configuration, document),
  };
}
