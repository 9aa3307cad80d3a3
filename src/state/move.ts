import { DiagnosticError, error } from "../diagnostics/diagnostic";
import { formatAddress } from "./address";
import type { InstanceKey, StateChange, StateSnapshot } from "./backend";
import { instancesOf, type PlacedInstance } from "./instances-of";

type Address = Omit<InstanceKey, "deposed">;

interface Move {
  readonly from: Address;
  readonly to: Address;
  /** Every instance of the resource, each with its index. */
  readonly whole: boolean;
}

/**
 * What moves a resource, or one instance of it, to another address; who depends on it then depends on the new one.
 * Throws DiagnosticError as Terraform refuses: nothing there, something there already, another kind.
 */
export function moveChanges({ document, openIntents }: StateSnapshot, from: Address, to: Address): StateChange[] {
  const all = instancesOf(document);
  const move = { from, to, whole: isWhole(all, from) };
  const moving = all.filter(({ key }) => isAt(key, move.from, move.whole));
  assertMovable(all, moving, move);
  const [pending] = openIntents.filter(({ key }) => isAt(key, from, move.whole) || isAt(key, to, move.whole));
  if (pending !== undefined) {
    throw refused(
      "move-open-intent",
      "A call has no result yet",
      `An interrupted run sent a request for ${formatAddress(pending.key)}. Run scv refresh first: it looks what became of it.`,
    );
  }
  const removals = moving.map(({ key }): StateChange => ({ kind: "remove", key }));
  const staying = all.filter((placed) => !moving.includes(placed)).filter(({ instance }) => dependsOn(instance, from));
  const left = all.some(({ key }) => isAt(key, withoutIndex(from), true) && !moving.some((moved) => moved.key === key));
  const puts = [...moving, ...staying].map((placed): StateChange => {
    const key = moving.includes(placed) ? movedKey(placed.key, move) : placed.key;
    const { provider } = placed;
    return { kind: "put", key, provider, instance: redirected({ ...placed, key }, from, to, left) };
  });
  return [...removals, ...puts];
}

/** An address without an index means all instances, unless there is one that has none. */
function isWhole(all: readonly PlacedInstance[], from: Address): boolean {
  return from.index === undefined && !all.some(({ key }) => isAt(key, from, false));
}

function isAt(key: Address, address: Address, whole: boolean): boolean {
  const { mode, type, name, index } = address;
  return key.mode === mode && key.type === type && key.name === name && (whole || key.index === index);
}

function assertMovable(all: readonly PlacedInstance[], moving: readonly PlacedInstance[], move: Move): void {
  const [source, target] = [formatAddress(move.from), formatAddress(move.to)];
  const invalid = (which: "source" | "target", detail: string) =>
    refused(`move-${which}`, `Invalid ${which} address`, detail);
  const [first] = moving;
  if (first === undefined) {
    const known = all.some(({ key }) => isAt(key, withoutIndex(move.from), true));
    const detail = known
      ? `The current state does not contain ${source}.`
      : `Cannot move ${source}: does not match anything in the current state.`;
    throw invalid("source", `${detail} For all that it has: scv state list`);
  }
  if (move.whole && move.to.index !== undefined) {
    const why = "the source is a whole resource (not a resource instance) so the target must also be a whole resource.";
    throw invalid("target", `Cannot move ${source} to ${target}: ${why}`);
  }
  if (move.from.mode !== move.to.mode || move.from.type !== move.to.type) {
    const why =
      move.from.mode === move.to.mode
        ? "resource types don't match."
        : `a ${move.from.mode} resource can be moved only to another ${move.from.mode} resource address.`;
    throw refused("move-type", "Invalid state move request", `Cannot move ${source} to ${target}: ${why}`);
  }
  if (all.some(({ key }) => isAt(key, move.to, move.whole))) {
    const what = move.whole ? "a resource" : "a resource instance";
    throw invalid("target", `Cannot move to ${target}: there is already ${what} at that address in the current state.`);
  }
  const beside = all.find(({ key }) => isAt(key, withoutIndex(move.to), true));
  if (beside !== undefined && beside.provider !== first.provider) {
    throw invalid(
      "target",
      `Cannot move ${source} to ${target}: its provider is ${first.provider}, and that of the instances there is ${beside.provider}.`,
    );
  }
}

function withoutIndex({ mode, type, name }: Address): Address {
  return { mode, type, name };
}

function movedKey({ index, deposed }: InstanceKey, { to, whole }: Move): InstanceKey {
  const kept = whole ? index : to.index;
  return { ...withoutIndex(to), ...(kept !== undefined && { index: kept }), ...(deposed !== undefined && { deposed }) };
}

function dependsOn({ dependencies }: PlacedInstance["instance"], on: Address): boolean {
  return dependencies?.includes(formatAddress(withoutIndex(on))) ?? false;
}

/** Dependencies name whole resources: where some of its instances stay, both are depended on. */
function redirected({ instance, key }: PlacedInstance, from: Address, to: Address, left: boolean) {
  const own = formatAddress(withoutIndex(key));
  if (!dependsOn(instance, from)) return instance;
  const [before, after] = [formatAddress(withoutIndex(from)), formatAddress(withoutIndex(to))];
  const kept = instance.dependencies?.filter((address) => left || address !== before) ?? [];
  // nothing waits for itself
  const all = own === after ? kept : [...kept, after];
  return { ...instance, dependencies: [...new Set(all)].sort() };
}

function refused(code: string, summary: string, detail: string): DiagnosticError {
  return new DiagnosticError(error({ code, summary, detail }));
}
