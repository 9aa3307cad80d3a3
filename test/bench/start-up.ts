import { join } from "node:path";
import { atMost, figure, median, type Figure } from "./figure";
import { run } from "./process";
import { apply, folderWith, scvCommand } from "./scv";
import { withSimulator } from "./simulator";
import { scvStack } from "./stacks";

const rounds = 5;

/** 20 ms more than before there was an expression language. */
const beyondNode = 47;

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
    const node = await milliseconds(["--eval", "0"]);
    const version = await milliseconds([scvCommand, "version"]);
    return [
      figure("node, doing nothing", node, "ms"),
      figure("scv version", version, "ms"),
      atMost("scv version, beyond node itself", version - node, "ms", beyondNode),
      figure(
        "scv plan of two objects without changes",
        await milliseconds([scvCommand, "plan", "--config", folder]),
        "ms",
      ),
    ];
  });
}
