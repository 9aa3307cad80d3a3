import { basename } from "node:path";
import { DiagnosticError, error, type Diagnostic } from "../diagnostics/diagnostic";
import { duplicateKeys, type DuplicateKey } from "../language/duplicate-keys";
import type { Json } from "../language/json";
import { parseJsonFile } from "./json-file";

/** A file of Terraform JSON that a person may have written (what cdktf writes says nothing twice). Throws DiagnosticError where it is no JSON, or says something twice. */
export function parseTerraformJson(path: string, text: string): Json {
  const json = parseJsonFile(path, text);
  const twice = duplicateKeys(text).filter(({ path: within, key }) => ![...within, key].includes("//"));
  if (twice.length > 0) throw new DiagnosticError(...twice.map((duplicate) => refused(path, text, duplicate)));
  return json;
}

function refused(path: string, text: string, { path: within, key, first, again }: DuplicateKey): Diagnostic {
  const where = within.length === 0 ? "" : ` in ${within.join(".")}`;
  return error({
    code: "duplicate-key",
    summary: `"${key}" is given twice${where}`,
    detail:
      `In ${basename(path)} it stands at ${placeOf(text, first)} and again at ${placeOf(text, again)}. Take one of them ` +
      "out; of blocks make one object, or a list of them.",
  });
}

/** Line and column, each from 1. */
function placeOf(text: string, position: number): string {
  const before = text.slice(0, position);
  return `${before.split("\n").length}:${position - before.lastIndexOf("\n")}`;
}
