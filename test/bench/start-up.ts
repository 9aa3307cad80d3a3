import { join } from "node:path";
import { figure, median, type Figure } from "./figure";
import { run } from "./process";
import { apply, folderWith, scvCommand } from "./scv";
import { withSimulator } from "./simulator";
import { scvStack } from "./stacks";

const rounds = 5;

/** What a user waits for before anything is done. */
export async function startUp(): Promise<Figure[]> {
  return withSimulator([], async ({ env }) => {
    const folder = await folderWith((path) => scvStack(2, join(path, "terraform.tfstate")));
    await apply(folder, env, 2);
    const milliseconds = async (args: readonly string[]): Promise<number> => {
      const all: number[] = [];
      for (let round = 0; round < rounds; round++) {
        all.push(1000 * (await run(process.execPath, args, { cwd: folder, env })).seconds);
      }
      return median(all);
    };
    return [
      figure("node, doing nothing", await milliseconds(["--eval", "0"]), "ms"),
      figure("scv version", await milliseconds([scvCommand, "version"]), "ms"),
      figure(
        "scv plan of two objects without changes",
        await milliseconds([scvCommand, "plan", "--config", folder]),
        "ms",
      ),
    ];
  });
}
