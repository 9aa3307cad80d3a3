import { DiagnosticError, type Diagnostic } from "../diagnostics/diagnostic";
import { driftedResources } from "../drift/drifted-resources";
import { operations } from "../plan/operations";
import type { PlanOptions } from "../plan/plan-options";
import type { ResourceChange, StackPlan } from "../plan/plan";
import type { OnImport } from "../plan/plan-instance";
import { planChanges } from "../plan/plan-changes";
import { place } from "../plan/place";
import { plannedVariables } from "../plan/planned-variables";
import { plannedFunctions } from "../plan/planned-functions";
import { outputSelection, planOutputs } from "../plan/plan-outputs";
import { recordedMoves } from "../plan/recorded-moves";
import type { ProviderSessions } from "../plan/provider-sessions";
import type { StackContext } from "../plan/stack-context";
import { stackEvaluation } from "../plan/stack-evaluation";
import { upkeep } from "../plan/upkeep";
import type { Private } from "../provider/provider";
import { formatAddress } from "../state/address";
import type { StateSnapshot } from "../state/backend";
import { distinct } from "./distinct";
import { readRemote } from "./read-remote";
import { validateStack } from "./validate-stack";

/** What an apply would do to the stack. Changes nothing, state included. */
export async function planStack(
  context: StackContext,
  sessions: ProviderSessions,
  snapshot: StateSnapshot,
  options: PlanOptions,
  onImport: OnImport = () => undefined,
): Promise<StackPlan> {
  const { configuration, providers } = context;
  const { recorded, refreshed, selection, settled, ...remote } = await readRemote(context, sessions, snapshot, options);
  const evaluation = stackEvaluation(context, plannedFunctions(context.functions));
  const { destroy, refreshOnly } = options;
  const planned = await planChanges({
    context,
    sessions,
    evaluation,
    recorded,
    refreshed,
    options,
    selection,
    onImport,
  });
  const isSelected = destroy && !selection.isWhole ? () => false : outputSelection(configuration, selection);
  const isPlanned = (name: string) => isSelected(name) && !planned.isDoubtful(`output.${name}`);
  const outputs = planOutputs(configuration, evaluation, snapshot.document.outputs, options, isPlanned);
  const order = operations({ changes: planned.changes, recorded, providers });
  const { changes, dataSources, hasData } = planned;
  const drift = driftedResources(recorded, refreshed, providers, configuration);
  const appliances = await appliancesOf(changes, sessions);
  return {
    stack: context.stack,
    lineage: snapshot.document.lineage,
    serial: snapshot.document.serial,
    stateDigest: snapshot.digest,
    configurationDigest: context.configurationDigest,
    providers: Object.fromEntries([...providers.values()].map((provider) => [provider.source, provider.version])),
    appliances: appliances.remembered,
    variables: plannedVariables(configuration, context.variables),
    destroy,
    refreshOnly,
    isWhole: selection.isWhole,
    changes,
    outputs: outputs.outputs,
    checks: [...planned.checks, ...outputs.checks],
    drift,
    ...(refreshOnly ? { moves: recordedMoves(recorded, refreshed, drift, configuration) } : {}),
    diagnostics: distinct([
      ...remote.diagnostics,
      ...planned.diagnostics,
      ...outputs.diagnostics,
      ...(destroy ? validateStack(context) : faultsOf(context, planned.isLeftOut)),
      ...order.diagnostics,
      ...appliances.diagnostics,
    ]),
    upkeep: {
      settled: settled.map(({ intent, outcome, changes: learnt }) => ({
        intentId: intent.id,
        address: formatAddress(intent.key),
        operation: intent.operation,
        outcome,
        changes: learnt,
      })),
      changes: upkeep({ recorded, refreshed, changes, dataSources, hasData, providers }),
    },
    durableIntents: context.durableIntents,
  };
}

/** What is wrong in itself with what the plan did not look at. */
function faultsOf(context: StackContext, isLeftOut: (address: string) => boolean): readonly Diagnostic[] {
  const { resources, outputs, checks, locals } = context.configuration;
  const addresses = [
    ...resources.map(({ address }) => address),
    ...outputs.map(({ name }) => `output.${name}`),
    ...checks.map(({ name }) => `check.${name}`),
    ...locals.map(({ name }) => `local.${name}`),
  ];
  const leftOut = new Set(addresses.filter(isLeftOut));
  if (leftOut.size === 0) return [];
  return validateStack(context).filter(({ address }) => address !== undefined && leftOut.has(address));
}

async function appliancesOf(
  changes: readonly ResourceChange[],
  sessions: ProviderSessions,
): Promise<{ remembered: Record<string, Private>; diagnostics: Diagnostic[] }> {
  const remembered: Record<string, Private> = {};
  const diagnostics: Diagnostic[] = [];
  for (const address of new Set(changes.map((change) => change.provider))) {
    try {
      remembered[address] = await (await sessions.session(address)).remembered();
    } catch (failure) {
      if (!(failure instanceof DiagnosticError)) throw failure;
      diagnostics.push(...place(failure.diagnostics, { address }));
    }
  }
  return { remembered, diagnostics };
}
