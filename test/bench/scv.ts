import { mkdtempSync, rmSync } from "node:fs";
import { mkdtemp, writeFile } from "node:fs/promises";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { run, type Ran } from "./process";

/** The built command. */
export const scvCommand = join(__dirname, "..", "..", "dist", "scv", "main.js");

const root = mkdtempSync(join(tmpdir(), "scv-bench-"));
process.on("exit", () => rmSync(root, { recursive: true, force: true }));
for (const signal of ["SIGINT", "SIGTERM"] as const) process.on(signal, () => process.exit(1));

/** A new folder with one configuration in it; removed when the benchmark ends, however that is. */
export async function folderWith(configuration: (folder: string) => object): Promise<string> {
  const folder = await mkdtemp(join(root, "stack-"));
  await writeFile(join(folder, "cdk.tf.json"), JSON.stringify(configuration(folder)));
  return folder;
}

/** Applies the stack in the folder. Throws where not exactly so many objects were added. */
export async function apply(
  folder: string,
  env: NodeJS.ProcessEnv,
  added: number,
  nodeOptions: readonly string[] = [],
): Promise<Ran> {
  const args = [...nodeOptions, scvCommand, "apply", "--auto-approve", "--config", folder];
  const ran = await run(process.execPath, args, { cwd: folder, env });
  assertSays(ran, `${added} added, 0 changed, 0 destroyed`);
  return ran;
}

/** A figure of a run that did something else would be none. */
export function assertSays({ stdout }: Ran, words: string): void {
  if (!stdout.includes(words)) throw new Error(`It did not say "${words}":\n${stdout.slice(-2000)}`);
}
