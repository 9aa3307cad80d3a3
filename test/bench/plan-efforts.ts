import { readFile } from "node:fs/promises";
import { join } from "node:path";
import type { Efforts } from "./beside";
import { effortOf, scvEngine, terraformEngine, withAppliance, type Appliance } from "./engine";
import { apply, folderWith } from "./scv";
import { scvStack, scvStackIn } from "./stacks";
import { withStateServer } from "./state-server";
import { terraformFolder } from "./terraform";

const rounds = 3;

/** Plans that find nothing to do. Each engine has an appliance of its own, with a state that our engine made. */
export async function planEfforts(count: number): Promise<Efforts> {
  const stack = (path: string) => scvStack(count, join(path, "terraform.tfstate"));
  const [ourFolder, theirFolder] = [await folderWith(stack), await terraformFolder(stack)];
  return withAppliance(join(ourFolder, "requests.jsonl"), (our) =>
    withAppliance(join(theirFolder, "requests.jsonl"), async (their) => {
      await apply(ourFolder, our.env, count);
      await apply(theirFolder, their.env, count);
      const state = await readFile(join(theirFolder, "terraform.tfstate"));
      return withStateServer(state, async (backend) => {
        const httpFolder = await terraformFolder(() => scvStackIn(count, backend));
        return roundsOf({ ourFolder, our }, { theirFolder, httpFolder, their });
      });
    }),
  );
}

async function roundsOf(
  { ourFolder, our }: { ourFolder: string; our: Appliance },
  { theirFolder, httpFolder, their }: { theirFolder: string; httpFolder: string; their: Appliance },
): Promise<Efforts> {
  const efforts: Efforts = { scv: [], local: [], http: [] };
  // side by side in each round, so that a busy minute of the machine falls on all of them
  for (let round = 0; round < rounds; round++) {
    efforts.scv.push(await effortOf(scvEngine.plan, ourFolder, our, "No changes."));
    efforts.local.push(await effortOf(terraformEngine.plan, theirFolder, their, "No changes."));
    efforts.http.push(await effortOf(terraformEngine.plan, httpFolder, their, "No changes."));
  }
  return efforts;
}
