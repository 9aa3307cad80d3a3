import "./offline";
import { readdir, readFile, rm, writeFile } from "node:fs/promises";
import { join } from "node:path";
import { ConstructsMakerProviderTarget, Language, type ProviderSchema } from "@cdktf/commons";
import { CodeMaker, TerraformProviderConstraint, TerraformProviderGenerator } from "@cdktf/provider-generator";
import type { Provider } from "../../src/provider/provider";
import { providersSchemaJson } from "../../src/provider/providers-schema-json";
import { createScvProvider } from "../../src/providers/scv/scv";
import { tidied } from "./tidied";

/** What a stack asks for in `required_providers`. */
const versionConstraint = "~> 0.1";

/** Writes the cdktf bindings of the provider into the folder: no network, no Terraform, the same bytes each time. */
export async function writeBindings(folder: string): Promise<void> {
  const provider = createScvProvider();
  const code = new CodeMaker();
  const { name, source } = provider;
  const constraint = new TerraformProviderConstraint({ name, source, version: versionConstraint });
  const target = new ConstructsMakerProviderTarget(constraint, Language.TYPESCRIPT);
  new TerraformProviderGenerator(code, schemaDocument(provider)).generate(target);
  await code.save(folder);
  for (const path of await readdir(folder, { recursive: true })) await tidy(join(folder, path));
}

/** Without the version, so that a release alone does not change the bindings. */
function schemaDocument(provider: Provider): ProviderSchema {
  const { provider_schemas } = providersSchemaJson(provider);
  return JSON.parse(JSON.stringify({ provider_schemas }));
}

async function tidy(path: string): Promise<void> {
  // pages that link to a registry which has none of ours, and an index for a bundler of many providers
  if (path.endsWith("README.md") || path.endsWith("lazy-index.ts")) return rm(path);
  if (path.endsWith(".ts")) await writeFile(path, tidied(await readFile(path, "utf8")));
}
