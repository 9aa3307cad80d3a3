import type { z } from "zod";
import { DiagnosticError } from "../diagnostics/diagnostic";
import { isOfType } from "../language/is-of-type";
import type { ObjectValue } from "../language/value";
import { blockType } from "./block-type";
import type { Model } from "./definition";
import { placeOf } from "./place-of";
import { misshapen, plainObject, type PlainObject } from "./plain";
import type { Block } from "./schema";
import { stepsOf, valueAt } from "./zod-path";

/** A zod schema and the block that is derived from it. */
export interface Shaped<Shape extends z.ZodObject> {
  readonly schema: Shape;
  readonly block: Block;
}

/**
 * What a value says in the words of its zod schema. Limits are not judged: what is on the server need not obey them,
 * and what the server decides may be missing. Throws DiagnosticError where the types differ.
 */
export function modelOf<Shape extends z.ZodObject>(shaped: Shaped<Shape>, value: ObjectValue): Model<Shape> {
  const plain = plainObject(value);
  return isModel(shaped, value, plain) ? plain : unreadable(shaped, plain);
}

/** The attributes among `names` alone: those that are known. */
export function partialModelOf<Shape extends z.ZodObject>(
  shaped: Shaped<Shape>,
  value: ObjectValue,
  isKnown: (name: string) => boolean,
): Partial<Model<Shape>> {
  const known = Object.entries(plainObject(value)).filter(([name]) => isKnown(name));
  const plain = Object.fromEntries(known);
  return isPartialModel(shaped, value, plain) ? plain : unreadable(shaped, plain);
}

function isModel<Shape extends z.ZodObject>(
  shaped: Shaped<Shape>,
  value: ObjectValue,
  plain: unknown,
): plain is Model<Shape> {
  return fits(shaped, value, plain);
}

function isPartialModel<Shape extends z.ZodObject>(
  shaped: Shaped<Shape>,
  value: ObjectValue,
  plain: unknown,
): plain is Partial<Model<Shape>> {
  return fits(shaped, value, plain);
}

/** Whatever is of the block's type fits; zod, which is slow, has the last word on what is not. */
function fits({ schema, block }: Shaped<z.ZodObject>, value: ObjectValue, plain: unknown): boolean {
  return isOfType(blockType(block), value) || misfits(schema, plain).length === 0;
}

function misfits(schema: z.ZodObject, plain: unknown): readonly z.core.$ZodIssue[] {
  const issues = schema.partial().safeParse(plain).error?.issues ?? [];
  return issues.filter((issue) => {
    if (issue.code !== "invalid_type") return false;
    const found = valueAt(plain, issue.path);
    return found !== undefined && !(typeof found === "number" && issue.expected !== "string");
  });
}

function unreadable({ schema, block }: Shaped<z.ZodObject>, plain: PlainObject): never {
  const names = misfits(schema, plain).map((issue) => placeOf(block, stepsOf(issue.path)).name);
  throw new DiagnosticError(misshapen(names.join(", ")));
}
