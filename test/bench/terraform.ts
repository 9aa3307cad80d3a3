import { writeFile } from "node:fs/promises";
import { join } from "node:path";
import { run, type RunOptions, type Ran } from "./process";
import { folderWith, scvCommand } from "./scv";

/** A folder in which Terraform runs the stack with the packaged provider, installed as a user does it. No network. */
export async function terraformFolder(configuration: (folder: string) => object): Promise<string> {
  const folder = await folderWith(configuration);
  await writeFile(join(folder, "terraformrc"), "");
  await run(process.execPath, [scvCommand, "terraform", "install", "--dir=terraform.d/plugins"], { cwd: folder });
  await terraform(["init"], { cwd: folder });
  return folder;
}

export function terraform(args: readonly string[], options: RunOptions): Promise<Ran> {
  const own = {
    // nothing that the machine has configured, and no look for a newer release
    HOME: options.cwd,
    TF_CLI_CONFIG_FILE: join(options.cwd, "terraformrc"),
    CHECKPOINT_DISABLE: "1",
  };
  return run("terraform", [...args, "-input=false", "-no-color"], { ...options, env: { ...options.env, ...own } });
}
