import { z } from "zod";
import { quirksSchema } from "./quirks";

const methods = ["GET", "POST", "PUT", "PATCH", "DELETE"] as const;

const selectors = {
  side: z.enum(["scv", "vcenter"]).default("scv"),
  method: z.union([z.enum(methods), z.array(z.enum(methods)).min(1)]).optional(),
  /** `*` or `{…}` stands for one segment, `**` for any number; `/api` in front may be left out. */
  path: z.string().startsWith("/").optional(),
  /** Which of the matching requests, from 1. */
  nth: z.int().min(1).optional(),
  everyNth: z.int().min(1).optional(),
  /** More than 0, up to 1: the share of the matching requests, drawn with `seed`. */
  share: z.number().gt(0).max(1).optional(),
  seed: z.int().default(1),
  /** How often at most. */
  times: z.int().min(1).optional(),
};

const effects = {
  /** Answers this in place of the server. */
  status: z.int().min(200).max(599).optional(),
  headers: z.record(z.string(), z.string()).optional(),
  /** Text is sent as it is, anything else as JSON. */
  body: z.json().optional(),
  delayMs: z.int().min(0).optional(),
  hang: z.literal(true).optional(),
  closeBefore: z.literal(true).optional(),
  closeAfter: z.literal(true).optional(),
  truncateBody: z.union([z.literal(true), z.literal("connection")]).optional(),
  garbageBody: z.literal(true).optional(),
  html: z.literal(true).optional(),
  expireToken: z.literal(true).optional(),
  /** The last so many items of the list, or all. */
  dropItems: z.union([z.int().min(1), z.literal("all")]).optional(),
  /** With status, html and hang: the server does what it was asked before it misbehaves. */
  takesEffect: z.boolean().default(false),
};

const exclusiveEffects = [
  "status",
  "hang",
  "closeBefore",
  "closeAfter",
  "truncateBody",
  "garbageBody",
  "html",
  "dropItems",
] as const;

export const faultSchema = z
  .strictObject({ ...selectors, ...effects })
  .refine((fault) => chosen(fault, ["nth", "everyNth", "share"]) <= 1, "give one of nth, everyNth, share")
  .refine(
    (fault) => chosen(fault, exclusiveEffects) + chosen(fault, ["delayMs", "expireToken"]) >= 1,
    `give an effect: ${exclusiveEffects.join(", ")}, delayMs or expireToken`,
  )
  .refine(
    (fault) => chosen(fault, exclusiveEffects) <= (fault.html && fault.status ? 2 : 1),
    `give one effect only of ${exclusiveEffects.join(", ")} (html may have a status)`,
  );

function chosen<Key extends string>(fault: { readonly [key in Key]?: unknown }, keys: readonly Key[]): number {
  return keys.filter((key) => fault[key] !== undefined).length;
}

export type Fault = z.output<typeof faultSchema>;

/** Content of a faults file, and of `POST /simulator/faults`. */
export const faultsSchema = z.strictObject({
  faults: z.array(faultSchema).default([]),
  quirks: quirksSchema.optional(),
});

export type FaultInput = z.input<typeof faultSchema>;
