import { basename } from "node:path";
import { DiagnosticError, error } from "../diagnostics/diagnostic";
import type { Json } from "../language/json";
import { parseJson } from "../language/json-text";
import type { SynthesisHost } from "./synthesis-host";

/** Undefined where there is no such file. Throws DiagnosticError where it is no JSON. */
export async function readJsonFile(path: string, host: SynthesisHost): Promise<Json | undefined> {
  const text = await host.readFile(path);
  return text === undefined ? undefined : parseJsonFile(path, text);
}

export function parseJsonFile(path: string, text: string): Json {
  try {
    return parseJson(text.replace(/^\ufeff/, ""));
  } catch {
    throw new DiagnosticError(
      error({
        code: "invalid-json",
        summary: `${basename(path)} is not valid JSON`,
        detail: `${path} cannot be parsed. Where it was synthesized, synthesize again; otherwise look for a missing comma, quotation mark or bracket.`,
      }),
    );
  }
}
