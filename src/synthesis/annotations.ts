import { error, warning, type Diagnostic } from "../diagnostics/diagnostic";
import type { Annotation } from "./manifest";

/** What constructs said while they were synthesized: errors stop. Notes are `undefined`, they are for printing only. */
export function annotationDiagnostic({ constructPath, level, message }: Annotation): Diagnostic | undefined {
  if (level === "@cdktf/info") return undefined;
  const [summary = "", ...others] = message.trim().split("\n");
  const rest = others.join("\n").trim();
  const detail = rest === "" ? `The construct ${constructPath} says so.` : rest;
  const finding = { code: "annotation", summary, detail, constructPath };
  return level === "@cdktf/warn" ? warning(finding) : error(finding);
}

export function isNote({ level }: Annotation): boolean {
  return level === "@cdktf/info";
}
