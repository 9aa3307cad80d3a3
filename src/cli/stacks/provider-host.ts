import { readFile } from "node:fs/promises";
import { resolve } from "node:path";
import type { ProviderHost } from "../../provider/provider";
import type { CliHost } from "../host/cli-host";
import type { PlannedOutputs } from "./planned-outputs";
import { stateOutputs } from "./state-outputs";

/** Files are found from the project's folder, wherever the command was typed. */
export function providerHost(cli: CliHost, folder: string, signal: AbortSignal, planned: PlannedOutputs): ProviderHost {
  const { machine } = cli;
  return {
    engine: "scv",
    environment: machine.environment,
    readFile: (path) => readFile(resolve(folder, path), "utf8"),
    now: () => machine.now(),
    sleep: (milliseconds, ending) => machine.sleep(milliseconds, ending === undefined ? {} : { signal: ending }),
    random: () => machine.random(),
    newId: () => machine.newId(),
    signal,
    stateOutputs: stateOutputs(cli, folder, planned),
  };
}
