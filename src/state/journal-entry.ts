import { z } from "zod";
import { wholeRecord } from "../diagnostics/whole-record";
import { stateDocumentSchema, stateInstanceSchema } from "./document";

/** Raised when an older program would misread the journal. */
export const journalFormat = 1;

const keySchema = z.object({
  mode: z.enum(["managed", "data"]),
  type: z.string(),
  name: z.string(),
  index: z.union([z.string(), z.number()]).optional(),
  deposed: z.string().optional(),
});

const headerSchema = z.object({
  kind: z.literal("header"),
  format: z.literal(journalFormat),
  /** Version of the program that wrote it. */
  writer: z.string(),
  lineage: z.string(),
  serial: z.number().int().nonnegative(),
  /** SHA-256 of the document that it belongs to; null where there was none yet. */
  document: z.string().nullable(),
  /** SHA-256 of what that document says, whatever its layout. */
  content: z.string().nullable(),
});

const intentSchema = z.object({
  id: z.string(),
  operation: z.enum(["create", "update", "delete"]),
  key: keySchema,
  provider: z.string(),
  naturalKey: z.string(),
  planned: z.unknown(),
  /** Absent where it is what the state says. */
  prior: z.unknown().optional(),
  before: z.unknown().optional(),
  absentAt: z.string().optional(),
  private: z.string().optional(),
  schemaVersion: z.number().int(),
  dependencies: z.array(z.string()).optional(),
  createBeforeDestroy: z.boolean().optional(),
});

const changeSchema = z.discriminatedUnion("kind", [
  z.object({ kind: z.literal("put"), key: keySchema, provider: z.string(), instance: stateInstanceSchema }),
  /** As the intent planned it, but for `fields` and `attributes`, and without the named ones. */
  z.object({
    kind: z.literal("planned"),
    fields: wholeRecord(z.unknown()),
    attributes: wholeRecord(z.unknown()),
    withoutFields: z.array(z.string()).optional(),
    withoutAttributes: z.array(z.string()).optional(),
  }),
  z.object({ kind: z.literal("remove"), key: keySchema }),
  z.object({ kind: z.literal("outputs"), outputs: stateDocumentSchema.shape.outputs }),
  z.object({ kind: z.literal("checks"), checks: stateDocumentSchema.shape.check_results }),
]);

export const journalEntrySchema = z.discriminatedUnion("kind", [
  headerSchema,
  z.object({ kind: z.literal("intent"), intent: intentSchema }),
  z.object({ kind: z.literal("result"), intent: z.string(), changes: z.array(changeSchema) }),
  z.object({ kind: z.literal("change"), changes: z.array(changeSchema) }),
  /** From here on the document has this serial and digest, if the fold came to its end. */
  z.object({ kind: z.literal("fold"), serial: z.number().int(), document: z.string() }),
]);

export type JournalHeader = z.output<typeof headerSchema>;
export type JournalEntry = z.output<typeof journalEntrySchema>;
export type JournalIntent = z.output<typeof intentSchema>;
export type JournalChange = z.output<typeof changeSchema>;
