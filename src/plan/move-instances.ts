import { movedObjectStillExists } from "../configuration/check-moved";
import type { Configuration, InstanceAddress, MovedBlock, ResourceBlock } from "../configuration/configuration";
import { formatInstance } from "../configuration/read-instance-address";
import { warning, type Diagnostic } from "../diagnostics/diagnostic";
import type { RecordedInstance } from "../instance/recorded-instance";
import { formatAddress, instanceId } from "../state/address";
import type { InstanceKey } from "../state/backend";
import { place } from "./place";

export interface MovedInstances {
  /** Under their new addresses; `movedFrom` says which were moved. */
  readonly recorded: readonly RecordedInstance[];
  readonly diagnostics: readonly Diagnostic[];
}

type Statement = Pick<MovedBlock, "from" | "to">;

/**
 * Gives the recorded instances the addresses that the configuration has for them now: by its moved blocks, and where
 * a block got a count or lost it, its only instance becomes the first, or the other way round.
 */
export function moveInstances(
  recorded: readonly RecordedInstance[],
  { moved, resources }: Pick<Configuration, "moved" | "resources">,
): MovedInstances {
  // a data source is read anew, whatever it was called
  const managed = moved.filter(({ from }) => from.mode === "managed");
  const statements = [...inOrder(managed), ...implied(recorded, managed, resources)];
  if (statements.length === 0) return { recorded, diagnostics: [] };
  let instances = recorded;
  const blocked: string[] = [];
  for (const statement of statements) instances = moveOne(statement, instances, blocked);
  return { recorded: instances, diagnostics: blocked.length === 0 ? [] : [unresolved(blocked)] };
}

function moveOne(
  statement: Statement,
  instances: readonly RecordedInstance[],
  blocked: string[],
): readonly RecordedInstance[] {
  const taken = new Set(
    instances.flatMap(({ key }) => (isWhole(statement) ? [formatAddress(blockOf(key))] : [formatAddress(key)])),
  );
  return instances.map((instance) => {
    const to = destination(statement, instance.key);
    if (to === undefined) return instance;
    if (taken.has(formatAddress(isWhole(statement) ? blockOf(to) : to))) {
      if (instance.key.deposed === undefined) blocked.push(`${instance.id} could not move to ${formatAddress(to)}`);
      return instance;
    }
    return { ...instance, key: to, id: instanceId(to), movedFrom: instance.movedFrom ?? instance.key };
  });
}

/** Without a key on either side all the instances of a resource move. */
function isWhole({ from, to }: Statement): boolean {
  return from.key === undefined && to.key === undefined;
}

function blockOf({ mode, type, name }: InstanceKey): InstanceKey {
  return { mode, type, name };
}

function destination(statement: Statement, key: InstanceKey): InstanceKey | undefined {
  const { from, to } = statement;
  if (key.mode !== "managed" || key.type !== from.type || key.name !== from.name) return undefined;
  if (isWhole(statement)) return { ...key, type: to.type, name: to.name };
  if (key.index !== from.key) return undefined;
  return {
    mode: key.mode,
    type: to.type,
    name: to.name,
    ...(to.key === undefined ? {} : { index: to.key }),
    ...(key.deposed === undefined ? {} : { deposed: key.deposed }),
  };
}

/** What moves to where another one begins goes first: a chain is followed to its end. */
function inOrder(moved: readonly MovedBlock[]): readonly Statement[] {
  const ordered = new Set<MovedBlock>();
  const visit = (statement: MovedBlock): void => {
    if (ordered.has(statement)) return;
    for (const other of moved) {
      if (other !== statement && !ordered.has(other) && overlaps(other.to, statement.from)) visit(other);
    }
    ordered.add(statement);
  };
  moved.forEach(visit);
  return [...ordered];
}

function overlaps(a: InstanceAddress, b: InstanceAddress): boolean {
  if (a.type !== b.type || a.name !== b.name) return false;
  return a.key === undefined || b.key === undefined || a.key === b.key;
}

function implied(
  recorded: readonly RecordedInstance[],
  moved: readonly MovedBlock[],
  resources: readonly ResourceBlock[],
): readonly Statement[] {
  const named = new Set(moved.flatMap(({ from, to }) => [`${from.type}.${from.name}`, `${to.type}.${to.name}`]));
  const present = new Set(recorded.map(({ key }) => formatAddress(key)));
  return resources.flatMap(({ mode, address, type, name, count, forEach }): Statement[] => {
    if (mode !== "managed" || forEach !== undefined || named.has(address)) return [];
    const single = { mode, type, name };
    const first = { ...single, key: 0 };
    const [from, to] = count === undefined ? [first, single] : [single, first];
    const [isThere, isTaken] = count === undefined ? [`${address}[0]`, address] : [address, `${address}[0]`];
    return present.has(isThere) && !present.has(isTaken) ? [{ from, to }] : [];
  });
}

/** Statements that move away what the configuration holds: which keys there are is known only when it is planned. */
export function stillConfigured(moved: readonly MovedBlock[], expected: ReadonlySet<string>): readonly Diagnostic[] {
  return moved.flatMap((statement) => {
    const address = formatInstance(statement.from);
    const { constructPath } = statement;
    const found = { ...movedObjectStillExists(statement), attributePath: ["moved"] };
    return expected.has(address) ? place([found], { address, constructPath }) : [];
  });
}

function unresolved(blocked: readonly string[]): Diagnostic {
  return warning({
    code: "move-blocked",
    summary: "Unresolved resource instance address changes",
    detail: `The state has objects already at the addresses where these should move to, so they stay and are planned by themselves: ${blocked.join("; ")}. Where this is not meant, mend the state first with "scv state mv" or "scv state rm".`,
  });
}
