import type { Configuration } from "../configuration/configuration";
import { DiagnosticError, error } from "../diagnostics/diagnostic";
import type { RecordedInstance } from "../instance/recorded-instance";
import { formatAddress, instanceId } from "../state/address";
import type { InstanceKey } from "../state/backend";
import type { Evaluation } from "../plan/evaluation";
import type { ResourceChange } from "../plan/plan";
import { repetitionKind, repetitionOf } from "../plan/repetition";
import { instancesOf, type ResourceInstance } from "../plan/resource-instance";
import { blockAddress } from "../plan/selection";

/** What expressions see before the first operation: what is there; the rest of what was planned is not known yet. */
export function expandAsPlanned(
  { resources }: Configuration,
  evaluation: Evaluation,
  changes: readonly ResourceChange[],
  recorded: readonly RecordedInstance[],
): void {
  const leaving = new Set(changes.filter(isLeaving).map(({ key }) => instanceId(key)));
  const there = recorded.filter(({ key }) => key.deposed === undefined && !leaving.has(instanceId(key)));
  const indexes = new Map<string, InstanceKey["index"][]>();
  for (const key of [...changes.filter((change) => !isLeaving(change)), ...there].map((found) => found.key)) {
    const known = indexes.get(blockAddress(key));
    if (known === undefined) indexes.set(blockAddress(key), [key.index]);
    else known.push(key.index);
  }
  for (const block of resources) {
    evaluation.expand(block, repetitionKind(block), indexes.get(block.address) ?? []);
  }
  for (const { key, state } of there) evaluation.setInstance(key, state);
}

function isLeaving({ action }: ResourceChange): boolean {
  return action === "delete" || action === "forget";
}

/** Each block is expanded when the first of its instances is asked for: then all that it depends on is settled. */
export function configuredInstances(
  { resources }: Configuration,
  evaluation: Evaluation,
): (key: InstanceKey) => ResourceInstance {
  const blocks = new Map(resources.map((block) => [block.address, block]));
  const expanded = new Map<string, ReadonlyMap<string, ResourceInstance>>();
  return (key) => {
    const block = blocks.get(blockAddress(key));
    if (block === undefined) throw new Error(`planned and not configured: ${formatAddress(key)}`);
    let instances = expanded.get(block.address);
    if (instances === undefined) {
      const all = instancesOf(block, repetitionOf(block, evaluation));
      instances = new Map(all.map((instance) => [instance.address, instance]));
      expanded.set(block.address, instances);
    }
    const instance = instances.get(formatAddress(key));
    if (instance === undefined) throw gone(formatAddress(key), instances.size);
    return instance;
  };
}

function gone(address: string, left: number): DiagnosticError {
  const now = left === 1 ? "there is 1 instance" : `there are ${left} instances`;
  return new DiagnosticError(
    error({
      code: "plan-inconsistent",
      summary: "The instances are not those of the plan",
      detail: `${address} was planned, and now that more is known ${now} and it is none of them: its count or for_each came out otherwise than planned. Nothing was done to it; plan again.`,
    }),
  );
}
