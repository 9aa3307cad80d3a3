import "./offline";
import { readdir, readFile, rm, writeFile } from "node:fs/promises";
import { join } from "node:path";
import { ConstructsMakerProviderTarget, Language, type ProviderSchema } from "@cdktf/commons";
import { CodeMaker, TerraformProviderConstraint, TerraformProviderGenerator } from "@cdktf/provider-generator";
import { providersSchemaJson } from "../../src/provider/providers-schema-json";
import { scvProviderSchema } from "./provider-schema";
import { tidied } from "./tidied";

const source = "terraform.local/cdktf-scv/scv";

/** What a stack asks for in `required_providers`. */
const versionConstraint = "~> 0.1";

/** Writes the cdktf bindings of the provider into the folder: no network, no Terraform, the same bytes each time. */
export async function writeBindings(folder: string): Promise<void> {
  const code = new CodeMaker();
  const constraint = new TerraformProviderConstraint({ name: "scv", source, version: versionConstraint });
  const target = new ConstructsMakerProviderTarget(constraint, Language.TYPESCRIPT);
  new TerraformProviderGenerator(code, schemaDocument()).generate(target);
  await code.save(folder);
  for (const path of await readdir(folder, { recursive: true })) await tidy(join(folder, path));
}

function schemaDocument(): ProviderSchema {
  const { provider_schemas } = providersSchemaJson({ source, version: "", schema: scvProviderSchema });
  return JSON.parse(JSON.stringify({ provider_schemas }));
}

async function tidy(path: string): Promise<void> {
  // pages that link to a registry which has none of ours, and an index for a bundler of many providers
  if (path.endsWith("README.md") || path.endsWith("lazy-index.ts")) return rm(path);
  if (path.endsWith(".ts")) await writeFile(path, tidied(await readFile(path, "utf8")));
}
