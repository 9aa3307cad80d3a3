import { readFile } from "node:fs/promises";
import { nodeHost } from "../src/host/node-host";
import type { ProviderHost } from "../src/provider/provider";

/** The real machine, with the environment that a test wants. */
export function providerHost(environment: ProviderHost["environment"]): ProviderHost {
  const { now, random, newId, sleep } = nodeHost();
  return {
    environment,
    readFile: (path) => readFile(path, "utf8"),
    now,
    random,
    newId,
    sleep: (milliseconds, signal) => sleep(milliseconds, signal === undefined ? {} : { signal }),
  };
}
