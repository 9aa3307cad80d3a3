import type { ResourceBlock } from "../configuration/configuration";
import { DiagnosticError, hasErrors, type Diagnostic } from "../diagnostics/diagnostic";
import type { RecordedInstance } from "../instance/recorded-instance";
import type { ProviderSession, RefreshedInstance } from "../provider/provider";
import { formatAddress } from "../state/address";
import { place } from "./place";
import type { ResourceChange } from "./plan";
import { mayDestroy } from "./plan-resource";

export interface DeletesInput {
  readonly leaving: readonly RecordedInstance[];
  readonly blocks: ReadonlyMap<string, ResourceBlock>;
  readonly refreshed: ReadonlyMap<string, RefreshedInstance>;
  readonly session: (providerAddress: string) => Promise<ProviderSession>;
}

/** What is in the state and no more in the configuration. What is gone already needs no call. */
export async function planDeletes(
  input: DeletesInput,
): Promise<{ changes: ResourceChange[]; diagnostics: Diagnostic[] }> {
  const changes: ResourceChange[] = [];
  const diagnostics: Diagnostic[] = [];
  await Promise.all(
    input.leaving.map(async (instance) => {
      const refreshed = input.refreshed.get(instance.id);
      if (refreshed?.kind === "gone") return;
      if (refreshed?.kind === "unread") {
        diagnostics.push(...place(refreshed.diagnostics, { address: instance.id }));
        return;
      }
      try {
        const planned = await planDelete(instance, refreshed, input);
        changes.push(planned.change);
        diagnostics.push(...planned.diagnostics);
      } catch (failure) {
        if (!(failure instanceof DiagnosticError)) throw failure;
        diagnostics.push(...place(failure.diagnostics, { address: instance.id }));
      }
    }),
  );
  return { changes, diagnostics };
}

async function planDelete(
  instance: RecordedInstance,
  refreshed: Extract<RefreshedInstance, { kind: "present" }> | undefined,
  input: DeletesInput,
): Promise<{ change: ResourceChange; diagnostics: Diagnostic[] }> {
  const address = formatAddress(instance.key);
  const block = input.blocks.get(address);
  const session = await input.session(instance.provider);
  const before = refreshed?.state ?? instance.state;
  const diagnostics =
    block === undefined ? session.mayDelete(instance.key.type, before) : mayDestroy(block, session, before);
  const placed = place(diagnostics, { address: instance.id, constructPath: block?.constructPath });
  const loss = hasErrors(placed)
    ? undefined
    : await session.losses(instance.key.type, { prior: before, planned: null });
  return {
    change: {
      address,
      key: instance.key,
      provider: instance.provider,
      ...(block?.constructPath === undefined ? {} : { constructPath: block.constructPath }),
      action: "delete",
      ...(block === undefined ? { actionReason: "delete_because_no_resource_config" as const } : {}),
      createBeforeDestroy: instance.createBeforeDestroy,
      before,
      after: null,
      private: refreshed?.private ?? instance.private,
      requiresReplace: [],
      fields: [],
      ...(loss === undefined ? {} : { loss }),
      dependencies: instance.dependencies,
    },
    diagnostics: placed,
  };
}
