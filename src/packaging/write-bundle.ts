import { mkdir, readdir, rm, writeFile } from "node:fs/promises";
import { join } from "node:path";
import type { Bundle } from "./bundle";

/** Nothing else stays in the folder. */
export async function writeBundle(files: Bundle, folder: string): Promise<void> {
  await mkdir(folder, { recursive: true });
  for (const [name, { text }] of files) await writeFile(join(folder, name), text);
  for (const name of await readdir(folder)) if (!files.has(name)) await rm(join(folder, name), { recursive: true });
}
