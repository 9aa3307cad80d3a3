import { join } from "node:path";
import { z } from "zod";
import { DiagnosticError, error } from "../diagnostics/diagnostic";
import { readJsonFile } from "./json-file";
import type { SynthesisHost } from "./synthesis-host";

const annotationSchema = z.object({
  constructPath: z.string(),
  /** `@cdktf/info`, `@cdktf/warn`, `@cdktf/error`. */
  level: z.string(),
  message: z.string(),
});

const stackSchema = z.object({
  name: z.string(),
  constructPath: z.string(),
  /** Relative to the folder of the manifest, as the next one. */
  workingDirectory: z.string(),
  synthesizedStackPath: z.string(),
  annotations: z.array(annotationSchema).default([]),
  /** Construct paths of stacks. */
  dependencies: z.array(z.string()).default([]),
});

const manifestSchema = z.object({ version: z.string(), stacks: z.record(z.string(), stackSchema) });

export type Annotation = z.output<typeof annotationSchema>;
export type ManifestStack = z.output<typeof stackSchema>;
export type Manifest = z.output<typeof manifestSchema>;

export function manifestPath(outputFolder: string): string {
  return join(outputFolder, "manifest.json");
}

/** What cdktf wrote about the stacks; undefined where there is none. Throws DiagnosticError. */
export async function readManifest(outputFolder: string, host: SynthesisHost): Promise<Manifest | undefined> {
  const path = manifestPath(outputFolder);
  const json = await readJsonFile(path, host);
  if (json === undefined) return undefined;
  const parsed = manifestSchema.safeParse(json);
  if (parsed.success) return parsed.data;
  const [issue] = parsed.error.issues;
  throw new DiagnosticError(
    error({
      code: "invalid-manifest",
      summary: "The manifest of the stacks cannot be read",
      detail: `${path} is not as cdktf 0.21 writes it: at "${issue?.path.join(".") ?? ""}": ${issue?.message ?? "not an object"}. Synthesize again with a version that this one works with.`,
    }),
  );
}
