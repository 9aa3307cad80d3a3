import type { z } from "zod";
import type { ObjectValue } from "../language/value";
import type { Model, ResourceDefinition } from "./definition";
import { modelOf } from "./model";
import { oncePerList } from "./once-per-list";
import { fromPlain } from "./plain";
import type { Block } from "./schema";

/** A resource definition with its block: what every operation works on. */
export interface Kind<Shape extends z.ZodObject, Client> {
  readonly definition: ResourceDefinition<Shape, Client>;
  readonly block: Block;
  model(value: ObjectValue): Model<Shape>;
  value(model: Model<Shape>): ObjectValue;
  key(model: Model<Shape>): string | undefined;
  /** The server's id; of what has none, the natural key. */
  id(model: Model<Shape>): string | undefined;
  /** Of a list, by their ids. Terraform reads object by object, all out of one list. */
  byId(list: readonly Model<Shape>[]): ReadonlyMap<string | undefined, Model<Shape>>;
}

export function kindOf<Shape extends z.ZodObject, Client>(
  definition: ResourceDefinition<Shape, Client>,
  block: Block,
): Kind<Shape, Client> {
  const remembers = Object.values(block.attributes).some(({ inputOnly, computed }) => inputOnly && computed);
  if (definition.adopts && !remembers) {
    throw new TypeError(
      `${definition.type} adopts: an attribute, computed and inputOnly, must remember how it was found`,
    );
  }
  const key = (model: Model<Shape>) => textOf(model, definition.naturalKey);
  const id = (model: Model<Shape>) => textOf(model, "id") ?? key(model);
  return {
    definition,
    block,
    model: (value) => modelOf({ schema: definition.schema, block }, value),
    value: (model) => fromPlain(block, model),
    key,
    id,
    byId: oncePerList((list) => new Map(list.map((model) => [id(model), model]))),
  };
}

function textOf(model: Readonly<Record<string, unknown>>, name: string): string | undefined {
  const value = model[name];
  return typeof value === "string" || typeof value === "number" ? String(value) : undefined;
}
