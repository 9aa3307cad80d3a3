import { error, type Diagnostic } from "../diagnostics/diagnostic";
import type { ObjectValue } from "../language/value";
import type { ProviderSession } from "../provider/provider";
import type { ResourceSchema } from "../provider/schema";
import type { ResourceChange } from "./plan";

/** The name by which user and server know the object; undefined while it is not known. */
export function naturalKeyOf(schema: ResourceSchema, state: ObjectValue | null): string | undefined {
  const key = state?.entries[schema.naturalKey];
  return key?.kind === "string" ? key.value : undefined;
}

/** Names are unique on an appliance: who takes one must find it free, or freed by this plan. */
export class NaturalKeys {
  readonly #taken = new Map<string, string>();

  /** `leaving`: ids, by provider and type, of objects that this plan deletes. */
  constructor(private readonly leaving: ReadonlySet<string>) {}

  async claim(change: ResourceChange, schema: ResourceSchema, session: ProviderSession): Promise<Diagnostic[]> {
    const key = naturalKeyOf(schema, change.after);
    if (key === undefined || change.action === "delete") return [];
    const place = `${change.provider} ${change.key.type} ${key}`;
    const other = this.#taken.get(place);
    if (other !== undefined) return [twice(change, schema, key, other)];
    this.#taken.set(place, change.address);
    const newHere = change.before === null || naturalKeyOf(schema, change.before) !== key;
    if (!newHere || change.action === "no-op" || schema.adopts === true) return [];
    const id = await session.existing(change.key.type, key);
    if (id === undefined || this.leaving.has(leavingId(change.provider, change.key.type, id))) return [];
    return [alreadyThere(change, schema, key, id)];
  }
}

export function leavingId(provider: string, type: string, id: string): string {
  return `${provider} ${type} ${id}`;
}

function twice(change: ResourceChange, schema: ResourceSchema, key: string, other: string): Diagnostic {
  return error({
    code: "duplicate-natural-key",
    summary: `Two resources have the ${schema.naturalKey} "${key}"`,
    detail: `${other} and ${change.address} would be the same object on the appliance. Give one of them another ${schema.naturalKey}.`,
    attributePath: [schema.naturalKey],
  });
}

function alreadyThere(change: ResourceChange, schema: ResourceSchema, key: string, id: string): Diagnostic {
  return error({
    code: "already-exists",
    summary: `${change.key.type} "${key}" exists already`,
    detail: `The appliance has an object of that ${schema.naturalKey}, and the state does not know it under ${change.address}. Import it with: scv import ${change.address} ${id} — or choose another ${schema.naturalKey}.`,
    attributePath: [schema.naturalKey],
  });
}
