import { readFile } from "node:fs/promises";

/** How many lines the simulator's log has. */
export async function requestsIn(log: string): Promise<number> {
  return (await readFile(log, "utf8")).split("\n").length - 1;
}
