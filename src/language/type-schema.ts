import { z } from "zod";
import { wholeRecord } from "../diagnostics/whole-record";
import type { Type } from "./type";

/** A type as Terraform writes it in JSON. */
export const typeSchema: z.ZodType<Type> = z.lazy(() =>
  z.union([
    z.enum(["string", "number", "bool", "dynamic"]),
    z.tuple([z.enum(["list", "set", "map"]), typeSchema]),
    z.tuple([z.literal("tuple"), z.array(typeSchema)]),
    z.tuple([z.literal("object"), wholeRecord(typeSchema)]),
    z.tuple([z.literal("object"), wholeRecord(typeSchema), z.array(z.string())]),
  ]),
);
