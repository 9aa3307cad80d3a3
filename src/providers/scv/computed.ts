import { z } from "zod";
import { attribute, fields } from "../../provider/attribute";

/**
 * The fields of a resource as a data source gives them: each computed, all the way down, nested blocks
 * as nested attributes. A field that is optional in the resource may come out null.
 */
export function computedFields<Shape extends z.ZodRawShape>(shape: Shape): { [Name in keyof Shape]: Shape[Name] };
export function computedFields(shape: Record<string, z.ZodType>): Record<string, z.ZodType> {
  return Object.fromEntries(Object.entries(shape).map(([name, schema]) => [name, computedField(schema)]));
}

function computedField(schema: z.ZodType): z.ZodType {
  const description = fields.get(schema);
  const { sensitive, orderless } = description ?? {};
  return attribute(computedType(schema), description?.description ?? "", {
    computed: true,
    ...(sensitive && { sensitive }),
    ...(orderless && { orderless }),
  });
}

function computedType(schema: z.core.$ZodType): z.ZodType {
  if (schema instanceof z.ZodOptional) return computedType(schema.unwrap());
  if (schema instanceof z.ZodObject) return z.object(computedFields(schema.shape));
  if (schema instanceof z.ZodArray) return z.array(computedType(schema.element));
  if (schema instanceof z.ZodBoolean) return z.boolean();
  return schema instanceof z.ZodNumber ? z.number() : z.string();
}
