import type { RemovedBlock, ResourceBlock } from "../configuration/configuration";
import { DiagnosticError, hasErrors, warning, type Diagnostic } from "../diagnostics/diagnostic";
import type { RecordedInstance } from "../instance/recorded-instance";
import type { ProviderSession, RefreshedInstance } from "../provider/provider";
import { formatAddress, instanceId } from "../state/address";
import { place } from "./place";
import type { ActionReason, ResourceChange } from "./plan";
import { mayDestroy } from "./plan-resource";
import { blockAddress } from "./selection";

export interface DeletesInput {
  readonly leaving: readonly RecordedInstance[];
  readonly blocks: ReadonlyMap<string, ResourceBlock>;
  readonly removed: readonly RemovedBlock[];
  /** All that there is, because somebody asked for it. */
  readonly destroy: boolean;
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
  const block = input.blocks.get(blockAddress(instance.key));
  const forgotten = !input.destroy && isForgotten(instance, input.removed);
  const before = refreshed?.state ?? instance.state;
  const reason = reasonOf(instance, block, input);
  const change: ResourceChange = {
    address,
    key: instance.key,
    ...(instance.movedFrom === undefined ? {} : { previousAddress: formatAddress(instance.movedFrom) }),
    provider: instance.provider,
    ...(block?.constructPath === undefined ? {} : { constructPath: block.constructPath }),
    action: forgotten ? "forget" : "delete",
    ...(reason === undefined ? {} : { actionReason: reason }),
    createBeforeDestroy: instance.createBeforeDestroy,
    before,
    after: null,
    private: refreshed?.private ?? instance.private,
    requiresReplace: [],
    fields: [],
    dependencies: instance.dependencies,
  };
  if (forgotten) return { change, diagnostics: [] };
  const session = await input.session(instance.provider);
  const diagnostics =
    block === undefined
      ? session.mayDelete(instance.key.type, before)
      : mayDestroy({ ...block, address: instance.id }, session, before);
  const placed = place(diagnostics, { address: instance.id, constructPath: block?.constructPath });
  const loss = hasErrors(placed)
    ? undefined
    : await session.losses(instance.key.type, { prior: before, planned: null });
  return { change: { ...change, ...(loss === undefined ? {} : { loss }) }, diagnostics: placed };
}

/** A removed block without destroy: the object stays and the state forgets it. */
export function isForgotten({ key }: RecordedInstance, removed: readonly RemovedBlock[]): boolean {
  // of several statements of one resource the first counts, as in Terraform
  return removed.find(({ from }) => from.type === key.type && from.name === key.name)?.destroy === false;
}

function reasonOf(
  { key, movedFrom }: RecordedInstance,
  block: ResourceBlock | undefined,
  { destroy }: DeletesInput,
): ActionReason | undefined {
  if (destroy || key.deposed !== undefined) return undefined;
  if (block === undefined) {
    return movedFrom === undefined ? "delete_because_no_resource_config" : "delete_because_no_move_target";
  }
  if (block.count !== undefined && typeof key.index === "number") return "delete_because_count_index";
  if (block.forEach !== undefined && typeof key.index === "string") return "delete_because_each_key";
  return "delete_because_wrong_repetition";
}

/** A forgotten object lives on without anybody who minds it. */
export function forgotten(changes: readonly ResourceChange[]): readonly Diagnostic[] {
  const addresses = changes.filter(({ action }) => action === "forget").map(({ key }) => instanceId(key));
  if (addresses.length === 0) return [];
  return [
    warning({
      code: "forgets-objects",
      summary: "Some objects will no longer be managed by scv",
      detail: `The state will forget them and they will not be deleted: ${addresses.join(", ")}. To manage one again, import it.`,
    }),
  ];
}
