import { DiagnosticError, error, type Diagnostic } from "../diagnostics/diagnostic";
import { shellWord } from "../diagnostics/shell-word";
import { idOf, type RecordedInstance } from "../instance/recorded-instance";
import type { Dependent, ProviderSession } from "../provider/provider";
import { instanceId } from "../state/address";
import { place } from "./place";
import type { ResourceChange } from "./plan";
import { blockAddress } from "./selection";

export interface ReplacedInput {
  readonly changes: readonly ResourceChange[];
  readonly recorded: readonly RecordedInstance[];
  readonly session: (providerAddress: string) => Promise<ProviderSession>;
}

/** What is destroyed before its successor is there must be let go of by then: by what leaves, or refers to it no more. */
export async function replacedInUse(input: ReplacedInput): Promise<Diagnostic[]> {
  const replaced = input.changes.filter(({ action, createBeforeDestroy }) => {
    return action === "replace" && !createBeforeDestroy;
  });
  const found = await Promise.all(
    replaced.map(async (change) => {
      try {
        return place(await judge(change, input), change);
      } catch (failure) {
        if (failure instanceof DiagnosticError) return place(failure.diagnostics, change);
        throw failure;
      }
    }),
  );
  return found.flat();
}

async function judge(change: ResourceChange, { changes, recorded, session }: ReplacedInput): Promise<Diagnostic[]> {
  if (change.before === null) return [];
  const dependents = await (await session(change.provider)).dependents(change.key.type, change.before);
  if (dependents.length === 0) return [];
  const block = blockAddress(change.key);
  const referred = new Set(recorded.filter(({ dependencies }) => dependencies.includes(block)).map(({ id }) => id));
  const released = new Set(
    changes
      .filter((other) => other.provider === change.provider && referred.has(instanceId(other.key)))
      .filter((other) => letsGo(other, block))
      .map(({ key, before }) => nameOf(key.type, before === null ? "" : idOf(before))),
  );
  const staying = dependents.filter(({ type, id }) => !released.has(nameOf(type, id)));
  return staying.length === 0 ? [] : [inUse(change, staying)];
}

/** Is it done before what it referred to is destroyed, and refers to it no more then? */
function letsGo({ action, createBeforeDestroy, dependencies }: ResourceChange, block: string): boolean {
  if (action === "delete") return true;
  if (action === "replace") return !createBeforeDestroy;
  return action === "update" && !dependencies.includes(block);
}

function nameOf(type: string, id: string): string {
  return `${type} ${id}`;
}

function inUse({ address, actionReason }: ResourceChange, staying: readonly Dependent[]): Diagnostic {
  const names = staying.map(({ type, name }) => `${type} "${name}"`).join(", ");
  const untaint =
    actionReason === "replace_because_tainted"
      ? ` To keep the object as it is: scv untaint ${shellWord(address)}.`
      : "";
  return error({
    code: "replaced-in-use",
    summary: "An object in use cannot be destroyed before its replacement is there",
    detail: `${address} is to be replaced, and the appliance does not delete it while it is used by ${names}. Declare its successor under another construct id (resource name) and with another name, and refer to that one: one apply creates it, moves over what used the old one and deletes that.${untaint}`,
  });
}
