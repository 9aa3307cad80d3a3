import type { ResourceBlock } from "../configuration/configuration";
import { addressOf } from "../configuration/read-reference";
import { DiagnosticError, hasErrors, type Diagnostic } from "../diagnostics/diagnostic";
import type { RecordedInstance } from "../instance/recorded-instance";
import { unknown } from "../language/make";
import type { ObjectValue } from "../language/value";
import type { ProviderSession, RefreshedInstance } from "../provider/provider";
import type { Block, ResourceSchema } from "../provider/schema";
import { formatAddress } from "../state/address";
import { blockSchema } from "./block-schema";
import { isChecked } from "./check-result";
import type { JudgedCondition } from "./conditions";
import { decodeBody } from "./decode-body";
import type { Evaluation } from "./evaluation";
import type { Findings } from "./findings";
import { judgeAfter, judgeBefore } from "./instance-conditions";
import { place } from "./place";
import { asWarning } from "./plan-checks";
import { planCheckedDataSource, planDataSource } from "./plan-data-source";
import type { Target } from "./plan-options";
import { planResource, type PriorResource, type ResourceToPlan } from "./plan-resource";
import type { ProviderSessions } from "./provider-sessions";
import { isTriggered } from "./replace-triggers";
import { instanceScope, type ResourceInstance } from "./resource-instance";

/** Told before the object is looked up that an import block names. */
export type OnImport = (object: { readonly address: string; readonly id: string }) => void;

export interface InstanceInput {
  readonly sessions: ProviderSessions;
  readonly evaluation: Evaluation;
  readonly findings: Findings;
  readonly recorded: ReadonlyMap<string, RecordedInstance>;
  readonly refreshed: ReadonlyMap<string, RefreshedInstance>;
  readonly refreshOnly: boolean;
  readonly replace: readonly Target[];
  /** Of a block: addresses, through others too. */
  readonly dependencies: (address: string) => readonly string[];
  readonly createFirst: ReadonlySet<string>;
  /** The id of an object to take over, where an import block has one for the instance. */
  readonly importOf: (address: string) => string | undefined;
  readonly onImport: OnImport;
}

/** Plans one instance: its conditions, its configuration, and what follows for the object. */
export async function planInstance(input: InstanceInput, instance: ResourceInstance): Promise<void> {
  const { evaluation, findings } = input;
  const report = (found: readonly Diagnostic[]) => {
    const { block } = instance;
    const placed = place(found, instance);
    const told = block.check === undefined ? placed : placed.map(asWarning);
    if (hasErrors(told)) findings.doubtful.add(block.address);
    findings.diagnostics.push(...told);
  };
  const reportJudged = (judged: readonly JudgedCondition[]) => report(judged.flatMap(({ diagnostics }) => diagnostics));
  // what is only looked at may be as it is
  const severity = input.refreshOnly ? "warning" : "error";
  try {
    const judged = judgeBefore(instance, evaluation, severity);
    reportJudged(judged);
    const isStopped = !input.refreshOnly && judged.some(isBroken);
    const state = isStopped ? undefined : await planReady(input, instance, report);
    evaluation.setInstance(instance.key, state ?? unknown("dynamic"));
    const after = state === undefined ? [] : judgeAfter(instance, evaluation, state, severity);
    reportJudged(after);
    findings.judged(instance, [...judged, ...after]);
  } catch (failure) {
    if (!(failure instanceof DiagnosticError)) throw failure;
    report(failure.diagnostics);
    evaluation.setInstance(instance.key, unknown("dynamic"));
  }
}

function isBroken({ status }: JudgedCondition): boolean {
  return status === "fail" || status === "error";
}

type Report = (found: readonly Diagnostic[]) => void;

/** Undefined where nothing can be said of the object. */
async function planReady(
  input: InstanceInput,
  instance: ResourceInstance,
  report: Report,
): Promise<ObjectValue | undefined> {
  const { sessions, evaluation } = input;
  const { block } = instance;
  const provider = sessions.provider(block.provider);
  const schema = blockSchema(provider, block);
  const decoded = decodeBody(block.body, schema, instanceScope(instance, evaluation));
  const isManaged = block.mode === "managed";
  const validate = isManaged ? provider.validateResource : provider.validateDataSource;
  const validated = hasErrors(decoded.diagnostics) ? [] : validate.call(provider, block.type, decoded.value);
  const found = [...decoded.diagnostics, ...validated];
  report(found);
  if (hasErrors(found)) return undefined;
  const address = sessions.address(block.provider);
  const session = await sessions.session(address);
  const resource = isManaged ? provider.schema.resources[block.type] : undefined;
  const configured = { session, provider: address, config: decoded.value };
  if (resource === undefined) return planData(input, instance, schema, configured, report);
  return planManaged(input, instance, resource, configured, report);
}

interface Configured {
  readonly session: ProviderSession;
  readonly provider: string;
  readonly config: ObjectValue;
}

async function planData(
  { findings, dependencies, refreshOnly }: InstanceInput,
  instance: ResourceInstance,
  schema: Block,
  configured: Configured,
  report: Report,
): Promise<ObjectValue> {
  const { address, check } = instance.block;
  const dependencyPending = awaited(instance.block, dependencies).some((name) => findings.isPending(name));
  const source = { instance, schema, ...configured, dependencyPending, dependencies: dependencies(address) };
  const planned = await (check === undefined ? planDataSource(source) : planCheckedDataSource(source, refreshOnly));
  report(planned.diagnostics);
  if (check !== undefined && planned.failure !== undefined) findings.unreadable.set(check, planned.failure);
  if (planned.change !== undefined) findings.add(planned.change);
  const { read } = planned;
  if (read !== undefined) findings.dataSources.push({ instance, provider: configured.provider, state: read });
  return planned.state;
}

/** The blocks whose changes a data source waits for; where it has conditions, a change of any may make them hold. */
function awaited(block: ResourceBlock, dependencies: InstanceInput["dependencies"]): readonly string[] {
  if (isChecked(block)) return dependencies(block.address);
  const managed = block.references.filter((reference) => reference.kind === "resource" && reference.mode === "managed");
  return [...block.dependsOn.map(({ address }) => address), ...managed.map(addressOf)].flatMap((name) => [
    name,
    ...dependencies(name),
  ]);
}

async function planManaged(
  input: InstanceInput,
  instance: ResourceInstance,
  schema: ResourceSchema,
  configured: Configured,
  report: Report,
): Promise<ObjectValue | undefined> {
  const { findings, createFirst, dependencies } = input;
  const { address, block } = instance;
  const known = input.recorded.get(address);
  const refreshed = input.refreshed.get(address);
  if (refreshed?.kind === "unread") {
    report(refreshed.diagnostics);
    return known?.state;
  }
  const recorded = known !== undefined && refreshed?.kind !== "gone" ? priorOf(known, refreshed) : undefined;
  if (input.refreshOnly) return recorded?.refreshed;
  const imported = known === undefined ? await importedObject(input, instance, configured.session) : undefined;
  const movedFrom = known?.movedFrom;
  const resource: ResourceToPlan = {
    instance,
    schema,
    ...configured,
    prior: recorded ?? imported?.prior,
    dependencies: dependencies(block.address),
    createBeforeDestroy: createFirst.has(block.address),
    ...(movedFrom === undefined ? {} : { previousAddress: formatAddress(movedFrom) }),
    ...(imported === undefined ? {} : { importing: { id: imported.id } }),
    ...replaceReason(input, instance),
  };
  const { change, diagnostics } = await planResource(resource);
  report(diagnostics);
  if (!hasErrors(diagnostics)) findings.claims.push({ change, schema, session: configured.session });
  findings.add(change);
  return change.after ?? undefined;
}

function priorOf(
  { state, private: remembered, tainted }: RecordedInstance,
  refreshed: Extract<RefreshedInstance, { kind: "present" }> | undefined,
): PriorResource {
  const now = refreshed ?? { state, private: remembered };
  return { recorded: state, refreshed: now.state, private: now.private, tainted };
}

async function importedObject(
  { importOf, onImport }: InstanceInput,
  instance: ResourceInstance,
  session: ProviderSession,
): Promise<{ id: string; prior: PriorResource } | undefined> {
  const id = importOf(instance.address);
  if (id === undefined) return undefined;
  onImport({ address: instance.address, id });
  const { state, private: remembered } = await session.importResource(instance.key.type, id);
  return { id, prior: { recorded: state, refreshed: state, private: remembered, tainted: false } };
}

function replaceReason(
  { replace, findings, evaluation }: InstanceInput,
  instance: ResourceInstance,
): Pick<ResourceToPlan, "replace"> {
  const { replaceTriggeredBy } = instance.block.lifecycle;
  if (isTriggered(replaceTriggeredBy, instanceScope(instance, evaluation), findings)) {
    return { replace: "replace_by_triggers" };
  }
  const isAsked = replace.some((target) => formatAddress(target) === instance.address);
  return isAsked ? { replace: "replace_by_request" } : {};
}
