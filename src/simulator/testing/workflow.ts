import { readFileSync } from "node:fs";
import { join } from "node:path";
import { z } from "zod";

const stepSchema = z.strictObject({
  /** Name of the operation on the page. */
  operation: z.string(),
  /** What the page says of it. */
  says: z.string(),
  method: z.enum(["GET", "POST", "PUT", "PATCH", "DELETE"]),
  path: z.string(),
  body: z.record(z.string(), z.unknown()).optional(),
  /** Place in path or body → name of the noted value that must stand there. */
  passes: z.record(z.string(), z.string()).optional(),
  expect: z.strictObject({
    status: z.int(),
    /** Of the OpenAPI document. */
    schema: z.string(),
    contains: z.record(z.string(), z.unknown()).optional(),
  }),
  /** Name → JSON pointer into the answer. */
  notes: z.record(z.string(), z.string()).optional(),
});

const workflowSchema = z.strictObject({
  name: z.string(),
  /** A workflow of the same file that must have run before. */
  follows: z.string().optional(),
  modifiable: z.array(z.string()).optional(),
  steps: z.array(stepSchema).min(1),
});

const fileSchema = z.strictObject({
  about: z.string(),
  pages: z.array(
    z.strictObject({ language: z.string(), release: z.string(), title: z.string(), url: z.url().optional() }),
  ),
  workflows: z.array(workflowSchema).min(1),
});

export type Workflow = z.output<typeof workflowSchema>;
export type WorkflowFile = z.output<typeof fileSchema>;

export const workflowFiles = ["storage-systems", "policies", "resource-groups", "schedules"] as const;

export function readWorkflows(name: (typeof workflowFiles)[number]): WorkflowFile {
  const file = join(__dirname, "../../../test/fixtures/workflows", `${name}.json`);
  return fileSchema.parse(JSON.parse(readFileSync(file, "utf8")));
}

/** With the noted values in place of their names; what stands alone keeps its type. */
export function filledIn(value: unknown, notes: Readonly<Record<string, unknown>>): unknown {
  if (typeof value === "string") {
    const alone = /^\{(\w+)\}$/.exec(value)?.[1];
    if (alone !== undefined) return notes[alone];
    return value.replace(/\{(\w+)\}/g, (_all, name: string) => String(notes[name]));
  }
  if (Array.isArray(value)) return value.map((item) => filledIn(item, notes));
  if (typeof value !== "object" || value === null) return value;
  return Object.fromEntries(Object.entries(value).map(([key, inner]) => [key, filledIn(inner, notes)]));
}

/** By JSON pointer. */
export function valueAt(value: unknown, pointer: string): unknown {
  const steps = pointer.split("/").slice(1);
  return steps.reduce<unknown>((inner, step) => Object(inner)[step], value);
}
