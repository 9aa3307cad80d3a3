import { dependencyGraph } from "../configuration/dependency-graph";
import type { ResourceBlock } from "../configuration/configuration";
import { DiagnosticError, type Diagnostic } from "../diagnostics/diagnostic";
import type { RecordedInstance } from "../instance/recorded-instance";
import { unknown } from "../language/make";
import type { RefreshedInstance } from "../provider/provider";
import { formatAddress } from "../state/address";
import type { InstanceKey } from "../state/backend";
import { judgeAll } from "./conditions";
import { createBeforeDestroy } from "./create-before-destroy";
import type { Evaluation } from "./evaluation";
import { Findings, type ReadDataSource } from "./findings";
import { claimNames } from "./natural-keys";
import { place } from "./place";
import type { ResourceChange } from "./plan";
import { judgeCheck, type CheckResult } from "./plan-checks";
import { planDeletes } from "./plan-deletes";
import { assertImported, importsOf } from "./plan-imports";
import { planInstance, type InstanceInput } from "./plan-instance";
import type { PlanOptions } from "./plan-options";
import type { ProviderSessions } from "./provider-sessions";
import { indexesOf, repetitionOf } from "./repetition";
import { resourceDependencies } from "./resource-dependencies";
import { instancesOf } from "./resource-instance";
import { blockAddress, type Selection } from "./selection";
import type { StackContext } from "./stack-context";

export interface PlanInput {
  readonly context: StackContext;
  readonly sessions: ProviderSessions;
  readonly evaluation: Evaluation;
  readonly recorded: readonly RecordedInstance[];
  /** By instance id; empty where the plan is made against the state as it is. */
  readonly refreshed: ReadonlyMap<string, RefreshedInstance>;
  readonly options: PlanOptions;
  readonly selection: Selection;
}

export interface PlannedChanges {
  readonly changes: readonly ResourceChange[];
  readonly dataSources: readonly ReadDataSource[];
  readonly checks: readonly CheckResult[];
  readonly diagnostics: readonly Diagnostic[];
  /** Does the configuration have the data source? */
  readonly hasData: (key: InstanceKey) => boolean;
}

/** The pure part of a plan asks providers; nothing here changes anything. */
export async function planChanges(input: PlanInput): Promise<PlannedChanges> {
  const planner = new Planner(input);
  return planner.run();
}

class Planner {
  readonly #graph;
  readonly #blocks: ReadonlyMap<string, ResourceBlock>;
  readonly #nodes = new Map<string, Promise<void>>();
  readonly #findings = new Findings();
  readonly #selection: Selection;
  readonly #instances: Omit<InstanceInput, "importOf">;

  constructor(private readonly input: PlanInput) {
    const { configuration } = input.context;
    const { recorded, options } = input;
    this.#graph = dependencyGraph(configuration);
    this.#blocks = new Map(configuration.resources.map((block) => [block.address, block]));
    this.#selection = input.selection;
    const dependencies = resourceDependencies(this.#graph, this.#blocks);
    this.#instances = {
      ...input,
      ...options,
      findings: this.#findings,
      recorded: new Map(recorded.map((instance) => [instance.id, instance])),
      dependencies,
      createFirst: createBeforeDestroy(configuration.resources, dependencies),
    };
  }

  async run(): Promise<PlannedChanges> {
    const findings = this.#findings;
    const { destroy, refreshOnly } = this.input.options;
    if (!destroy) {
      await Promise.all([...this.#graph.keys()].map((address) => this.#node(address)));
      this.#judgeChecks();
      findings.diagnostics.push(...(await claimNames(findings.claims, this.#leaving())));
    }
    const leaving = refreshOnly ? [] : this.#leaving();
    const deletes = await planDeletes({
      leaving,
      removed: this.input.context.configuration.removed,
      blocks: this.#blocks,
      destroy,
      refreshed: this.input.refreshed,
      session: (address) => this.input.sessions.session(address),
    });
    return {
      changes: [...findings.changes, ...deletes.changes].sort(byAddress),
      dataSources: findings.dataSources,
      checks: findings.checks,
      diagnostics: [...findings.diagnostics, ...deletes.diagnostics],
      hasData: (key) => findings.expected.has(formatAddress(key)) || findings.uncounted.has(blockAddress(key)),
    };
  }

  /** Managed instances that the configuration does not hold, deposed ones among them. */
  #leaving(): RecordedInstance[] {
    const { expected, uncounted } = this.#findings;
    return this.input.recorded.filter(
      ({ id, key }) =>
        key.mode === "managed" &&
        !expected.has(id) &&
        !uncounted.has(blockAddress(key)) &&
        this.#selection.hasInstance(key),
    );
  }

  #node(address: string): Promise<void> {
    const known = this.#nodes.get(address);
    if (known !== undefined) return known;
    const node = this.#visit(address);
    this.#nodes.set(address, node);
    return node;
  }

  async #visit(address: string): Promise<void> {
    if (!this.#selection.hasBlock(address)) return this.#passOver(address);
    for (const dependency of this.#graph.get(address) ?? []) await this.#node(dependency);
    const block = this.#blocks.get(address);
    try {
      if (block !== undefined) await this.#planBlock(block);
      else if (address.startsWith("var.")) this.#validate(address.slice("var.".length));
      else if (address.startsWith("local.")) this.input.evaluation.local(address.slice("local.".length));
    } catch (failure) {
      if (!(failure instanceof DiagnosticError)) throw failure;
      this.#findings.diagnostics.push(...place(failure.diagnostics, block ?? { address }));
      if (block === undefined) return;
      this.#findings.uncounted.add(address);
      this.input.evaluation.setUnknown(block);
    }
  }

  /** What is left out is as the state has it. */
  #passOver(address: string): void {
    const block = this.#blocks.get(address);
    if (block === undefined) return;
    this.#findings.uncounted.add(address);
    const there = this.input.recorded.filter(({ key }) => key.deposed === undefined && blockAddress(key) === address);
    const kind = block.count !== undefined ? "count" : block.forEach !== undefined ? "each" : "single";
    const indexes = there.map(({ key }) => key.index);
    this.input.evaluation.expand(block, kind, indexes);
    for (const { key, state } of there) this.input.evaluation.setInstance(key, state);
  }

  async #planBlock(block: ResourceBlock): Promise<void> {
    const { context, evaluation } = this.input;
    const repetition = repetitionOf(block, evaluation);
    const instances = instancesOf(block, repetition);
    evaluation.expand(block, repetition.kind, indexesOf(repetition));
    const ids = importsOf(context.configuration, block, evaluation);
    assertImported(ids, instances);
    const importOf = (address: string) => ids.get(address);
    await Promise.all(
      instances.map(async (instance) => {
        this.#findings.expected.add(instance.address);
        if (this.#selection.hasInstance(instance.key)) return planInstance({ ...this.#instances, importOf }, instance);
        const recorded = this.#instances.recorded.get(instance.address);
        evaluation.setInstance(instance.key, recorded?.state ?? unknown("dynamic"));
      }),
    );
  }

  #validate(name: string): void {
    const variable = this.input.context.configuration.variables.find((declared) => declared.name === name);
    if (variable === undefined || variable.validations.length === 0) return;
    const judged = judgeAll("validation", variable.validations, this.input.evaluation, ["validation"]);
    const found = judged.flatMap(({ diagnostics }) => diagnostics);
    const { constructPath } = variable;
    this.#findings.diagnostics.push(...place(found, { address: `var.${name}`, constructPath }));
  }

  #judgeChecks(): void {
    for (const check of this.input.context.configuration.checks) {
      if (!this.#selection.hasBlock(`check.${check.name}`)) continue;
      const { result, diagnostics } = judgeCheck(check, this.input.evaluation);
      this.#findings.checks.push(result);
      this.#findings.diagnostics.push(...diagnostics);
    }
  }
}

function byAddress(a: ResourceChange, b: ResourceChange): number {
  return a.address < b.address ? -1 : a.address > b.address ? 1 : 0;
}
