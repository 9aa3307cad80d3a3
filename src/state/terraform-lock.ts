import { z } from "zod";
import type { FileSystem } from "./filesystem";
import type { StateFiles } from "./state-files";

/** What Terraform says of a lock of its own, beside the state. */
export interface TerraformLock {
  /** Operation, who and since when, for people. */
  readonly holder: string;
  /** A Terraform that was killed leaves its file behind for ever: after a day nobody waits for it. */
  readonly fresh: boolean;
}

const schema = z.object({ Operation: z.string(), Who: z.string(), Created: z.string() }).partial();
const day = 24 * 60 * 60 * 1000;

export async function readTerraformLock(
  filesystem: FileSystem,
  files: StateFiles,
  now: number,
): Promise<TerraformLock | undefined> {
  const text = await filesystem.read(files.terraformLock);
  if (text === undefined) return undefined;
  const info = schema.safeParse(parse(text)).data ?? {};
  const created = Date.parse(info.Created ?? "");
  const since = Number.isNaN(created) ? ((await filesystem.modifiedAt(files.terraformLock)) ?? now) : created;
  return {
    holder: `${info.Operation ?? "an operation"} by ${info.Who ?? "somebody"} since ${new Date(since).toISOString()}`,
    fresh: now - since < day,
  };
}

function parse(text: string): unknown {
  try {
    return JSON.parse(text);
  } catch {
    return undefined;
  }
}
