import type { ResourceBlock } from "../configuration/configuration";
import { warning, type Diagnostic } from "../diagnostics/diagnostic";
import { shellWord } from "../diagnostics/shell-word";
import { formatAddress, indexText } from "../state/address";
import type { Target } from "./plan-options";

/** A resource with several instances is not replaced as a whole. */
export function incompletelyMatched(
  targets: readonly Target[],
  blocks: ReadonlyMap<string, ResourceBlock>,
): readonly Diagnostic[] {
  return targets.flatMap((target) => {
    const block = blocks.get(formatAddress(target));
    if (block === undefined || (block.count === undefined && block.forEach === undefined)) return [];
    return [
      warning({
        code: "replace-incomplete",
        summary: "Incompletely-matched force-replace resource instance",
        detail: `${block.address} has several instances, and --replace takes one of them: add its key, as in --replace=${shellWord(`${block.address}${indexText(block.count === undefined ? "key" : 0)}`)}.`,
      }),
    ];
  });
}
