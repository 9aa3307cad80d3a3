import { join } from "node:path";
import { z } from "zod";
import { DiagnosticError, error } from "../diagnostics/diagnostic";
import { readJsonFile } from "./json-file";
import type { SynthesisHost } from "./synthesis-host";

/** What of `cdktf.json` says how to synthesize; the rest belongs to other tools. */
const cdktfJsonSchema = z.object({
  /** A command line for the shell. */
  app: z.string().trim().min(1),
  /** Folder, relative to that of `cdktf.json`. */
  output: z.string().trim().min(1).default("cdktf.out"),
  context: z.record(z.string(), z.unknown()).optional(),
});

export type CdktfJson = z.output<typeof cdktfJsonSchema>;

/** Throws DiagnosticError. */
export async function readCdktfJson(folder: string, host: SynthesisHost): Promise<CdktfJson> {
  const json = await readJsonFile(join(folder, "cdktf.json"), host);
  if (json === undefined) {
    throw new DiagnosticError(
      error({
        code: "no-cdktf-json",
        summary: "There is no cdktf.json here",
        detail: `${folder} has none. Go to the folder of your project, or say with --config where the Terraform JSON is.`,
      }),
    );
  }
  const parsed = cdktfJsonSchema.safeParse(json);
  if (parsed.success) return parsed.data;
  throw new DiagnosticError(...parsed.error.issues.map((issue) => invalid(issue.path.join("."), issue.message)));
}

function invalid(path: string, message: string) {
  return error({
    code: "invalid-cdktf-json",
    summary: path === "" ? "cdktf.json is not an object" : `"${path}" in cdktf.json cannot be used`,
    detail: `${message}. It needs "app", the command that synthesizes, such as "npx tsx main.ts"; it may have "output", a folder, and "context", an object.`,
  });
}
