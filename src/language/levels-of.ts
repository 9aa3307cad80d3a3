import type { Expression } from "./expression";
import { childrenOf } from "./expression-children";

/** How deep the expression is. Level by level, without recursion: that is what it protects. */
export function levelsOf(expression: Expression): number {
  let levels = 0;
  for (let level: readonly Expression[] = [expression]; level.length > 0; level = level.flatMap(childrenOf)) levels++;
  return levels;
}
