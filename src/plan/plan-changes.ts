import { dependencyGraph } from "../configuration/dependency-graph";
import { formatResource } from "../configuration/read-instance-address";
import type { ResourceBlock } from "../configuration/configuration";
import { DiagnosticError, hasErrors, type Diagnostic } from "../diagnostics/diagnostic";
import type { RecordedInstance } from "../instance/recorded-instance";
import type { RefreshedInstance } from "../provider/provider";
import { formatAddress } from "../state/address";
import type { InstanceKey } from "../state/backend";
import { createBeforeDestroy } from "./create-before-destroy";
import type { Evaluation } from "./evaluation";
import { Findings, type ReadDataSource } from "./findings";
import { judgeIgnored } from "./ignored-attributes";
import { judgeVariable } from "./judge-variable";
import { claimNames } from "./natural-keys";
import { incompletelyMatched } from "./incomplete-replace";
import { stillConfigured } from "./move-instances";
import { importedTwice } from "./one-address";
import { place } from "./place";
import type { ResourceChange } from "./plan";
import { unjudged, type CheckResult } from "./check-result";
import { judgeCheck } from "./plan-checks";
import { forgotten, isForgotten, planDeletes } from "./plan-deletes";
import { assertImported, importsOf } from "./plan-imports";
import { planInstance, type InstanceInput, type OnImport } from "./plan-instance";
import type { PlanOptions } from "./plan-options";
import type { ProviderSessions } from "./provider-sessions";
import { replacedInUse } from "./replaced-in-use";
import { repetitionKind, repetitionOf } from "./repetition";
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
  readonly onImport: OnImport;
}

export interface PlannedChanges {
  readonly changes: readonly ResourceChange[];
  readonly dataSources: readonly ReadDataSource[];
  readonly checks: readonly CheckResult[];
  readonly diagnostics: readonly Diagnostic[];
  /** Does the configuration have the data source? */
  readonly hasData: (key: InstanceKey) => boolean;
  /** Is something wrong with the block, or with one that it depends on? */
  readonly isDoubtful: (address: string) => boolean;
  /** Was it not looked at, as something is wrong with what it depends on? */
  readonly isLeftOut: (address: string) => boolean;
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
  /** What was not looked at, as something is wrong with what it depends on. */
  readonly #leftOut = new Set<string>();
  readonly #selection: Selection;
  readonly #instances: Omit<InstanceInput, "importOf">;

  constructor(private readonly input: PlanInput) {
    const { configuration } = input.context;
    const { recorded, options } = input;
    this.#graph = dependencyGraph(configuration);
    this.#blocks = new Map(configuration.resources.map((block) => [block.address, block]));
    this.#selection = input.selection;
    const dependencies = resourceDependencies(this.#graph, this.#blocks);
    const planned = configuration.resources.filter(({ address }) => this.#selection.hasBlock(address));
    this.#instances = {
      ...input,
      ...options,
      findings: this.#findings,
      recorded: new Map(recorded.map((instance) => [instance.id, instance])),
      dependencies,
      createFirst: createBeforeDestroy(planned, dependencies),
    };
  }

  async run(): Promise<PlannedChanges> {
    const findings = this.#findings;
    const { context, recorded } = this.input;
    const { destroy, refreshOnly } = this.input.options;
    if (!destroy) {
      await Promise.all([...this.#graph.keys()].map((address) => this.#node(address)));
      findings.diagnostics.push(...incompletelyMatched(this.input.options.replace, this.#blocks));
      findings.diagnostics.push(...stillConfigured(context.configuration.moved, findings.expected));
      this.#judgeChecks();
      const stays = (instance: RecordedInstance) => !isForgotten(instance, context.configuration.removed);
      findings.diagnostics.push(...importedTwice(findings.changes, recorded.filter(stays)));
      findings.diagnostics.push(...(await claimNames(findings.claims, this.#leaving().filter(stays))));
    } else {
      findings.diagnostics.push(...stillConfigured(context.configuration.moved, this.#declared()));
    }
    const session = (address: string) => this.input.sessions.session(address);
    const leaving = refreshOnly ? [] : this.#leaving();
    const deletes = await planDeletes({
      leaving,
      removed: context.configuration.removed,
      blocks: this.#blocks,
      destroy,
      refreshed: this.input.refreshed,
      session,
    });
    findings.diagnostics.push(...forgotten(deletes.changes));
    const changes = [...findings.changes, ...deletes.changes].sort(byAddress);
    findings.diagnostics.push(...(await replacedInUse({ changes, recorded, session })));
    return {
      changes,
      dataSources: findings.dataSources,
      checks: destroy ? unjudged(context.configuration) : findings.results(),
      diagnostics: [...findings.diagnostics, ...deletes.diagnostics],
      hasData: (key) => findings.expected.has(formatAddress(key)) || findings.uncounted.has(blockAddress(key)),
      isDoubtful: (address) => findings.doubtful.has(address),
      isLeftOut: (address) => this.#leftOut.has(address),
    };
  }

  /** The instances that a destroy finds in the configuration, where the state can tell which there are. */
  #declared(): ReadonlySet<string> {
    const moved = new Set(this.input.context.configuration.moved.map(({ from }) => formatResource(from)));
    const asked = [...this.#blocks.values()].filter(({ address }) => moved.has(address));
    if (asked.length === 0) return new Set();
    for (const address of this.#blocks.keys()) this.#asRecorded(address);
    return new Set(asked.flatMap((block) => this.#addressesOf(block)));
  }

  #addressesOf(block: ResourceBlock): readonly string[] {
    try {
      return instancesOf(block, repetitionOf(block, this.input.evaluation)).map(({ address }) => address);
    } catch (failure) {
      if (!(failure instanceof DiagnosticError)) throw failure;
      return [];
    }
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
    const dependencies = this.#graph.get(address) ?? [];
    for (const dependency of dependencies) await this.#node(dependency);
    if (dependencies.some((dependency) => this.#findings.doubtful.has(dependency))) {
      this.#leftOut.add(address);
      return this.#leaveOut(address);
    }
    const block = this.#blocks.get(address);
    try {
      if (block !== undefined) await this.#planBlock(block);
      else if (address.startsWith("var.")) this.#validate(address.slice("var.".length));
      else if (address.startsWith("local.")) this.input.evaluation.local(address.slice("local.".length));
    } catch (failure) {
      if (!(failure instanceof DiagnosticError)) throw failure;
      this.#findings.diagnostics.push(...place(failure.diagnostics, block ?? { address }));
      this.#leaveOut(address);
    }
  }

  /** Nothing is said of the instances of a block that cannot be planned. */
  #leaveOut(address: string): void {
    this.#findings.doubtful.add(address);
    const block = this.#blocks.get(address);
    if (block === undefined) return;
    this.#findings.uncounted.add(address);
    this.input.evaluation.setUnknown(block);
  }

  /** What is left out is as the state has it. */
  #passOver(address: string): void {
    if (this.#blocks.has(address)) this.#findings.uncounted.add(address);
    this.#asRecorded(address);
  }

  #asRecorded(address: string): void {
    const block = this.#blocks.get(address);
    if (block === undefined) return;
    const there = this.input.recorded.filter(({ key }) => key.deposed === undefined && blockAddress(key) === address);
    const indexes = there.map(({ key }) => key.index);
    this.input.evaluation.expand(block, repetitionKind(block), indexes);
    for (const { key, state } of there) this.input.evaluation.setInstance(key, state);
  }

  async #planBlock(block: ResourceBlock): Promise<void> {
    const { context, evaluation } = this.input;
    this.#findings.diagnostics.push(...place(judgeIgnored(block, this.input.sessions), block));
    const repetition = repetitionOf(block, evaluation);
    const instances = instancesOf(block, repetition);
    const present = instances.filter(
      ({ key, address }) => this.#selection.hasInstance(key) || this.#instances.recorded.has(address),
    );
    evaluation.expand(
      block,
      repetition.kind,
      present.map(({ key }) => key.index),
    );
    const ids = importsOf(context.configuration, block, evaluation);
    assertImported(ids, instances);
    const importOf = (address: string) => ids.get(address);
    await Promise.all(
      instances.map(async (instance) => {
        this.#findings.expected.add(instance.address);
        if (this.#selection.hasInstance(instance.key)) return planInstance({ ...this.#instances, importOf }, instance);
        const recorded = this.#instances.recorded.get(instance.address);
        if (recorded !== undefined) evaluation.setInstance(instance.key, recorded.state);
      }),
    );
  }

  #validate(name: string): void {
    const variable = this.input.context.configuration.variables.find((declared) => declared.name === name);
    if (variable === undefined) return;
    const { result, diagnostics } = judgeVariable(variable, this.input.evaluation);
    if (hasErrors(diagnostics)) this.#findings.doubtful.add(`var.${name}`);
    if (result !== undefined) this.#findings.checks.push(result);
    this.#findings.diagnostics.push(...diagnostics);
  }

  #judgeChecks(): void {
    for (const check of this.input.context.configuration.checks) {
      const address = `check.${check.name}`;
      if (!this.#selection.hasBlock(address)) {
        this.#findings.checks.push({ kind: "check", address });
        continue;
      }
      if (this.#leftOut.has(address)) continue;
      const { result, diagnostics } = judgeCheck(check, this.input.evaluation, this.#findings.unreadable);
      this.#findings.checks.push(result);
      // of a plan that failed nothing will be known
      if (result.objects?.[result.address]?.status === "unknown" && hasErrors(this.#findings.diagnostics)) continue;
      this.#findings.diagnostics.push(...diagnostics);
    }
  }
}

function byAddress(a: ResourceChange, b: ResourceChange): number {
  return a.address < b.address ? -1 : a.address > b.address ? 1 : 0;
}
