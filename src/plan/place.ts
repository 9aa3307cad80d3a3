import type { Diagnostic } from "../diagnostics/diagnostic";

/** Diagnostics of one block, with the block's place where they do not name one. */
export function place(
  diagnostics: readonly Diagnostic[],
  block: { readonly address: string; readonly constructPath?: string | undefined },
): Diagnostic[] {
  const constructPath = block.constructPath === undefined ? {} : { constructPath: block.constructPath };
  return diagnostics.map((diagnostic) => ({ address: block.address, ...constructPath, ...diagnostic }));
}
