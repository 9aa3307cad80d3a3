import { mkdtemp, writeFile } from "node:fs/promises";
import { tmpdir } from "node:os";
import { join } from "node:path";

/** The built command. */
export const scvCommand = join(__dirname, "..", "..", "dist", "src", "cli", "main.js");

/** A new folder with one configuration in it. */
export async function folderWith(configuration: (folder: string) => object): Promise<string> {
  const folder = await mkdtemp(join(tmpdir(), "scv-bench-"));
  await writeFile(join(folder, "cdk.tf.json"), JSON.stringify(configuration(folder)));
  return folder;
}
