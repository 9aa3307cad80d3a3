import { DiagnosticError, error, type Diagnostic } from "../diagnostics/diagnostic";
import { shellWord } from "../diagnostics/shell-word";
import { idOf, type RecordedInstance } from "../instance/recorded-instance";
import type { ObjectValue } from "../language/value";
import type { ProviderSession } from "../provider/provider";
import type { ResourceSchema } from "../provider/schema";
import { place } from "./place";
import type { ResourceChange } from "./plan";

/** The name by which user and server know the object; undefined while it is not known. */
export function naturalKeyOf(schema: ResourceSchema, state: ObjectValue | null): string | undefined {
  const key = schema.naturalKey === undefined ? undefined : state?.entries[schema.naturalKey];
  return key?.kind === "string" ? key.value : undefined;
}

/** A resource as it will be, which takes its name on the appliance. */
export interface Claim {
  readonly change: ResourceChange;
  readonly schema: ResourceSchema;
  readonly session: ProviderSession;
}

/** Names are unique on an appliance: who takes one must find it free, or freed by this plan. */
export async function claimNames(
  claims: readonly Claim[],
  leaving: readonly RecordedInstance[],
): Promise<Diagnostic[]> {
  const taken = new Map<string, ResourceChange>();
  const freed = new Set(leaving.map(({ provider, key, state }) => placeOf(provider, key.type, idOf(state))));
  const newcomers = new Map<string, NewName[]>();
  const diagnostics: Diagnostic[] = [];
  for (const claim of claims) {
    const { change, schema } = claim;
    const { naturalKey } = schema;
    if (naturalKey === undefined) continue;
    const { provider, key, before } = change;
    const [name, former] = [naturalKeyOf(schema, change.after), naturalKeyOf(schema, before)];
    if (before !== null && former !== name) freed.add(placeOf(provider, key.type, idOf(before)));
    if (name === undefined) continue;
    const other = taken.get(placeOf(provider, key.type, name));
    if (other !== undefined) diagnostics.push(...place([twice(change, naturalKey, name, other.address)], change));
    else taken.set(placeOf(provider, key.type, name), change);
    if (other !== undefined || name === former || schema.adopts === true) continue;
    const collection = placeOf(provider, key.type);
    const names = newcomers.get(collection);
    if (names === undefined) newcomers.set(collection, [{ ...claim, naturalKey, name }]);
    else names.push({ ...claim, naturalKey, name });
  }
  const found = await Promise.all([...newcomers.values()].map((names) => alreadyThere(names, freed)));
  return [...diagnostics, ...found.flat()];
}

interface NewName extends Claim {
  readonly naturalKey: string;
  readonly name: string;
}

/** Of one collection: it is asked for once. */
async function alreadyThere(names: readonly NewName[], freed: ReadonlySet<string>): Promise<Diagnostic[]> {
  const [first] = names;
  if (first === undefined) return [];
  const { session, change } = first;
  try {
    const existing = await session.existing(
      change.key.type,
      names.map(({ name }) => name),
    );
    return names.flatMap(({ name, ...claim }) => {
      const id = existing.get(name);
      if (id === undefined || freed.has(placeOf(claim.change.provider, claim.change.key.type, id))) return [];
      return place([exists(claim.change, claim.naturalKey, name, id)], claim.change);
    });
  } catch (failure) {
    if (failure instanceof DiagnosticError) return place(failure.diagnostics, { address: change.provider });
    throw failure;
  }
}

function placeOf(...parts: readonly string[]): string {
  return parts.join(" ");
}

function twice(change: ResourceChange, naturalKey: string, key: string, other: string): Diagnostic {
  return error({
    code: "duplicate-natural-key",
    summary: `Two resources have the ${naturalKey} "${key}"`,
    detail: `${other} and ${change.address} would be the same object on the appliance. Give one of them another ${naturalKey}.`,
    attributePath: [naturalKey],
  });
}

function exists(change: ResourceChange, naturalKey: string, key: string, id: string): Diagnostic {
  return error({
    code: "already-exists",
    summary: `${change.key.type} "${key}" exists already`,
    detail: `The appliance has an object of that ${naturalKey}, and the state does not know it under ${change.address}. Import it with: scv import ${shellWord(change.address)} ${shellWord(id)} — or choose another ${naturalKey}.`,
    attributePath: [naturalKey],
  });
}
