import type { z } from "zod";
import { DiagnosticError, formatPath } from "../diagnostics/diagnostic";
import type { ObjectValue } from "../language/value";
import type { Model } from "./definition";
import { misshapen, plainObject, type PlainObject } from "./plain";
import { stepsOf, valueAt } from "./zod-path";

/**
 * What a value says in the words of its zod schema. Limits are not judged: what is on the server need not obey them,
 * and what the server decides may be missing. Throws DiagnosticError where the types differ.
 */
export function modelOf<Shape extends z.ZodObject>(shape: Shape, value: ObjectValue): Model<Shape> {
  const plain = plainObject(value);
  return isModel(shape, plain) ? plain : unreadable(shape, plain);
}

/** The attributes among `names` alone: those that are known. */
export function partialModelOf<Shape extends z.ZodObject>(
  shape: Shape,
  value: ObjectValue,
  isKnown: (name: string) => boolean,
): Partial<Model<Shape>> {
  const known = Object.entries(plainObject(value)).filter(([name]) => isKnown(name));
  const plain = Object.fromEntries(known);
  return isPartialModel(shape, plain) ? plain : unreadable(shape, plain);
}

function isModel<Shape extends z.ZodObject>(shape: Shape, plain: unknown): plain is Model<Shape> {
  return misfits(shape, plain).length === 0;
}

function isPartialModel<Shape extends z.ZodObject>(shape: Shape, plain: unknown): plain is Partial<Model<Shape>> {
  return misfits(shape, plain).length === 0;
}

function misfits(shape: z.ZodObject, plain: unknown): readonly z.core.$ZodIssue[] {
  const issues = lenient(shape).safeParse(plain).error?.issues ?? [];
  return issues.filter((issue) => {
    if (issue.code !== "invalid_type") return false;
    const found = valueAt(plain, issue.path);
    return found !== undefined && !(typeof found === "number" && issue.expected !== "string");
  });
}

const lenientShapes = new WeakMap<z.ZodObject, z.ZodObject>();

/** Nearly always something is missing, which is no misfit: not asking for it is faster than sorting it out. */
function lenient(shape: z.ZodObject): z.ZodObject {
  const known = lenientShapes.get(shape);
  if (known !== undefined) return known;
  const partial = shape.partial();
  lenientShapes.set(shape, partial);
  return partial;
}

function unreadable(shape: z.ZodObject, plain: PlainObject): never {
  const paths = misfits(shape, plain).map((issue) => formatPath(stepsOf(issue.path)));
  throw new DiagnosticError(misshapen(paths.join(", ")));
}
