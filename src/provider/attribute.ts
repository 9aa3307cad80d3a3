import { z } from "zod";
import type { FieldBehaviour } from "./schema";

/** What a zod schema cannot say of a field. */
export interface FieldDescription extends FieldBehaviour {
  readonly description: string;
  /** A real nested block (`dynamic` works on it), not a nested attribute. */
  readonly block?: true;
}

export const fields = z.registry<FieldDescription>();

/**
 * Describes a field of a resource. The schema stays as it is: optional means optional, `.default(x)` is
 * written as `.optional()` with `serverDefault: x` (optional and computed), anything else is required. With
 * `computed`, optional means optional and computed, anything else that the server alone decides.
 */
export function attribute<T extends z.ZodType>(schema: T, description: string, behaviour: FieldBehaviour = {}): T {
  const own = schema.clone();
  fields.add(own, { description, ...behaviour });
  return own;
}

/** A nested block: an array of objects is a list of blocks, an object a single one. */
export function nestedBlock<T extends z.ZodType>(schema: T, description: string, behaviour: FieldBehaviour = {}): T {
  const own = schema.clone();
  fields.add(own, { description, block: true, ...behaviour });
  return own;
}
