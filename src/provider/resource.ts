import type { z } from "zod";
import { DiagnosticError, type Diagnostic } from "../diagnostics/diagnostic";
import type { ObjectValue } from "../language/value";
import { isWhollyKnown } from "../language/walk";
import type { Connection } from "./connection";
import { createResource, deleteResource, updateResource } from "./change-resource";
import type { Model, ResourceDefinition } from "./definition";
import { deriveBlock } from "./derive-block";
import { importResource } from "./import-resource";
import { kindOf, type Kind } from "./kind";
import { partialModelOf } from "./model";
import { plannedValue } from "./planned-value";
import type {
  AppliedInstance,
  CreateRequest,
  DeleteRequest,
  Dependent,
  ImportResponse,
  Loss,
  OpenIntent,
  PlanRequest,
  PlanResponse,
  PriorInstance,
  Recovery,
  RefreshResponse,
  UpdateRequest,
} from "./provider";
import { recoverChange } from "./recover-change";
import { refreshKind } from "./refresh-kind";
import { replacementPaths } from "./replacement-paths";
import type { ResourceSchema } from "./schema";
import { validateConfig } from "./validate-config";

/** A resource definition whose model type is closed over: all operations speak values. */
export interface Resource<Client> {
  readonly type: string;
  readonly schema: ResourceSchema;
  validate(config: ObjectValue): Diagnostic[];
  mayUpdate(
    connection: Connection<Client>,
    change: { readonly prior: ObjectValue; readonly planned: ObjectValue },
  ): Promise<readonly Diagnostic[]>;
  dependents(connection: Connection<Client>, prior: ObjectValue): Promise<readonly Dependent[]>;
  mayDelete(connection: Connection<Client>, prior: ObjectValue): Diagnostic[];
  plan(connection: Connection<Client>, request: PlanRequest): Promise<PlanResponse>;
  refresh(connection: Connection<Client>, prior: readonly PriorInstance[]): Promise<RefreshResponse>;
  create(connection: Connection<Client>, request: CreateRequest): Promise<AppliedInstance>;
  update(connection: Connection<Client>, request: UpdateRequest): Promise<AppliedInstance>;
  delete(connection: Connection<Client>, request: DeleteRequest): Promise<void>;
  import(connection: Connection<Client>, id: string): Promise<ImportResponse>;
  recover(connection: Connection<Client>, intent: OpenIntent): Promise<Recovery>;
  losses(connection: Connection<Client>, change: PlannedChange): Promise<Loss | undefined>;
  existing(connection: Connection<Client>, keys: readonly string[]): Promise<ReadonlyMap<string, string>>;
}

interface PlannedChange {
  readonly prior: ObjectValue;
  readonly planned: ObjectValue | null;
}

export function resourceOf<Shape extends z.ZodObject, Client>(
  definition: ResourceDefinition<Shape, Client>,
): Resource<Client> {
  const { type, version, schema, naturalKey, destroysData, adopts, rules } = definition;
  const block = deriveBlock(schema, definition.description);
  const kind = kindOf(definition, block);
  return {
    type,
    schema: { version, block, naturalKey, ...(destroysData && { destroysData }), ...(adopts && { adopts }) },
    validate: (config) => validateConfig({ schema, block, rules }, config),
    mayUpdate: async ({ client }, { prior, planned }) =>
      collected(
        async () =>
          definition.mayUpdate?.(client, { prior: kind.model(prior), planned: knownModel(kind, planned) }) ?? [],
      ),
    dependents: async ({ client }, prior) => definition.dependents?.(client, kind.model(prior)) ?? [],
    mayDelete: ({ engine }, prior) => definition.mayDelete?.(kind.model(prior), engine) ?? [],
    plan: ({ client }, request) => planResource(kind, client, request),
    refresh: (connection, prior) => refreshKind(kind, connection, prior),
    create: async ({ client, identity }, request) => createResource(kind, client, await identity(), request),
    update: async ({ client, identity }, request) => updateResource(kind, client, await identity(), request),
    delete: (connection, request) => deleteResource(kind, connection, request),
    import: async ({ client, identity }, id) => importResource(kind, client, await identity(), id),
    recover: async ({ client, identity }, intent) => recoverChange(kind, client, await identity(), intent),
    losses: async ({ client }, { prior, planned }) =>
      definition.losses?.(client, {
        prior: kind.model(prior),
        planned: planned === null ? undefined : kind.model(planned),
      }),
    existing: async ({ client }, keys) => {
      const wanted = new Set(keys);
      const found = adopts ? [] : await definition.list(client);
      return new Map(
        found.flatMap((model): [string, string][] => {
          const key = kind.key(model);
          return key !== undefined && wanted.has(key) ? [[key, kind.id(model) ?? key]] : [];
        }),
      );
    },
  };
}

async function planResource<Shape extends z.ZodObject, Client>(
  kind: Kind<Shape, Client>,
  client: Client,
  { prior, config }: PlanRequest,
): Promise<PlanResponse> {
  const { definition, block } = kind;
  const planned = plannedValue(block, config, prior);
  const requiresReplace = prior === null ? [] : replacementPaths(block, prior, planned);
  const known = knownModel(kind, planned);
  const diagnostics = await collected(async () => {
    const change = { prior: prior === null ? undefined : kind.model(prior), planned: known };
    return (await definition.check?.(client, change)) ?? [];
  });
  return { planned, requiresReplace, diagnostics };
}

function knownModel<Shape extends z.ZodObject, Client>(
  { definition: { schema }, block }: Kind<Shape, Client>,
  planned: ObjectValue,
): Partial<Model<Shape>> {
  return partialModelOf({ schema, block }, planned, (name) => {
    const value = planned.entries[name];
    return value !== undefined && isWhollyKnown(value);
  });
}

async function collected(check: () => Promise<readonly Diagnostic[]>): Promise<readonly Diagnostic[]> {
  try {
    return await check();
  } catch (cause) {
    if (cause instanceof DiagnosticError) return cause.diagnostics;
    throw cause;
  }
}
