import { rm } from "node:fs/promises";
import { join } from "node:path";
import { atLeast, atMost, figure, median, type Figure } from "./figure";
import { run } from "./process";
import { folderWith, scvCommand } from "./scv";
import { startSimulatorProcess } from "./simulator";
import { scvStack, terraformDataStack } from "./stacks";
import { startStateServer } from "./state-server";

const rounds = 3;

/** One thousand objects from nothing, beside Terraform making as many that do nothing; and three thousand. */
export async function applyFromNothing(): Promise<Figure[]> {
  const ours: number[] = [];
  const local: number[] = [];
  const http: number[] = [];
  for (let round = 0; round < rounds; round++) {
    ours.push(await scvApply(1000));
    local.push(await terraformApply(1000, "local"));
    http.push(await terraformApply(1000, "http"));
  }
  const large: number[] = [];
  for (let round = 0; round < rounds; round++) large.push(await scvApply(3000));
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
  const simulator = await startSimulatorProcess();
  const folder = await folderWith((path) => scvStack(count, join(path, "terraform.tfstate")));
  try {
    const args = [scvCommand, "apply", "--auto-approve", "--config", folder];
    return (await run(process.execPath, args, { cwd: folder, env: simulator.env })).seconds;
  } finally {
    await simulator.stop();
    await rm(folder, { recursive: true });
  }
}

async function terraformApply(count: number, backend: "local" | "http"): Promise<number> {
  const server = await startStateServer();
  const config = backend === "local" ? { local: {} } : { http: { address: server.address } };
  const folder = await folderWith(() => terraformDataStack(count, config));
  try {
    await run("terraform", ["init", "-input=false"], { cwd: folder });
    return (await run("terraform", ["apply", "-auto-approve", "-input=false"], { cwd: folder })).seconds;
  } finally {
    await server.stop();
    await rm(folder, { recursive: true });
  }
}
