import { basename, join } from "node:path";
import { DiagnosticError, error } from "../diagnostics/diagnostic";
import { isJsonArray, isJsonObject, type Json, type JsonObject } from "../language/json";
import { printJson } from "../language/json-text";
import { parseTerraformJson } from "./terraform-json";
import { readOutputFolder, type ReadStacks } from "./output-folder";
import type { SynthesisHost } from "./synthesis-host";
import type { SynthesizedStack } from "./synthesized-stack";

/** A folder that cdktf synthesized into, or one that holds the Terraform JSON of one stack. Throws DiagnosticError. */
export async function readConfigurationFolder(folder: string, host: SynthesisHost): Promise<ReadStacks> {
  const synthesized = await readOutputFolder(folder, host);
  return synthesized ?? { stacks: [await readOneStack(folder, host)], diagnostics: [], notes: [] };
}

async function readOneStack(folder: string, host: SynthesisHost): Promise<SynthesizedStack> {
  const entries = await host.listFolder(folder);
  const names = (entries ?? []).filter(({ kind }) => kind === "file").map(({ name }) => name);
  const foreign = names.filter((name) => /\.(tf|tofu|tofu\.json)$|^(.*_)?override\.tf\.json$/.test(name));
  if (foreign.length > 0) throw new DiagnosticError(unreadable(foreign));
  const own = names.filter((name) => name.endsWith(".tf.json")).sort();
  if (own.length === 0) throw new DiagnosticError(nothingThere(folder, entries === undefined));
  const files = await Promise.all(own.map((name) => readOne(join(folder, name), host)));
  const json = merge(files.flatMap(({ objects }) => objects));
  const [only, ...others] = files;
  const text = only !== undefined && others.length === 0 ? only.text : printJson(json);
  return { json, text, name: stackName(json) ?? basename(folder), folder, dependencies: [] };
}

interface ReadFile {
  readonly objects: readonly JsonObject[];
  readonly text: string;
}

async function readOne(path: string, host: SynthesisHost): Promise<ReadFile> {
  const text = (await host.readFile(path)) ?? "{}";
  const json = parseTerraformJson(path, text);
  const objects = isJsonArray(json) ? json : [json];
  if (!objects.every(isJsonObject)) throw new DiagnosticError(notAnObject(path));
  return { objects, text };
}

/** Terraform JSON takes a list of objects wherever it takes one, so that nothing of two can overwrite each other. */
function merge(objects: readonly JsonObject[]): JsonObject {
  const [only, ...others] = objects;
  if (only !== undefined && others.length === 0) return only;
  const names = [...new Set(objects.flatMap((object) => Object.keys(object)))];
  return Object.fromEntries(
    names.map((name) => {
      const given = objects.filter((object) => Object.hasOwn(object, name)).map((object) => object[name] ?? null);
      return [name, name === "//" || given.length === 1 ? (given[0] ?? null) : given];
    }),
  );
}

function stackName(json: Json): string | undefined {
  const comment = isJsonObject(json) ? json["//"] : undefined;
  const metadata = isJsonObject(comment) ? comment["metadata"] : undefined;
  const name = isJsonObject(metadata) ? metadata["stackName"] : undefined;
  return typeof name === "string" ? name : undefined;
}

function notAnObject(path: string) {
  return error({
    code: "invalid-configuration",
    summary: "Root value must be object",
    detail: `${basename(path)} is neither an object with resource, provider and so on, nor a list of such objects. Write one.`,
  });
}

function unreadable(names: readonly string[]) {
  return error({
    code: "not-yet-supported",
    summary: "The folder holds files that cannot be read yet",
    detail: `${names.join(", ")}: only *.tf.json is read, and no overrides. Leaving a file out would plan to destroy what it declares.`,
  });
}

function nothingThere(folder: string, absent: boolean) {
  return error({
    code: "no-configuration",
    summary: absent ? "There is no such folder" : "The folder holds no configuration",
    detail: absent ? `${folder} does not exist.` : `${folder} has neither a manifest.json of cdktf nor a *.tf.json.`,
  });
}
