import { readFile, stat } from "node:fs/promises";
import { join } from "node:path";
import { pathToFileURL } from "node:url";
import { atMost, type Figure } from "./figure";
import { apply, folderWith } from "./scv";
import { withSimulator } from "./simulator";
import { scvStack } from "./stacks";

/** All bytes that an apply of 1,000 writes into files, beside the document that it leaves. */
export async function bytesWritten(): Promise<Figure[]> {
  return withSimulator([], async (simulator) => {
    const folder = await folderWith((path) => scvStack(1000, join(path, "terraform.tfstate")));
    const counted = join(folder, "bytes");
    const env = { ...simulator.env, COUNT_WRITES_TO: counted };
    await apply(folder, env, 1000, ["--import", pathToFileURL(join(__dirname, "count-writes.mjs")).href]);
    const document = await stat(join(folder, "terraform.tfstate"));
    const written = Number(await readFile(counted, "utf8"));
    return [atMost("bytes written during an apply, beside the final document", written / document.size, "x", 4)];
  });
}
