import type { ResourceBlock } from "../configuration/configuration";
import { dependencyGraph } from "../configuration/dependency-graph";
import { DiagnosticError, error } from "../diagnostics/diagnostic";
import { shellWord } from "../diagnostics/shell-word";
import { recordedInstances } from "../instance/recorded-instance";
import { markedBySchema } from "../instance/sensitive-marks";
import { stateInstance } from "../instance/state-instance";
import type { ObjectValue } from "../language/value";
import { alreadyManaged, twinOf } from "../plan/one-address";
import type { Evaluation } from "../plan/evaluation";
import { indexesOf, repetitionOf } from "../plan/repetition";
import type { ProviderSessions } from "../plan/provider-sessions";
import { resourceDependencies } from "../plan/resource-dependencies";
import type { StackContext } from "../plan/stack-context";
import { schemaVersion } from "../plan/upkeep";
import { blockAddress } from "../plan/selection";
import { formatAddress, instanceId } from "../state/address";
import type { InstanceKey, StateSession } from "../state/backend";
import { recordedEvaluation } from "./recorded-evaluation";

/** Takes an object that is there into the state, under an address of the configuration. Throws DiagnosticError. */
export async function importResource(
  context: StackContext,
  sessions: ProviderSessions,
  state: StateSession,
  key: InstanceKey,
  id: string,
): Promise<ObjectValue> {
  const address = formatAddress(key);
  const block = context.configuration.resources.find((resource) => resource.address === blockAddress(key));
  if (block === undefined || block.mode !== "managed") {
    throw refused(
      "import-address-unknown",
      "Resource address does not exist in the configuration",
      `${address} is not a resource of stack "${context.stack}". Write its construct first, then import.`,
    );
  }
  if (!fits(block, key) || !hasInstance(block, key, recordedEvaluation(context, state.snapshot.document))) {
    throw refused(
      "import-address-unknown",
      "Resource address does not exist in the configuration",
      `${block.address} has ${repetition(block)}: ${address} cannot be one of its instances.`,
    );
  }
  const { instances } = recordedInstances(state.snapshot.document, context.providers);
  if (instances.some((instance) => instance.id === address)) {
    throw refused(
      "import-address-taken",
      "Resource already managed",
      `${address} is in the state already. Take it out first with: scv state rm ${shellWord(address)}`,
    );
  }
  const provider = sessions.address(block.provider);
  const session = await sessions.session(provider);
  const imported = await session.importResource(block.type, id);
  const schema = sessions.resourceSchema(provider, block.type);
  const found = markedBySchema(schema.block, imported.state);
  const twin = twinOf({ key, provider, state: imported.state, private: imported.private }, instances);
  if (twin !== undefined) throw new DiagnosticError(alreadyManaged(id, twin.id));
  const blocks = new Map(context.configuration.resources.map((resource) => [resource.address, resource]));
  const dependencies = resourceDependencies(dependencyGraph(context.configuration), blocks)(block.address);
  const instance = stateInstance({
    key,
    state: found,
    private: imported.private,
    schemaVersion: schemaVersion(context.providers, provider, block.type),
    block: schema.block,
    dependencies,
    createBeforeDestroy: block.lifecycle.createBeforeDestroy,
    tainted: false,
  });
  const settled = state.snapshot.openIntents.filter((intent) => instanceId(intent.key) === address);
  const [first, ...others] = settled;
  await state.record([{ kind: "put", key, provider, instance }], first?.id);
  for (const intent of others) await state.record([], intent.id);
  return found;
}

function fits({ count, forEach }: ResourceBlock, { index }: InstanceKey): boolean {
  if (count !== undefined) return typeof index === "number";
  return forEach === undefined ? index === undefined : typeof index === "string";
}

/** Where it cannot be told yet which instances there are, an index of the right kind will do. */
function hasInstance(block: ResourceBlock, { index }: InstanceKey, evaluation: Evaluation): boolean {
  try {
    return indexesOf(repetitionOf(block, evaluation)).includes(index);
  } catch (failure) {
    if (failure instanceof DiagnosticError) return true;
    throw failure;
  }
}

function repetition({ count, forEach }: ResourceBlock): string {
  if (count !== undefined) return "a count";
  return forEach === undefined ? "neither count nor for_each" : "a for_each";
}

function refused(code: string, summary: string, detail: string): DiagnosticError {
  return new DiagnosticError(error({ code, summary, detail }));
}
