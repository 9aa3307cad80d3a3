import { rm } from "node:fs/promises";
import { join } from "node:path";
import { writeBindings } from "./generator/bindings";

async function generate(folder: string): Promise<void> {
  await rm(folder, { recursive: true, force: true });
  await writeBindings(folder);
}

void generate(join(__dirname, "generated"));
