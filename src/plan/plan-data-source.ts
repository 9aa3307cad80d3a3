import { DiagnosticError, hasErrors, type Diagnostic } from "../diagnostics/diagnostic";
import { markedAnew, markedBySchema } from "../instance/sensitive-marks";
import { nullOf, unknown } from "../language/make";
import type { Type } from "../language/type";
import { isWhollyKnown } from "../language/walk";
import type { ObjectValue, Value } from "../language/value";
import type { ProviderSession } from "../provider/provider";
import type { Block } from "../provider/schema";
import type { ActionReason, ResourceChange } from "./plan";
import { failureOf } from "./plan-checks";
import type { ResourceInstance } from "./resource-instance";

export interface DataSourceToPlan {
  readonly instance: ResourceInstance;
  readonly schema: Block;
  readonly session: ProviderSession;
  readonly provider: string;
  readonly config: ObjectValue;
  /** Something that it waits for is going to change. */
  readonly dependencyPending: boolean;
  readonly dependencies: readonly string[];
}

export interface PlannedDataSource {
  readonly state: ObjectValue;
  /** What the state learns of it, whatever the apply does. */
  readonly read?: ObjectValue;
  /** Where it can be read only during the apply. */
  readonly change?: ResourceChange;
  readonly diagnostics: readonly Diagnostic[];
  /** Of one in a check block: why it could not be read. */
  readonly failure?: string;
}

/** Read now where everything it needs is known, else during the apply. */
export async function planDataSource(source: DataSourceToPlan): Promise<PlannedDataSource> {
  const { config, session } = source;
  const { type } = source.instance.key;
  const known = isWhollyKnown(config);
  if (known && !source.dependencyPending) {
    const { state, diagnostics } = await session.readDataSource(type, config);
    const read = markedAnew(source.schema, state, config);
    // it tells of what another plan of this run will make
    if (isWhollyKnown(read)) return { state: read, read, diagnostics };
    return { state: read, change: deferred(source, read, "read_because_dependency_pending"), diagnostics };
  }
  const after = markedBySchema(source.schema, unread(source.schema, config));
  return {
    state: after,
    change: deferred(source, after, known ? "read_because_dependency_pending" : "read_because_config_unknown"),
    diagnostics: [],
  };
}

/** As above; in a check block it is read again during the apply, and what cannot be read now is no error. */
export async function planCheckedDataSource(
  source: DataSourceToPlan,
  refreshOnly: boolean,
): Promise<PlannedDataSource> {
  const planned = await attempt(source);
  if (planned.change !== undefined || refreshOnly) return planned;
  return { ...planned, change: deferred(source, planned.state, "read_because_check_nested") };
}

async function attempt(source: DataSourceToPlan): Promise<PlannedDataSource> {
  try {
    const planned = await planDataSource(source);
    return hasErrors(planned.diagnostics) ? unreadable(source, planned.diagnostics) : planned;
  } catch (failure) {
    if (failure instanceof DiagnosticError) return unreadable(source, failure.diagnostics);
    throw failure;
  }
}

function unreadable(source: DataSourceToPlan, diagnostics: readonly Diagnostic[]): PlannedDataSource {
  const state = markedBySchema(source.schema, unread(source.schema, source.config));
  return { state, read: unread(source.schema, source.config, nullOf), diagnostics, failure: failureOf(diagnostics) };
}

function unread(schema: Block, config: ObjectValue, of: (type: Type) => Value = unknown): ObjectValue {
  const entries: Record<string, Value> = { ...config.entries };
  for (const [name, attribute] of Object.entries(schema.attributes)) {
    if (attribute.computed === true && (entries[name]?.kind ?? "null") === "null") {
      entries[name] = of(attribute.type);
    }
  }
  return { kind: "object", entries };
}

function deferred(source: DataSourceToPlan, after: ObjectValue, actionReason: ActionReason): ResourceChange {
  const { address, key, constructPath } = source.instance;
  return {
    address,
    key,
    provider: source.provider,
    ...(constructPath === undefined ? {} : { constructPath }),
    action: "read",
    actionReason,
    createBeforeDestroy: false,
    before: null,
    after,
    private: null,
    requiresReplace: [],
    fields: [],
    dependencies: source.dependencies,
  };
}
