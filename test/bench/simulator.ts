import { spawn } from "node:child_process";
import { once } from "node:events";
import { createInterface } from "node:readline";
import { z } from "zod";
import { scvCommand } from "./scv";

const readySchema = z.object({ endpoint: z.string(), username: z.string(), password: z.string(), caFile: z.string() });

export interface SimulatorProcess {
  /** Of a command that is to reach it. */
  readonly env: Readonly<Record<string, string>>;
}

/** The appliance as a process of its own, over HTTPS, for as long as the work takes. */
export async function withSimulator<T>(
  args: readonly string[],
  work: (simulator: SimulatorProcess) => Promise<T>,
): Promise<T> {
  const child = spawn(process.execPath, [scvCommand, "simulator", "--port=0", ...args], {
    stdio: ["ignore", "pipe", "inherit"],
  });
  const closed = once(child, "close");
  try {
    const line = await new Promise<string>((resolve, reject) => {
      createInterface({ input: child.stdout }).once("line", resolve);
      child.once("error", reject);
      child.once("close", (code) => reject(new Error(`the simulator ended with ${String(code)}`)));
    });
    const { endpoint, username, password, caFile } = readySchema.parse(JSON.parse(line));
    return await work({
      env: { SCV_ENDPOINT: endpoint, SCV_USERNAME: username, SCV_PASSWORD: password, SCV_CA_FILE: caFile },
    });
  } finally {
    child.kill("SIGTERM");
    await closed;
  }
}
