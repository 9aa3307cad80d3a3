import { DiagnosticError, error, type Diagnostic } from "../diagnostics/diagnostic";
import type { Json } from "../language/json";
import type { ObjectValue } from "../language/value";
import type { Provider } from "../provider/provider";
import type { Block } from "../provider/schema";
import { formatAddress, instanceId } from "../state/address";
import type { InstanceKey } from "../state/backend";
import type { StateDocument, StateInstance } from "../state/document";
import { jsonOf } from "./json-of";
import { readPrivate } from "./private";
import { markedByPaths, markedBySchema } from "./sensitive-marks";
import { decodeAttributes } from "./state-attributes";

/** An instance of the state, read by its schema. */
export interface RecordedInstance {
  /** Address, with the deposed key where there is one. */
  readonly id: string;
  readonly key: InstanceKey;
  /** `provider["terraform.local/cdktf-scv/scv"]`, alias behind it. */
  readonly provider: string;
  readonly state: ObjectValue;
  readonly private: Json;
  readonly tainted: boolean;
  readonly dependencies: readonly string[];
  readonly createBeforeDestroy: boolean;
  /** Where the state keeps it, where the configuration has moved it since. */
  readonly movedFrom?: InstanceKey;
}

/** Where an address such as `provider["host/ns/name"].alias` points. */
export function parseProviderAddress(address: string): { source: string; alias?: string } | undefined {
  const match = /^provider\["([^"]+)"\](?:\.(\w[\w-]*))?$/.exec(address);
  const [, source, alias] = match ?? [];
  if (source === undefined) return undefined;
  return alias === undefined ? { source } : { source, alias };
}

export interface RecordedInstances {
  readonly instances: readonly RecordedInstance[];
  /** Those that do not fit the schemas; the diagnostics say why. */
  readonly unreadable: readonly InstanceKey[];
  readonly diagnostics: readonly Diagnostic[];
}

/** Reads every instance of the state by the schemas of the providers. */
export function recordedInstances(
  document: StateDocument,
  providers: ReadonlyMap<string, Provider>,
): RecordedInstances {
  const instances: RecordedInstance[] = [];
  const unreadable: InstanceKey[] = [];
  const diagnostics: Diagnostic[] = [];
  for (const resource of document.resources) {
    const { mode, type, name, provider, module } = resource;
    if (module !== undefined) {
      diagnostics.push(inModule(`${module}.${formatAddress({ mode, type, name })}`));
      continue;
    }
    for (const instance of resource.instances) {
      const key: InstanceKey = {
        mode,
        type,
        name,
        ...(instance.index_key === undefined ? {} : { index: instance.index_key }),
        ...(instance.deposed === undefined ? {} : { deposed: instance.deposed }),
      };
      try {
        instances.push(recordedInstance(key, provider, instance, providers));
      } catch (failure) {
        if (!(failure instanceof DiagnosticError)) throw failure;
        unreadable.push(key);
        diagnostics.push(...failure.diagnostics);
      }
    }
  }
  return { instances, unreadable, diagnostics };
}

/** Throws DiagnosticError where it does not fit its schema. */
export function recordedInstance(
  key: InstanceKey,
  provider: string,
  instance: StateInstance,
  providers: ReadonlyMap<string, Provider>,
): RecordedInstance {
  const id = instanceId(key);
  const schema = schemaOf(key, provider, providers);
  if (instance.schema_version > schema.version) {
    throw new DiagnosticError(
      error({
        code: "state-schema-newer",
        summary: "The state was written by a newer provider",
        detail: `${id} has schema version ${instance.schema_version}, this provider knows ${schema.version}. Update cdktf-scv.`,
        address: id,
      }),
    );
  }
  const attributes = readAttributes(id, jsonOf(instance.attributes), schema.block);
  const state = markedByPaths(instance.sensitive_attributes ?? [], markedBySchema(schema.block, attributes));
  return {
    id,
    key,
    provider,
    state,
    private: readPrivate(instance.private),
    tainted: instance.status === "tainted",
    dependencies: instance.dependencies ?? [],
    createBeforeDestroy: instance.create_before_destroy ?? false,
  };
}

function inModule(address: string): Diagnostic {
  return error({
    code: "state-module-not-supported",
    summary: "The state holds a resource of a module",
    detail: `${address} belongs to a module, and modules are not run here. Run the stack with Terraform or OpenTofu.`,
    address,
  });
}

function schemaOf(
  key: InstanceKey,
  provider: string,
  providers: ReadonlyMap<string, Provider>,
): { block: Block; version: number } {
  const source = parseProviderAddress(provider)?.source;
  const schema = source === undefined ? undefined : providers.get(source)?.schema;
  const resource = key.mode === "managed" ? schema?.resources[key.type] : undefined;
  const block = key.mode === "managed" ? resource?.block : schema?.dataSources[key.type];
  if (block === undefined) {
    throw new DiagnosticError(
      error({
        code: "state-unknown-type",
        summary: "The state holds a resource that no provider here knows",
        detail: `${instanceId(key)} belongs to ${provider}. Run the command with Terraform, or remove it with "scv state rm".`,
        address: instanceId(key),
      }),
    );
  }
  return { block, version: resource?.version ?? 0 };
}

function readAttributes(id: string, attributes: Json, block: Block): ObjectValue {
  try {
    const value = decodeAttributes(attributes, block);
    if (value.kind === "object") return value;
    throw new DiagnosticError(unfit(id, "an object was expected"));
  } catch (failure) {
    if (!(failure instanceof DiagnosticError)) throw failure;
    throw new DiagnosticError(...failure.diagnostics.map(({ detail }) => unfit(id, detail)));
  }
}

function unfit(id: string, why: string): Diagnostic {
  return error({
    code: "state-attributes-invalid",
    summary: "The state holds attributes that do not fit the schema",
    detail: `${id}: ${why}. Restore the state from its backup.`,
    address: id,
  });
}

/** The server's id, empty where the state has none. */
export function idOf(state: ObjectValue): string {
  const id = state.entries["id"];
  return id?.kind === "string" ? id.value : "";
}
