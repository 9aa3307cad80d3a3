import { create } from "@bufbuild/protobuf";
import type { HandlerContext, ServiceImpl } from "@connectrpc/connect";
import { hasErrors, type Diagnostic } from "../diagnostics/diagnostic";
import { equals } from "../language/equality";
import { parseJson, printJson } from "../language/json-text";
import type { ObjectValue } from "../language/value";
import { Permit } from "../provider/intent";
import type { Private, Provider, ProviderHost } from "../provider/provider";
import type { Block, ResourceSchema } from "../provider/schema";
import type { Configuration } from "./configuration";
import { diagnosticMessage, failureMessages, pathMessage } from "./diagnostic-message";
import {
  Provider as ProviderDescription,
  DynamicValueSchema,
  ServerCapabilitiesSchema,
  type Diagnostic as DiagnosticMessage,
  type DynamicValue,
} from "./generated/tfplugin6_pb";
import { assertReadable, movedState } from "./earlier-state";
import { callFunction, functionMessage } from "./provider-functions";
import { schemaMessage } from "./schema-message";
import { readObject, writeObject } from "./wire-value";

/** Terraform's protocol over a provider: conversions, and nothing that is decided here. */
export function providerService(
  provider: Provider,
  host: ProviderHost,
  configurationOf: (context: HandlerContext) => Configuration,
): ServiceImpl<typeof ProviderDescription> {
  const { schema, functions = [] } = provider;
  const described = Object.fromEntries(functions.map((one) => [one.name, functionMessage(one)]));
  const schemas = {
    provider: schemaMessage(schema.provider),
    resourceSchemas: mapped(schema.resources, (resource) => schemaMessage(resource.block, resource.version)),
    dataSourceSchemas: mapped(schema.dataSources, (block) => schemaMessage(block)),
  };
  return {
    getProviderSchema: () => ({
      ...schemas,
      functions: described,
      serverCapabilities: create(ServerCapabilitiesSchema, {
        planDestroy: true,
        getProviderSchemaOptional: true,
        // what another provider remembered of the object means nothing here
        moveResourceState: true,
      }),
    }),

    getFunctions: () => ({ functions: described }),

    callFunction: ({ name, arguments: given }) => callFunction(functions, name, given),

    validateProviderConfig: ({ config }) =>
      answered(() => answer({}, provider.validateProvider(required(config, schema.provider)))),

    validateResourceConfig: ({ typeName, config }) =>
      answered(() => {
        const { block } = resourceSchema(provider, typeName);
        return answer({}, provider.validateResource(typeName, required(config, block)));
      }),

    validateDataResourceConfig: ({ typeName, config }) =>
      answered(() => {
        const block = dataSourceSchema(provider, typeName);
        return answer({}, provider.validateDataSource(typeName, required(config, block)));
      }),

    configureProvider: ({ config }, context) =>
      answered(async () => {
        const wanted = required(config, schema.provider);
        await configurationOf(context).configure((signal) => provider.configure(wanted, { ...host, signal }));
        return answer({});
      }),

    // handed back as it came: nothing of it can be lost on the way
    upgradeResourceState: ({ typeName, version, rawState }) =>
      answered(() => {
        assertReadable(typeName, version, resourceSchema(provider, typeName));
        return answer({ upgradedState: create(DynamicValueSchema, { json: rawState?.json ?? new Uint8Array() }) });
      }),

    // what another provider remembered of the object means nothing here
    moveResourceState: ({ sourceTypeName, sourceProviderAddress, sourceSchemaVersion, ...moved }) =>
      answered(() => {
        const schema = resourceSchema(provider, moved.targetTypeName);
        const json = moved.sourceState?.json ?? new Uint8Array();
        const from = { type: sourceTypeName, provider: sourceProviderAddress, json };
        const state = movedState(from, moved.targetTypeName, schema);
        assertReadable(sourceTypeName, sourceSchemaVersion, schema);
        return answer({ targetState: writeObject(state, schema.block) });
      }),

    readResource: ({ typeName, currentState, private: remembered }, context) =>
      answered(async () => {
        const { block } = resourceSchema(provider, typeName);
        const prior = { state: required(currentState, block), private: readPrivate(remembered) };
        const { session } = configurationOf(context);
        const { instances, diagnostics } = await session.refresh(typeName, [prior]);
        const [now] = instances;
        if (now?.kind === "gone") return answer({ newState: writeObject(null, block) }, diagnostics);
        if (now?.kind !== "present") return answer({}, [...diagnostics, ...(now?.diagnostics ?? [])]);
        return answer({ newState: writeObject(now.state, block), private: writePrivate(now.private) }, diagnostics);
      }),

    planResourceChange: ({ typeName, priorState, proposedNewState, config, priorPrivate }, context) =>
      answered(async () => {
        const { block, naturalKey } = resourceSchema(provider, typeName);
        const configuration = configurationOf(context);
        const prior = readObject(priorState, block);
        const proposed = readObject(proposedNewState, block);
        if (proposed === null) {
          const diagnostics = prior === null ? [] : configuration.session.mayDelete(typeName, prior);
          return answer({ plannedState: writeObject(null, block), plannedPrivate: priorPrivate }, diagnostics);
        }
        const { session } = configuration;
        const plan = await session.plan({ type: typeName, prior, proposed, config: required(config, block) });
        const requiresReplace = plan.requiresReplace.map(pathMessage);
        const plannedState = writeObject(plan.planned, block);
        // under another name it may be a successor that is created first: Terraform does not tell
        const inPlace = requiresReplace.length === 0 && prior !== null && hasSameKey(naturalKey, prior, plan.planned);
        const refusals = inPlace ? await session.mayUpdate(typeName, { prior, planned: plan.planned }) : [];
        const diagnostics = [...plan.diagnostics, ...refusals];
        return answer({ plannedState, requiresReplace, plannedPrivate: priorPrivate }, diagnostics);
      }),

    applyResourceChange: ({ typeName, priorState, plannedState, config, plannedPrivate }, context) =>
      answered(async () => {
        const { block } = resourceSchema(provider, typeName);
        const prior = readObject(priorState, block);
        const planned = readObject(plannedState, block);
        const configuration = configurationOf(context);
        const asked = { ...unpromised, type: typeName, private: readPrivate(plannedPrivate) };
        if (planned === null) {
          if (prior !== null) await configuration.change((session) => session.delete({ ...asked, prior }));
          return answer({ newState: writeObject(null, block) });
        }
        const wanted = { ...asked, planned, config: required(config, block) };
        const applied = await configuration.change((session) =>
          prior === null ? session.create(wanted) : session.update({ ...wanted, prior }),
        );
        const newState = writeObject(applied.state, block);
        return answer({ newState, private: writePrivate(applied.private) }, applied.diagnostics);
      }),

    importResourceState: ({ typeName, id }, context) =>
      answered(async () => {
        const { block } = resourceSchema(provider, typeName);
        const imported = await configurationOf(context).session.importResource(typeName, id);
        const state = writeObject(imported.state, block);
        return answer({ importedResources: [{ typeName, state, private: writePrivate(imported.private) }] });
      }),

    readDataSource: ({ typeName, config }, context) =>
      answered(async () => {
        const block = dataSourceSchema(provider, typeName);
        const { session } = configurationOf(context);
        const { state, diagnostics } = await session.readDataSource(typeName, required(config, block));
        return answer(hasErrors(diagnostics) ? {} : { state: writeObject(state, block) }, diagnostics);
      }),

    stopProvider: (_request, context) => {
      void configurationOf(context).stop();
      return { Error: "" };
    },
  };
}

/** Under Terraform nothing is written before a call, and every call has its own slot. */
const unpromised = {
  intend: () => Promise.resolve(new Permit(false)),
  outsideSlot: <T>(wait: () => Promise<T>) => wait(),
};

interface Diagnosed {
  readonly diagnostics: DiagnosticMessage[];
}

async function answered<R extends object>(
  perform: () => Answer<R> | Promise<Answer<R>>,
): Promise<(R & Diagnosed) | Diagnosed> {
  try {
    const { response, diagnostics } = await perform();
    return { ...response, diagnostics: diagnostics.map(diagnosticMessage) };
  } catch (failure) {
    return { diagnostics: failureMessages(failure) };
  }
}

interface Answer<R> {
  readonly response: R;
  readonly diagnostics: readonly Diagnostic[];
}

function answer<R extends object>(response: R, diagnostics: readonly Diagnostic[] = []): Answer<R> {
  return { response, diagnostics };
}

function required(wire: DynamicValue | undefined, block: Block): ObjectValue {
  const value = readObject(wire, block);
  if (value === null) throw new TypeError("an object was expected");
  return value;
}

function hasSameKey(naturalKey: string | undefined, prior: ObjectValue, planned: ObjectValue): boolean {
  const [before, after] = naturalKey === undefined ? [] : [prior.entries[naturalKey], planned.entries[naturalKey]];
  return before !== undefined && after !== undefined && equals(before, after);
}

function resourceSchema(provider: Provider, type: string): ResourceSchema {
  return schemaIn(provider.schema.resources, type);
}

function dataSourceSchema(provider: Provider, type: string): Block {
  return schemaIn(provider.schema.dataSources, type);
}

function schemaIn<T>(schemas: Readonly<Record<string, T>>, type: string): T {
  const schema = schemas[type];
  if (schema === undefined) throw new TypeError(`the provider has no "${type}"`);
  return schema;
}

function mapped<T, R>(entries: Readonly<Record<string, T>>, change: (entry: T) => R): Record<string, R> {
  return Object.fromEntries(Object.entries(entries).map(([name, entry]) => [name, change(entry)]));
}

function readPrivate(bytes: Uint8Array): Private {
  return bytes.length === 0 ? null : parseJson(Buffer.from(bytes).toString("utf8"));
}

function writePrivate(remembered: Private): Uint8Array {
  return remembered === null ? new Uint8Array() : new TextEncoder().encode(printJson(remembered));
}
