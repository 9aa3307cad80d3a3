import { dependencyGraph } from "../configuration/dependency-graph";
import type { ResourceBlock } from "../configuration/configuration";
import { DiagnosticError, hasErrors, type Diagnostic } from "../diagnostics/diagnostic";
import type { RecordedInstance } from "../instance/recorded-instance";
import { unknown } from "../language/make";
import type { ObjectValue } from "../language/value";
import { blockType } from "../provider/block-type";
import type { ProviderSession, RefreshedInstance } from "../provider/provider";
import { blockSchema } from "./block-schema";
import { createBeforeDestroy } from "./create-before-destroy";
import { decodeBody } from "./decode-body";
import type { Evaluation } from "./evaluation";
import { claimNames, type Claim } from "./natural-keys";
import { place } from "./place";
import type { ResourceChange } from "./plan";
import { planDataSource } from "./plan-data-source";
import { planDeletes } from "./plan-deletes";
import { planResource } from "./plan-resource";
import type { ProviderSessions } from "./provider-sessions";
import { resourceDependencies } from "./resource-dependencies";
import type { StackContext } from "./stack-context";

export interface PlanInput {
  readonly context: StackContext;
  readonly sessions: ProviderSessions;
  readonly evaluation: Evaluation;
  readonly recorded: readonly RecordedInstance[];
  /** By instance id; empty where the plan is made against the state as it is. */
  readonly refreshed: ReadonlyMap<string, RefreshedInstance>;
  readonly destroy: boolean;
}

export interface PlannedChanges {
  readonly changes: readonly ResourceChange[];
  readonly dataSources: readonly ReadDataSource[];
  readonly diagnostics: readonly Diagnostic[];
}

/** A data source that was read while the plan was made. */
export interface ReadDataSource {
  readonly block: ResourceBlock;
  readonly provider: string;
  readonly state: ObjectValue;
  readonly dependencies: readonly string[];
}

/** The pure part of a plan asks providers; nothing here changes anything. */
export async function planChanges(input: PlanInput): Promise<PlannedChanges> {
  const planner = new Planner(input);
  return planner.run();
}

class Planner {
  readonly #graph;
  readonly #dependencies;
  readonly #createFirst;
  readonly #recorded: ReadonlyMap<string, RecordedInstance>;
  readonly #claims: Claim[] = [];
  readonly #nodes = new Map<string, Promise<void>>();
  readonly #blocks: ReadonlyMap<string, ResourceBlock>;
  readonly #changes: ResourceChange[] = [];
  readonly #dataSources: ReadDataSource[] = [];
  readonly #diagnostics: Diagnostic[] = [];
  readonly #pending = new Set<string>();

  constructor(private readonly input: PlanInput) {
    const { configuration } = input.context;
    this.#graph = dependencyGraph(configuration);
    this.#blocks = new Map(configuration.resources.map((block) => [block.address, block]));
    this.#dependencies = resourceDependencies(this.#graph, this.#blocks);
    this.#createFirst = createBeforeDestroy(configuration.resources, this.#dependencies);
    this.#recorded = new Map(input.recorded.map((instance) => [instance.id, instance]));
  }

  async run(): Promise<PlannedChanges> {
    if (!this.input.destroy) {
      await Promise.all([...this.#blocks.values()].map((block) => this.#planned(block)));
      this.#diagnostics.push(...(await claimNames(this.#claims, this.#leaving())));
    }
    const deletes = await planDeletes({
      leaving: this.#leaving(),
      blocks: this.#blocks,
      refreshed: this.input.refreshed,
      session: (address) => this.input.sessions.session(address),
    });
    return {
      changes: [...this.#changes, ...deletes.changes].sort(byAddress),
      dataSources: this.#dataSources,
      diagnostics: [...this.#diagnostics, ...deletes.diagnostics],
    };
  }

  /** Managed instances that the configuration does not hold, deposed ones among them. */
  #leaving(): RecordedInstance[] {
    return [...this.#recorded.values()].filter(
      ({ id, key }) => key.mode === "managed" && (this.input.destroy || !this.#blocks.has(id)),
    );
  }

  #planned(block: ResourceBlock): Promise<void> {
    const known = this.#nodes.get(block.address);
    if (known !== undefined) return known;
    const node = this.#planBlock(block);
    this.#nodes.set(block.address, node);
    return node;
  }

  async #planBlock(block: ResourceBlock): Promise<void> {
    for (const address of this.#graph.get(block.address) ?? []) {
      const dependency = this.#blocks.get(address);
      if (dependency !== undefined) await this.#planned(dependency);
    }
    try {
      await this.#planReady(block);
    } catch (failure) {
      if (!(failure instanceof DiagnosticError)) throw failure;
      this.#diagnostics.push(...place(failure.diagnostics, block));
      this.#setUnknown(block);
    }
  }

  async #planReady(block: ResourceBlock): Promise<void> {
    const { sessions, evaluation } = this.input;
    const provider = sessions.provider(block.provider);
    const address = sessions.address(block.provider);
    const managed = block.mode === "managed" ? provider.schema.resources[block.type] : undefined;
    const schema = blockSchema(provider, block);
    const decoded = decodeBody(block.body, schema, evaluation);
    const validated = hasErrors(decoded.diagnostics)
      ? []
      : block.mode === "managed"
        ? provider.validateResource(block.type, decoded.value)
        : provider.validateDataSource(block.type, decoded.value);
    const found = [...decoded.diagnostics, ...validated];
    this.#diagnostics.push(...place(found, block));
    if (hasErrors(found)) {
      this.#setUnknown(block);
      return;
    }
    const session = await sessions.session(address);
    if (managed === undefined) await this.#planDataSource(block, schema, session, address, decoded.value);
    else await this.#planManaged(block, managed, session, address, decoded.value);
  }

  async #planDataSource(
    block: ResourceBlock,
    schema: Parameters<typeof planDataSource>[0]["schema"],
    session: ProviderSession,
    provider: string,
    config: ObjectValue,
  ): Promise<void> {
    const dependencies = this.#dependencies.get(block.address) ?? [];
    const dependencyPending = block.dependsOn
      .flatMap((address) => [address, ...(this.#dependencies.get(address) ?? [])])
      .some((address) => this.#pending.has(address));
    const planned = await planDataSource({ block, schema, session, provider, config, dependencyPending, dependencies });
    this.#diagnostics.push(...place(planned.diagnostics, block));
    this.input.evaluation.setResource(block, planned.state);
    if (planned.change !== undefined) {
      this.#changes.push(planned.change);
      this.#pending.add(block.address);
    } else {
      this.#dataSources.push({ block, provider, state: planned.state, dependencies });
    }
  }

  async #planManaged(
    block: ResourceBlock,
    schema: NonNullable<ReturnType<ProviderSessions["provider"]>["schema"]["resources"][string]>,
    session: ProviderSession,
    provider: string,
    config: ObjectValue,
  ): Promise<void> {
    const recorded = this.#recorded.get(block.address);
    const refreshed = this.input.refreshed.get(block.address);
    if (refreshed?.kind === "unread") {
      this.#diagnostics.push(...place(refreshed.diagnostics, block));
      if (recorded !== undefined) this.input.evaluation.setResource(block, recorded.state);
      return;
    }
    const prior =
      recorded === undefined || refreshed?.kind === "gone"
        ? undefined
        : {
            recorded: recorded.state,
            refreshed: refreshed?.state ?? recorded.state,
            private: refreshed?.private ?? recorded.private,
            tainted: recorded.tainted,
          };
    const dependencies = this.#dependencies.get(block.address) ?? [];
    const { change, diagnostics } = await planResource({
      block,
      schema,
      session,
      provider,
      config,
      prior,
      dependencies,
      createBeforeDestroy: this.#createFirst.has(block.address),
    });
    this.#diagnostics.push(...place(diagnostics, block));
    if (!hasErrors(diagnostics)) this.#claims.push({ change, schema, session });
    this.#changes.push(change);
    if (change.action !== "no-op") this.#pending.add(block.address);
    this.input.evaluation.setResource(block, change.after ?? unknown(blockType(schema.block)));
  }

  #setUnknown(block: ResourceBlock): void {
    this.input.evaluation.setResource(block, unknown("dynamic"));
  }
}

function byAddress(a: ResourceChange, b: ResourceChange): number {
  return a.address < b.address ? -1 : a.address > b.address ? 1 : 0;
}
