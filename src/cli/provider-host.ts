import { readFile } from "node:fs/promises";
import { resolve } from "node:path";
import type { ProviderHost } from "../provider/provider";
import type { CliHost } from "./cli-host";

/** Files are found from the project's folder, wherever the command was typed. */
export function providerHost({ machine }: CliHost, folder: string, signal: AbortSignal): ProviderHost {
  return {
    environment: machine.environment,
    readFile: (path) => readFile(resolve(folder, path), "utf8"),
    now: () => machine.now(),
    sleep: (milliseconds, ending) => machine.sleep(milliseconds, ending === undefined ? {} : { signal: ending }),
    random: () => machine.random(),
    newId: () => machine.newId(),
    signal,
  };
}
