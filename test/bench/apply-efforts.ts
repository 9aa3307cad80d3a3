import { join } from "node:path";
import type { Efforts } from "./beside";
import { effortOf, scvEngine, terraformEngine, withAppliance, type Effort, type Engine } from "./engine";
import { folderWith } from "./scv";
import { scvStack, scvStackIn } from "./stacks";
import { withStateServer } from "./state-server";
import { terraformFolder } from "./terraform";

const rounds = 3;

/** Applies from nothing, each on an appliance of its own. */
export async function applyEfforts(count: number): Promise<Efforts> {
  const stack = (path: string) => scvStack(count, join(path, "terraform.tfstate"));
  const efforts: Efforts = { scv: [], local: [], http: [] };
  // side by side in each round, so that a busy minute of the machine falls on all of them
  for (let round = 0; round < rounds; round++) {
    efforts.scv.push(await applyIn(await folderWith(stack), scvEngine, count));
    efforts.http.push(await applyOverHttp(count));
    efforts.local.push(await applyIn(await terraformFolder(stack), terraformEngine, count));
  }
  return efforts;
}

function applyOverHttp(count: number): Promise<Effort> {
  return withStateServer(undefined, async (backend) =>
    applyIn(await terraformFolder(() => scvStackIn(count, backend)), terraformEngine, count),
  );
}

function applyIn(folder: string, engine: Engine, count: number): Promise<Effort> {
  return withAppliance(join(folder, "requests.jsonl"), (appliance) =>
    effortOf(engine.apply, folder, appliance, `${count} added, 0 changed, 0 destroyed`),
  );
}
