import { DiagnosticError, error } from "../../../diagnostics/diagnostic";
import { encodeJson } from "../../../language/encode-json";
import { isJsonObject, type JsonObject } from "../../../language/json";
import { nullOf, object } from "../../../language/make";
import { withoutMarks } from "../../../language/marks";
import type { ObjectValue, Value } from "../../../language/value";
import type { ProviderHost } from "../../../provider/provider";

/**
 * The outputs of a state, over the defaults. They bear no marks, whatever the state says of them: Terraform's do not
 * either, and cdktf declares each output that another stack uses as sensitive.
 */
export async function readRemoteState(config: ObjectValue, host: ProviderHost): Promise<ObjectValue> {
  const { entries } = config;
  const backend = text(entries["backend"]);
  const workspace = text(entries["workspace"]) ?? "default";
  const where = { type: backend ?? "", config: objectOf(entries["config"]), workspace };
  const outputs = await host.stateOutputs?.(where);
  if (outputs === undefined) throw new DiagnosticError(notFound(where.type, workspace));
  const known = Object.entries(outputs).map(([name, value]) => [name, withoutMarks(value)] as const);
  const { defaults = nullOf("dynamic") } = entries;
  return object({ ...entries, outputs: object({ ...defaultsOf(defaults), ...Object.fromEntries(known) }) });
}

function text(value: Value | undefined): string | undefined {
  return value?.kind === "string" ? value.value : undefined;
}

function objectOf(value: Value | undefined): JsonObject {
  const json = value === undefined ? null : encodeJson(value);
  return isJsonObject(json) ? json : {};
}

function defaultsOf(value: Value): Readonly<Record<string, Value>> {
  return value.kind === "object" || value.kind === "map" ? value.entries : {};
}

function notFound(backend: string, workspace: string) {
  return error({
    code: "remote-state-missing",
    summary: "Unable to find remote state",
    detail: `No stored state was found for the workspace "${workspace}" in the backend "${backend}". Apply the stack that writes it first, or plan it in the same run.`,
    attributePath: ["workspace"],
  });
}
