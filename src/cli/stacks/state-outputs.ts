import { join } from "node:path";
import type { JsonObject } from "../../language/json";
import type { ProviderHost, StateLocation } from "../../provider/provider";
import { stateFiles } from "../../state/state-files";
import type { CliHost } from "../host/cli-host";
import { recordedOutputs, type PlannedOutputs } from "./planned-outputs";
import { remoteOutputs } from "./remote-outputs";
import { stackBackend } from "./stack-backend";

/** Reads the outputs of a state: as planned in this run, else as they are. */
export function stateOutputs(
  cli: CliHost,
  folder: string,
  planned: PlannedOutputs,
): NonNullable<ProviderHost["stateOutputs"]> {
  return async (where) => {
    const backend = stackBackend({ stack: where.workspace, backend: ofWorkspace(where) }, folder, cli);
    const outputs = planned.at(backend.location);
    if (outputs !== undefined) return outputs;
    if (await isOurs(cli, backend.location)) {
      const { exists, document } = await backend.read();
      return exists ? recordedOutputs(document.outputs) : undefined;
    }
    const text = await cli.filesystem.read(backend.location);
    return text === undefined ? undefined : remoteOutputs(text, backend.location);
  };
}

/** A journal holds what the document does not say yet. */
async function isOurs({ filesystem }: CliHost, path: string): Promise<boolean> {
  return (await filesystem.read(stateFiles(path).journal)) !== undefined;
}

/** Where Terraform's local backend keeps the state of a workspace. */
function ofWorkspace({ type, config, workspace }: StateLocation): { type: string; config: JsonObject } {
  if (type !== "local" || workspace === "default") return { type, config };
  const given = config["workspace_dir"];
  const folder = typeof given === "string" && given !== "" ? given : "terraform.tfstate.d";
  return { type, config: { path: join(folder, workspace, "terraform.tfstate") } };
}
