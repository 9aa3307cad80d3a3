import type { ResourceBlock } from "../configuration/configuration";
import { DiagnosticError, error } from "../diagnostics/diagnostic";
import type { Provider } from "../provider/provider";
import type { Block } from "../provider/schema";

/** Throws DiagnosticError where the provider has no such type. */
export function blockSchema(provider: Provider, block: Pick<ResourceBlock, "mode" | "type" | "address">): Block {
  const { resources, dataSources } = provider.schema;
  const schema = block.mode === "managed" ? resources[block.type]?.block : dataSources[block.type];
  if (schema !== undefined) return schema;
  const kind = block.mode === "managed" ? "resource" : "data source";
  const known = Object.keys(block.mode === "managed" ? resources : dataSources).sort();
  throw new DiagnosticError(
    error({
      code: "type-not-supported",
      summary: `The provider ${provider.name} has no ${kind} "${block.type}"`,
      detail: `It has ${known.join(", ")}.`,
      address: block.address,
    }),
  );
}
