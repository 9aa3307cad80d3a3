import { join } from "node:path";
import { atLeast, atMost, figure, median, type Figure } from "./figure";
import { run } from "./process";
import { apply, assertSays, folderWith } from "./scv";
import { withSimulator } from "./simulator";
import { scvStack, terraformDataStack } from "./stacks";
import { withStateServer } from "./state-server";

const rounds = 3;

/** One thousand objects from nothing, beside Terraform making as many that do nothing; and three thousand. */
export async function applyFromNothing(): Promise<Figure[]> {
  const [ours, local, http, large]: [number[], number[], number[], number[]] = [[], [], [], []];
  // side by side in each round, so that a busy minute of the machine falls on all of them
  for (let round = 0; round < rounds; round++) {
    ours.push(await scvApply(1000));
    http.push(await withStateServer(undefined, (backend) => terraformApply(1000, backend)));
    large.push(await scvApply(3000));
    local.push(await terraformApply(1000, { local: {} }));
  }
  const [us, them, themHttp] = [median(ours), median(local), median(http)];
  return [
    figure("apply 1,000 policies and groups from nothing", us, "s"),
    figure("terraform apply 1,000 terraform_data, local backend", them, "s"),
    figure("terraform apply 1,000 terraform_data, http backend", themHttp, "s"),
    atLeast("times faster than terraform with its local backend", them / us, "x", 10),
    atLeast("times faster than terraform with an http backend", themHttp / us, "x", 1),
    figure("apply 3,000 policies and groups from nothing", median(large), "s"),
    atMost("3,000 beside 1,000", median(large) / us, "x", 4),
  ];
}

async function scvApply(count: number): Promise<number> {
  return withSimulator([], async ({ env }) => {
    const folder = await folderWith((path) => scvStack(count, join(path, "terraform.tfstate")));
    return (await apply(folder, env, count)).seconds;
  });
}

async function terraformApply(count: number, backend: object): Promise<number> {
  const folder = await folderWith(() => terraformDataStack(count, backend));
  // no look for a newer release
  const options = { cwd: folder, env: { CHECKPOINT_DISABLE: "1" } };
  await run("terraform", ["init", "-input=false"], options);
  const ran = await run("terraform", ["apply", "-auto-approve", "-input=false", "-no-color"], options);
  assertSays(ran, `${count} added, 0 changed, 0 destroyed`);
  return ran.seconds;
}
