import { setTimeout as sleep } from "node:timers/promises";
import { readFile } from "node:fs/promises";
import { DiagnosticError, type Diagnostic } from "../../../diagnostics/diagnostic";
import { Permit, type IntentDetails } from "../../../provider/intent";
import type { ProviderHost } from "../../../provider/provider";
import { startSimulator, type Simulator, type SimulatorOptions } from "../../../simulator/simulator";
import type { ScvClient } from "../client";
import { connectScv } from "../connect";

/** A simulated appliance, a client of it, and what an executor lends to an operation. */
export interface Scv {
  readonly simulator: Simulator;
  readonly client: ScvClient;
  readonly host: ProviderHost;
  /** What was written down before a call. */
  readonly intents: IntentDetails[];
  readonly slot: {
    readonly secrets: Readonly<Record<string, string>>;
    readonly intend: (details: IntentDetails) => Promise<Permit>;
    readonly outsideSlot: <T>(wait: () => Promise<T>) => Promise<T>;
  };
  /** Requests of a method whose path ends so. */
  readonly sent: (method: string, path: string) => number;
  /** Another client of the same appliance: what it does is a stranger's. */
  readonly reconnect: () => Promise<ScvClient>;
  readonly stop: () => Promise<void>;
}

export async function startScv(options: SimulatorOptions = {}): Promise<Scv> {
  const simulator = await startSimulator(options);
  const environment = {
    SCV_ENDPOINT: simulator.endpoint,
    SCV_USERNAME: simulator.credentials.username,
    SCV_PASSWORD: simulator.credentials.password,
    SCV_CA_FILE: simulator.caFile,
    VCENTER_ENDPOINT: simulator.vcenterEndpoint,
    VCENTER_CA_FILE: simulator.caFile,
  };
  const host = testHost(environment);
  const clients: ScvClient[] = [];
  const reconnect = async () => {
    const client = await connectScv({}, host);
    clients.push(client);
    return client;
  };
  const intents: IntentDetails[] = [];
  return {
    simulator,
    client: await reconnect(),
    host,
    intents,
    slot: {
      secrets: {},
      intend: async (details) => {
        intents.push(details);
        return new Permit(true);
      },
      outsideSlot: (wait) => wait(),
    },
    sent: (method, path) =>
      simulator.requests().filter((request) => request.method === method && request.path.endsWith(path)).length,
    reconnect,
    stop: async () => {
      await Promise.all(clients.map((client) => client.connection.close()));
      await simulator.stop();
    },
  };
}

/** Pauses are cut short, and the clock goes on as if they were not. Time limits, which are longer, are kept. */
export function testHost(environment: ProviderHost["environment"]): ProviderHost {
  let skipped = 0;
  return {
    engine: "scv",
    environment,
    readFile: (path) => readFile(path, "utf8"),
    now: () => Date.now() + skipped,
    sleep: async (milliseconds, signal) => {
      const isPause = milliseconds <= 9_000;
      if (isPause) skipped += milliseconds;
      await sleep(isPause ? 1 : milliseconds, undefined, { signal }).catch(() => undefined);
    },
    random: () => 0.5,
    newId: () => "00000000-0000-4000-8000-000000000000",
  };
}

/** What an operation was refused with. */
export async function refusal(operation: Promise<unknown>): Promise<readonly Diagnostic[]> {
  try {
    await operation;
  } catch (cause) {
    if (cause instanceof DiagnosticError) return cause.diagnostics;
    throw cause;
  }
  throw new Error("the operation was not refused");
}
