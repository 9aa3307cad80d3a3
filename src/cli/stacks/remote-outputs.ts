import { z } from "zod";
import { DiagnosticError, error } from "../../diagnostics/diagnostic";
import { hasMoreLevels, mostLevels } from "../../diagnostics/nesting";
import { decodeJson } from "../../language/decode-json";
import { isJsonObject, type Json, type JsonObject } from "../../language/json";
import { parseJson } from "../../language/json-text";
import { typeSchema } from "../../language/type-schema";
import type { Value } from "../../language/value";
import type { OutputValues } from "./planned-outputs";

/**
 * The outputs in the text of a state that another tool may have written: what they do not need may be missing, as for
 * Terraform. Undefined where the text is empty. Throws DiagnosticError.
 */
export function remoteOutputs(text: string, path: string): OutputValues | undefined {
  if (text.trim() === "") return undefined;
  const refuse = (summary: string, why: string): never => {
    throw new DiagnosticError(error({ code: "remote-state-unreadable", summary, detail: `${path}: ${why}` }));
  };
  const document = documentOf(text, refuse);
  for (const [field, [schema, form]] of Object.entries(fields)) {
    const value = document[field] ?? null;
    if (value !== null && !schema.safeParse(value).success)
      refuse("Invalid state file format", `the field "${field}" must be ${form}.`);
  }
  const version = document["terraform_version"] ?? "";
  if (typeof version === "string" && version !== "" && !/^v?\d+(\.\d+)*([-+][\w.+-]+)?$/.test(version)) {
    refuse("Invalid Terraform version string", `"${version}", the version that it was written by, is none.`);
  }
  const outputs = document["outputs"] ?? null;
  if (!isJsonObject(outputs)) return {};
  return Object.fromEntries(
    Object.entries(outputs).map(([name, output]) => [name, valueOf(name, output ?? null, refuse)]),
  );
}

type Refuse = (summary: string, why: string) => never;

const fields: Readonly<Record<string, readonly [z.ZodType, string]>> = {
  terraform_version: [z.string(), "text"],
  serial: [z.number().int().nonnegative(), "a whole number, zero or more"],
  lineage: [z.string(), "text"],
  outputs: [z.record(z.string(), z.unknown()), "an object"],
  resources: [z.array(z.unknown()), "a list"],
};

function documentOf(text: string, refuse: Refuse): JsonObject {
  const unsupported = (why: string) => refuse("Unsupported state file format", why);
  let document: Json;
  try {
    document = parseJson(text);
  } catch (failure) {
    if (!(failure instanceof SyntaxError)) throw failure;
    return unsupported("the state file is not whole JSON.");
  }
  if (!isJsonObject(document)) return unsupported("the state file is JSON, but no object.");
  const { version } = document;
  if (version === undefined) return unsupported('the state file has no "version", which is required.');
  if (typeof version !== "number" || !Number.isInteger(version) || version < 1)
    return unsupported('the "version" of the state file must be a whole number, one or more.');
  if (version === 4) return document;
  const way = version < 4 ? " Terraform 1.11 upgrades it with its next apply." : "";
  return unsupported(`the state file has the format version ${version}: only version 4 is read here.${way}`);
}

const levels = `more than ${mostLevels} levels of lists and objects`;

const outputSchema = z.object({
  value: z.custom<Json>((value) => value !== undefined),
  type: typeSchema,
  sensitive: z.boolean().nullish(),
});

function valueOf(name: string, output: Json, refuse: Refuse): Value {
  const { value: written, type: writtenType } = isJsonObject(output) ? output : {};
  // a level of a type is written as two
  if (hasMoreLevels(writtenType, 2 * mostLevels))
    return refuse("Invalid output value type in state", `the type of the output "${name}" has ${levels}.`);
  if (hasMoreLevels(written, mostLevels + 1))
    return refuse("Invalid output value saved in state", `the value of the output "${name}" has ${levels}.`);
  const given = outputSchema.safeParse(output);
  if (!given.success) {
    const [part = "value"] = given.error.issues.map(({ path: [first] }) => String(first));
    return part === "type"
      ? refuse("Invalid output value type in state", `the type of the output "${name}" is missing, or none.`)
      : refuse("Invalid output value saved in state", `the ${part} of the output "${name}" is missing, or wrong.`);
  }
  const { value, type } = given.data;
  try {
    return decodeJson(value, type);
  } catch (failure) {
    if (!(failure instanceof DiagnosticError)) throw failure;
    return refuse(
      "Invalid output value saved in state",
      `the value of the output "${name}" does not have the type that the state gives it.`,
    );
  }
}
