import { readFile, rm, stat } from "node:fs/promises";
import { join } from "node:path";
import { atMost, type Figure } from "./figure";
import { run } from "./process";
import { folderWith, scvCommand } from "./scv";
import { startSimulatorProcess } from "./simulator";
import { scvStack } from "./stacks";

/** All bytes that an apply of 1,000 writes into files, beside the document that it leaves. */
export async function bytesWritten(): Promise<Figure[]> {
  const simulator = await startSimulatorProcess();
  const folder = await folderWith((path) => scvStack(1000, join(path, "terraform.tfstate")));
  try {
    const args = [
      "--require",
      join(__dirname, "count-writes.cjs"),
      scvCommand,
      "apply",
      "--auto-approve",
      "--config",
      folder,
    ];
    const counted = join(folder, "bytes");
    await run(process.execPath, args, { cwd: folder, env: { ...simulator.env, COUNT_WRITES_TO: counted } });
    const document = await stat(join(folder, "terraform.tfstate"));
    const written = Number(await readFile(counted, "utf8"));
    return [atMost("bytes written during an apply, beside the final document", written / document.size, "x", 4)];
  } finally {
    await simulator.stop();
    await rm(folder, { recursive: true });
  }
}
