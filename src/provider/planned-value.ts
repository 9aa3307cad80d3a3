import { equals, sameValue } from "../language/equality";
import { list, map, nullOf, object, set, unknown } from "../language/make";
import { mapEntries, withMarks } from "../language/marks";
import type { ObjectValue, Value } from "../language/value";
import { nestedBlockType } from "./block-type";
import { typedValue } from "./plain";
import type { Attribute, Block } from "./schema";

type Attributes = Block["attributes"];
type Entries = ObjectValue["entries"];

/**
 * The object as it will be: the configuration where it says something; where the server decides, what it decided
 * before, or unknown. The very `prior` where nothing differs.
 */
export function plannedValue(block: Block, config: ObjectValue, prior: ObjectValue | null): ObjectValue {
  if (prior === null) return new Planner(true).object(block, config, undefined);
  const planned = new Planner(false).object(block, config, prior);
  return sameValue(planned, prior) ? prior : new Planner(true).object(block, config, prior);
}

class Planner {
  /** `moves`: something changes, so what the server moves by itself may move too. */
  constructor(private readonly moves: boolean) {}

  object(block: Block, config: ObjectValue, prior: ObjectValue | undefined): ObjectValue {
    const blocks = mapEntries(block.blocks, (nested, name) =>
      this.nested(config.entries[name] ?? nullOf(nestedBlockType(nested)), prior?.entries[name], (item, before) =>
        this.object(nested.block, item, before),
      ),
    );
    const attributes = this.attributes(block.attributes, config.entries, prior?.entries);
    return withMarks(object({ ...attributes, ...blocks }), config.marks);
  }

  private attributes(attributes: Attributes, config: Entries, prior: Entries | undefined): Entries {
    const planned = mapEntries(attributes, (attribute, name) =>
      this.attribute(
        attribute,
        config[name] ?? nullOf(attribute.type),
        prior && (prior[name] ?? nullOf(attribute.type)),
      ),
    );
    return this.moves && prior !== undefined ? followed(attributes, config, prior, planned) : planned;
  }

  /** `prior` is undefined where there was no object around it. */
  private attribute(attribute: Attribute, config: Value, prior: Value | undefined): Value {
    if (attribute.writeOnly) return nullOf(attribute.type);
    if (config.kind !== "null") {
      const inner = attribute.nested?.attributes;
      if (inner === undefined) return config;
      return this.nested(config, prior, (item, before) =>
        withMarks(object(this.attributes(inner, item.entries, before?.entries)), item.marks),
      );
    }
    if (attribute.inputOnly && attribute.serverDefault !== undefined) {
      return typedValue(attribute.type, attribute.serverDefault);
    }
    if (attribute.computed !== true) return nullOf(attribute.type);
    return prior === undefined || (this.moves && attribute.serverOwned) ? unknown(attribute.type) : prior;
  }

  /** An object, or a collection of objects, each planned against the one that it was. */
  private nested(config: Value, prior: Value | undefined, plan: PlanObject): Value {
    const planItem = (item: Value, before: Value | undefined): Value =>
      item.kind === "object" ? plan(item, before?.kind === "object" ? before : undefined) : item;
    switch (config.kind) {
      case "object":
        return planItem(config, prior);
      case "list": {
        const before = prior?.kind === "list" ? prior.items : [];
        const items = config.items.map((item, i) => planItem(item, before[i]));
        return withMarks(list(config.element, items), config.marks);
      }
      case "set": {
        const before = prior?.kind === "set" ? prior.items : [];
        return withMarks(set(config.element, plannedElements(config.items, before, planItem)), config.marks);
      }
      case "map": {
        const before = prior?.kind === "map" ? prior.entries : {};
        const entries = Object.entries(config.entries).map(
          ([key, item]) => [key, planItem(item, before[key])] as const,
        );
        return withMarks(map(config.element, Object.fromEntries(entries)), config.marks);
      }
      default:
        return config;
    }
  }
}

type PlanObject = (config: ObjectValue, prior: ObjectValue | undefined) => ObjectValue;

/** An element of a set has no name: it was the one that it would be again, were it planned against it. */
function plannedElements(
  items: readonly Value[],
  before: readonly Value[],
  plan: (item: Value, before: Value | undefined) => Value,
): readonly Value[] {
  const unclaimed = new Set(before);
  return items.map((item) => {
    for (const candidate of unclaimed) {
      const planned = plan(item, candidate);
      if (!equals(planned, candidate)) continue;
      unclaimed.delete(candidate);
      return planned;
    }
    return plan(item, undefined);
  });
}

/** What is made out of another attribute is unknown where that one changes. */
function followed(attributes: Attributes, config: Entries, prior: Entries, planned: Entries): Entries {
  const followers = Object.entries(attributes).filter(([name, { follows }]) => {
    const [now, before] = follows === undefined ? [] : [planned[follows], prior[follows]];
    const isLeftToServer = (config[name]?.kind ?? "null") === "null";
    return isLeftToServer && now !== undefined && before !== undefined && !equals(now, before);
  });
  return { ...planned, ...Object.fromEntries(followers.map(([name, { type }]) => [name, unknown(type)])) };
}
