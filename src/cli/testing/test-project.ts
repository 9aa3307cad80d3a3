import { mkdtempSync, rmSync, writeFileSync } from "node:fs";
import { tmpdir } from "node:os";
import { join } from "node:path";
import type { LoggedRequest } from "../../simulator/request-log";
import { startSimulator, type Simulator, type SimulatorOptions } from "../../simulator/simulator";
import { runCommand, type TestHostOptions, type TestRun } from "./test-host";

/** A simulated appliance, and a folder with a configuration for it. */
export interface TestProject {
  readonly simulator: Simulator;
  readonly folder: string;
  configure(configuration: object): void;
  run(words: string, options?: Partial<TestHostOptions>): Promise<TestRun>;
  /** The requests that were meant to change the appliance. */
  writes(): LoggedRequest[];
  /** Name and retention of each policy on the appliance. */
  retentions(): readonly (readonly [name: unknown, retention: unknown])[];
  remove(): Promise<void>;
}

export async function startProject(options: SimulatorOptions = {}): Promise<TestProject> {
  const simulator = await startSimulator({ insecureHttp: true, ...options });
  const folder = mkdtempSync(join(tmpdir(), "scv-cli-"));
  const environment = {
    SCV_ENDPOINT: simulator.endpoint,
    SCV_USERNAME: simulator.credentials.username,
    SCV_PASSWORD: simulator.credentials.password,
  };
  return {
    simulator,
    folder,
    configure: (configuration) => writeFileSync(join(folder, "main.tf.json"), JSON.stringify(configuration)),
    run: (words, more = {}) =>
      runCommand([...words.split(" "), ...(words.includes("--config") ? [] : ["--config=."])], {
        workingFolder: folder,
        ...more,
        environment: { ...environment, ...more.environment },
      }),
    writes: () => simulator.requests().filter(({ method, path }) => method !== "GET" && !path.endsWith("/auth/login")),
    retentions: () => simulator.state().policies.map(({ name, retentionValue }) => [name, retentionValue]),
    remove: async () => {
      await simulator.stop();
      rmSync(folder, { recursive: true });
    },
  };
}

/** A stack of policies, by their names, with their retentions in days. */
export function policies(days: Readonly<Record<string, number>>, more: object = {}): object {
  return {
    terraform: { required_providers: { scv: { source: "terraform.local/cdktf-scv/scv" } } },
    provider: { scv: [{}] },
    resource: {
      scv_policy: Object.fromEntries(
        Object.entries(days).map(([name, value]) => [
          name,
          { name, frequency: "DAILY", retention: { type: "DAYS", value } },
        ]),
      ),
    },
    ...more,
  };
}
