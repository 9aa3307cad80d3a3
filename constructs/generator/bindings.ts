import { ConstructsMakerProviderTarget, LANGUAGES, type ProviderSchema } from "@cdktf/commons";
import { CodeMaker, TerraformProviderConstraint, TerraformProviderGenerator } from "@cdktf/provider-generator";
import { providersSchemaJson } from "../../src/provider/providers-schema-json";
import { version } from "../../package.json";
import { scvProviderSchema } from "./provider-schema";

const source = "terraform.local/cdktf-scv/scv";

export async function writeBindings(folder: string): Promise<void> {
  const document = providersSchemaJson({ source, version, schema: scvProviderSchema });
  const schema: ProviderSchema = JSON.parse(JSON.stringify(document));
  const code = new CodeMaker();
  const constraint = new TerraformProviderConstraint({ name: "scv", source, version: "~> 0.1" });
  new TerraformProviderGenerator(code, schema).generate(new ConstructsMakerProviderTarget(constraint, "typescript"));
  await code.save(folder);
}
