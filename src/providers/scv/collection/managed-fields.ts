import { z } from "zod";
import { fields } from "../../../provider/attribute";

type Model = Readonly<Record<string, unknown>>;

/**
 * Paths of the managed fields in which `found` is not what was expected. What the server alone decides, what is never
 * read back, and what was left to the server (absent in `expected`, with a default) is passed over.
 */
export function differingFields(schema: z.ZodObject, expected: Model, found: Model): string[] {
  return Object.entries(schema.shape).flatMap(([name, field]) => {
    const { computed, serverDefault, inputOnly, writeOnly, serverOwned, orderless } = fields.get(field) ?? {};
    const decidedByServer = computed === true && !(field instanceof z.ZodOptional);
    if (inputOnly || writeOnly || serverOwned || decidedByServer) return [];
    if (expected[name] === undefined && (computed === true || serverDefault !== undefined)) return [];
    return differing(field, expected[name], found[name], orderless === true).map((path) => join(name, path));
  });
}

/** Paths below the field; `""` is the field itself. */
function differing(field: z.core.$ZodType, expected: unknown, found: unknown, orderless: boolean): string[] {
  if (field instanceof z.ZodOptional) return differing(field.unwrap(), expected, found, orderless);
  if (field instanceof z.ZodObject && isModel(expected) && isModel(found)) {
    return differingFields(field, expected, found);
  }
  if (field instanceof z.ZodArray) {
    const wanted = listOf(expected, orderless);
    const there = listOf(found, orderless);
    if (wanted.length !== there.length) return [""];
    return wanted.flatMap((item, i) =>
      differing(field.element, item, there[i], false).map((path) => join(`[${i}]`, path)),
    );
  }
  return JSON.stringify(expected) === JSON.stringify(found) ? [] : [""];
}

function listOf(value: unknown, orderless: boolean): readonly unknown[] {
  const items: readonly unknown[] = Array.isArray(value) ? value : [];
  return orderless ? [...items].sort((a, b) => (JSON.stringify(a) < JSON.stringify(b) ? -1 : 1)) : items;
}

function isModel(value: unknown): value is Model {
  return typeof value === "object" && value !== null && !Array.isArray(value);
}

function join(name: string, path: string): string {
  return path === "" || path.startsWith("[") ? `${name}${path}` : `${name}.${path}`;
}
