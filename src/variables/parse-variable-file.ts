import { DiagnosticError, error, type Diagnostic } from "../diagnostics/diagnostic";
import { ConstantError, evaluateConstant } from "../language/constant";
import { decodeJson } from "../language/decode-json";
import { duplicateKeys } from "../language/duplicate-keys";
import { isJsonObject, type Json, type JsonObject } from "../language/json";
import { parseJson } from "../language/json-text";
import { parseAttributes } from "../language/parse-attributes";
import { textPlace } from "../language/text-place";
import type { GivenValue } from "./given-value";

export interface VariableFile {
  /** As the user knows it. */
  readonly file: string;
  readonly text: string;
  /** Found by its name, not named by `--var-file`. */
  readonly automatic: boolean;
}

/**
 * The values of a file: `NAME = VALUE` in Terraform's own language, or, where its name ends in `.json`, an object
 * whose texts are literal. Throws DiagnosticError, which quotes nothing of the file.
 */
export function parseVariableFile(given: VariableFile): readonly GivenValue[] {
  return given.file.endsWith(".json") ? parseJsonValues(given) : parseValues(given);
}

function parseValues({ file, text, automatic }: VariableFile): readonly GivenValue[] {
  const attributes = parseAttributes(text);
  if (attributes instanceof ConstantError) throw new DiagnosticError(refused(file, text, attributes));
  const failures: Diagnostic[] = [];
  const values = attributes.flatMap(({ name, expression, position }): GivenValue[] => {
    const value = evaluateConstant(expression);
    if (!(value instanceof ConstantError)) {
      return [{ name, value, origin: { kind: "file", file, automatic, place: textPlace(text, position) } }];
    }
    failures.push(refused(file, text, value, name));
    return [];
  });
  if (failures.length > 0) throw new DiagnosticError(...failures);
  return values;
}

function refused(file: string, text: string, { summary, detail, position }: ConstantError, name?: string): Diagnostic {
  const where = `On ${file}, ${textPlace(text, position)}${name === undefined ? "" : `, in ${name}`}`;
  return error({ code: "variable-file-invalid", summary, detail: `${where}: ${detail}` });
}

function parseJsonValues({ file, text, automatic }: VariableFile): readonly GivenValue[] {
  const json = jsonObject(file, text);
  const twice = duplicateKeys(text).map(({ path: [variable], key, first, again }) => {
    const before = `was already set at ${textPlace(text, first)}.`;
    if (variable === undefined)
      return refused(file, text, new ConstantError("Duplicate attribute definition", `"${key}" ${before}`, again));
    // the keys of a sensitive value are no less secret than what stands behind them
    const failure = new ConstantError("Duplicate object attribute", `The key ${before}`, again);
    return refused(file, text, failure, String(variable));
  });
  if (twice.length > 0) throw new DiagnosticError(...twice);
  return Object.entries(json)
    .filter(([name]) => name !== "//")
    .map(([name, value]) => ({
      name,
      value: decodeJson(value ?? null, "dynamic"),
      origin: { kind: "file", file, automatic },
    }));
}

function jsonObject(file: string, text: string): JsonObject {
  const json = parsed(text);
  if (isJsonObject(json)) return json;
  const failure =
    json === undefined
      ? new ConstantError("Invalid JSON", "The text is not JSON.", 0)
      : new ConstantError("Incorrect JSON value type", "A JSON object is required here: NAME to VALUE.", 0);
  throw new DiagnosticError(refused(file, text, failure));
}

function parsed(text: string): Json | undefined {
  try {
    return parseJson(text);
  } catch {
    return undefined;
  }
}
