import { isDeepStrictEqual } from "node:util";
import type { Intent, StateChange } from "./backend";
import { stateInstanceSchema } from "./document";
import { instanceId } from "./address";
import type { JournalChange } from "./journal-entry";

type Fields = Readonly<Record<string, unknown>>;

/** Leaves out of a result what its intent says already: that halves the journal. */
export function shorten(change: StateChange, intent: Intent | undefined): JournalChange {
  if (change.kind !== "put" || intent === undefined || !isFields(intent.planned)) return change;
  if (change.provider !== intent.provider || instanceId(change.key) !== instanceId(intent.key)) return change;
  const { attributes } = change.instance;
  const fields = { ...change.instance, attributes: undefined, index_key: undefined, deposed: undefined };
  const fieldsThen = difference(fieldsOf(intent), fields);
  const attributesThen = difference(intent.planned, attributes);
  return {
    kind: "planned",
    fields: fieldsThen.changed,
    attributes: attributesThen.changed,
    ...(fieldsThen.gone.length === 0 ? {} : { withoutFields: fieldsThen.gone }),
    ...(attributesThen.gone.length === 0 ? {} : { withoutAttributes: attributesThen.gone }),
  };
}

/** The reverse; undefined where the line does not fit its intent. */
export function lengthen(change: JournalChange, intent: Intent | undefined): StateChange | undefined {
  if (change.kind !== "planned") return change;
  if (intent === undefined || !isFields(intent.planned)) return undefined;
  const instance = stateInstanceSchema.safeParse({
    ...merge(fieldsOf(intent), change.fields, change.withoutFields),
    attributes: merge(intent.planned, change.attributes, change.withoutAttributes),
  });
  if (!instance.success) return undefined;
  return { kind: "put", key: intent.key, provider: intent.provider, instance: instance.data };
}

function fieldsOf(intent: Intent): Fields {
  return {
    schema_version: intent.schemaVersion,
    private: intent.private,
    dependencies: intent.dependencies,
    create_before_destroy: intent.createBeforeDestroy,
  };
}

function difference(from: Fields, to: Fields): { changed: Record<string, unknown>; gone: string[] } {
  const changed = Object.entries(to).filter(([name, value]) => !isDeepStrictEqual(from[name], value));
  const gone = Object.keys(from).filter((name) => from[name] !== undefined && to[name] === undefined);
  return { changed: Object.fromEntries(changed), gone };
}

function merge(from: Fields, changed: Fields, gone: readonly string[] = []): Fields {
  const merged = Object.entries({ ...from, ...changed });
  return Object.fromEntries(merged.filter(([name, value]) => value !== undefined && !gone.includes(name)));
}

function isFields(value: unknown): value is Fields {
  return typeof value === "object" && value !== null && !Array.isArray(value);
}
