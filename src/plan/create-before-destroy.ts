import type { ResourceBlock } from "../configuration/configuration";

/** Who is created before its predecessor is destroyed: who says so, and all that it depends on. */
export function createBeforeDestroy(
  blocks: readonly ResourceBlock[],
  dependencies: (address: string) => readonly string[],
): ReadonlySet<string> {
  const own = blocks.filter((block) => block.lifecycle.createBeforeDestroy).map((block) => block.address);
  return new Set(own.flatMap((address) => [address, ...dependencies(address)]));
}
