import { z } from "zod";
import { hasMoreLevels, mostLevels } from "../diagnostics/nesting";
import { stateDocumentSchema, type StateDocument, type StateInstance, type StateResource } from "./document";
import { sha256 } from "./digest";
import type { Fault } from "./fault";
import { repeatedInstance } from "./instances";
import { parseJsonText, printJsonText } from "./json-text";
import type { LongNumbers } from "./long-numbers";

/** Terraform refuses a state without the version of a Terraform: this is the one whose form we write. */
export const terraformVersion = "1.11.4";

export function emptyDocument(lineage: string): StateDocument {
  return {
    version: 4,
    terraform_version: terraformVersion,
    serial: 0,
    lineage,
    outputs: {},
    resources: [],
    check_results: null,
  };
}

/** Byte for byte as Terraform 1.11 prints it. */
export function printDocument(document: StateDocument, numbers: LongNumbers): string {
  const { version, terraform_version, serial, lineage, outputs, resources, check_results, ...unknown } = document;
  const text = printJsonText(
    {
      version,
      terraform_version,
      serial,
      lineage,
      outputs: orderOutputs(outputs, numbers),
      resources: resources.map((resource) => orderResource(resource, numbers)),
      check_results: check_results ?? null,
      ...unknown,
    },
    numbers,
    2,
  );
  return `${escapeLikeGo(text)}\n`;
}

function orderResource(resource: StateResource, numbers: LongNumbers): object {
  const { module, mode, type, name, provider, instances, ...unknown } = resource;
  const ordered = instances.map((instance) => orderInstance(instance, numbers));
  return { module, mode, type, name, ...unknown, provider, instances: ordered };
}

function orderInstance(instance: StateInstance, numbers: LongNumbers): object {
  const { index_key, status, deposed, schema_version, attributes, sensitive_attributes, ...rest } = instance;
  const { private: kept, dependencies, create_before_destroy, ...unknown } = rest;
  return {
    index_key,
    status,
    deposed,
    schema_version,
    attributes: sortKeys(attributes, numbers),
    sensitive_attributes: sensitive_attributes ?? [],
    ...unknown,
    private: kept === "" ? undefined : kept,
    dependencies: dependencies?.length === 0 ? undefined : dependencies,
    create_before_destroy: create_before_destroy === true ? true : undefined,
  };
}

function orderOutputs(outputs: StateDocument["outputs"], numbers: LongNumbers): object {
  const names = Object.keys(outputs).sort();
  return Object.fromEntries(
    names.map((name) => {
      const { value, type, sensitive, ...unknown } = outputs[name] ?? { value: null, type: "dynamic" };
      const shown = { value: sortKeys(value, numbers), type: sortKeys(type, numbers) };
      return [name, { ...shown, sensitive: sensitive === true ? true : undefined, ...unknown }];
    }),
  );
}

/** A value of dynamic type is written as its value and its type, in this order. */
function isDynamic(names: readonly string[]): boolean {
  return names.length === 2 && names.includes("value") && names.includes("type");
}

function sortKeys(value: unknown, numbers: LongNumbers): unknown {
  if (typeof value !== "object" || value === null) return value;
  if (Array.isArray(value)) return value.map((item) => sortKeys(item, numbers));
  if (numbers.text(value) !== undefined) return value;
  const names = Object.keys(value).sort();
  if (isDynamic(names)) names.reverse();
  return Object.fromEntries(names.map((name) => [name, sortKeys(Reflect.get(value, name), numbers)]));
}

/** Go's JSON encoder writes these five by number; outside strings they do not occur. */
function escapeLikeGo(text: string): string {
  return text.replace(/[<>&\u2028\u2029]/g, (char) => `\\u${char.charCodeAt(0).toString(16).padStart(4, "0")}`);
}

/** SHA-256 of what a printed document says: a Terraform that rewrites it without a change does not change this. */
export function contentDigest(printed: string): string {
  // Terraform 1.12 and newer add the version of an identity to every instance
  return sha256(
    printed.replace(/"terraform_version": "[^"]*"/, "").replace(/,\n *"identity_schema_version": 0(?=[,\n])/g, ""),
  );
}

export function parseDocument(text: string, path: string, numbers: LongNumbers): StateDocument | Fault {
  if (text.trim() === "") return unreadable(path, "it is empty, as after a write that was interrupted");
  let json: unknown;
  try {
    json = parseJsonText(text, numbers);
  } catch (failure) {
    return unreadable(path, `it is not whole JSON (${failure instanceof Error ? failure.message : "no reason given"})`);
  }
  const version = z.object({ version: z.number() }).safeParse(json);
  if (version.success && version.data.version !== 4) return otherVersion(path, version.data.version);
  const parsed = stateDocumentSchema.safeParse(json);
  if (!parsed.success) return unreadable(path, `it is not a state: ${firstIssue(parsed.error)}`);
  const document = parsed.data;
  if (!/^\d+\.\d+\.\d+(?:[-+][\w.+-]+)?$/.test(document.terraform_version)) {
    return unreadable(path, `"${document.terraform_version}" is not a version of Terraform`);
  }
  const deep = tooDeep(document);
  if (deep !== undefined) return unreadable(path, `${deep} has more than ${mostLevels} levels of lists and objects`);
  const repeated = repeatedInstance(document);
  return repeated === undefined ? document : unreadable(path, `${repeated} stands in it twice`);
}

/** A level of a type is written as two. */
const levelsOfTypes = 2 * mostLevels;

function tooDeep({ outputs, resources, ...rest }: StateDocument): string | undefined {
  const output = Object.entries(outputs).find(
    ([, shown]) => hasMoreLevels(shown.value, mostLevels + 1) || hasMoreLevels(shown, levelsOfTypes + 1),
  );
  if (output !== undefined) return `the value of output ${output[0]}`;
  // where the type is not the schema's, it stands beside the value; attributes are three levels down
  const resource = resources.find((one) => hasMoreLevels(one, levelsOfTypes + 2 + 3));
  if (resource !== undefined) return `an attribute of ${resource.type}.${resource.name}`;
  return Object.entries(rest).find(([, field]) => hasMoreLevels(field, levelsOfTypes))?.[0];
}

function firstIssue(failure: z.ZodError): string {
  const [issue] = failure.issues;
  return issue === undefined ? "its shape is unknown" : `${issue.path.join(".") || "its root"}: ${issue.message}`;
}

function unreadable(path: string, why: string): Fault {
  return {
    fault: "state-unreadable",
    summary: `The state ${path} cannot be read`,
    detail: `${path}: ${why}.`,
    blames: "document",
  };
}

function otherVersion(path: string, version: number): Fault {
  const way = version > 4 ? "update cdktf-scv, or go back to the tool that wrote it" : "let Terraform 1.11 upgrade it";
  return {
    fault: version > 4 ? "state-newer-version" : "state-older-version",
    summary: `The state ${path} has version ${version}`,
    detail: `${path} is a state of version ${version}; this program reads version 4: ${way}.`,
    blames: "document",
  };
}
