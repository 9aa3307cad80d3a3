import { readFile } from "node:fs/promises";
import type { ProviderHost } from "../provider/provider";
import { nodeHost } from "./node-host";

/** Of a provider that runs by itself: files are found from the folder in which it was started. */
export function nodeProviderHost(): ProviderHost {
  const machine = nodeHost();
  return {
    engine: "terraform",
    environment: machine.environment,
    readFile: (path) => readFile(path, "utf8"),
    now: () => machine.now(),
    sleep: (milliseconds, signal) => machine.sleep(milliseconds, signal === undefined ? {} : { signal }),
    random: () => machine.random(),
    newId: () => machine.newId(),
  };
}
