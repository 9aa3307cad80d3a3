import { rm } from "node:fs/promises";
import { join } from "node:path";
import { z } from "zod";
import { atMost, figure, median, type Figure } from "./figure";
import { run } from "./process";
import { folderWith, scvCommand } from "./scv";
import { startSimulatorProcess } from "./simulator";
import { scvStack } from "./stacks";
import { readFile } from "node:fs/promises";

/** A plan of 3,000 objects that finds nothing to do: its requests and its time. */
export async function planWithoutChanges(): Promise<Figure[]> {
  const folder = await folderWith((path) => scvStack(3000, join(path, "terraform.tfstate")));
  const log = join(folder, "requests.jsonl");
  const simulator = await startSimulatorProcess(["--request-log", log]);
  try {
    const options = { cwd: folder, env: simulator.env };
    await run(process.execPath, [scvCommand, "apply", "--auto-approve", "--config", folder], options);
    const before = await requests(log);
    const seconds: number[] = [];
    for (let round = 0; round < 3; round++) {
      seconds.push((await run(process.execPath, [scvCommand, "plan", "--config", folder], options)).seconds);
    }
    const made = ((await requests(log)) - before) / seconds.length;
    return [
      figure("plan of 3,000 without changes", median(seconds), "s"),
      atMost("requests of a plan of 3,000 without changes", made, "requests", 10),
    ];
  } finally {
    await simulator.stop();
    await rm(folder, { recursive: true });
  }
}

const lineSchema = z.object({ path: z.string() });

async function requests(log: string): Promise<number> {
  const lines = (await readFile(log, "utf8")).split("\n").filter((line) => line !== "");
  return lines.map((line) => lineSchema.parse(JSON.parse(line))).length;
}
