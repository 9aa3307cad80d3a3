import { join } from "node:path";
import { atMost, figure, median, type Figure } from "./figure";
import { run } from "./process";
import { requestsIn } from "./requests";
import { apply, assertSays, folderWith, scvCommand } from "./scv";
import { withSimulator } from "./simulator";
import { scvStack } from "./stacks";

const rounds = 3;

/** A plan of 3,000 objects that finds nothing to do: its requests and its time. */
export async function planWithoutChanges(): Promise<Figure[]> {
  const folder = await folderWith((path) => scvStack(3000, join(path, "terraform.tfstate")));
  const log = join(folder, "requests.jsonl");
  return withSimulator(["--request-log", log], async ({ env }) => {
    await apply(folder, env, 3000);
    const [seconds, requests]: [number[], number[]] = [[], []];
    for (let round = 0; round < rounds; round++) {
      const before = await requestsIn(log);
      const ran = await run(process.execPath, [scvCommand, "plan", "--config", folder], { cwd: folder, env });
      assertSays(ran, "No changes.");
      seconds.push(ran.seconds);
      requests.push((await requestsIn(log)) - before);
    }
    return [
      figure("plan of 3,000 without changes", median(seconds), "s"),
      atMost("requests of a plan of 3,000 without changes, the login too", Math.max(...requests), "requests", 10),
    ];
  });
}
