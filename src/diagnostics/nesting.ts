/** Of lists and objects in each other: far from the end of the stack, wherever a value goes. */
export const mostLevels = 500;

/** Do lists and objects of JSON stand in each other in more levels? Level by level: what is too deep ends no stack. */
export function hasMoreLevels(json: unknown, most: number): boolean {
  let level = [json].filter(isHolder);
  for (let count = 0; level.length > 0; count++) {
    if (count === most) return true;
    level = level.flatMap((holder) => Object.values(holder).filter(isHolder));
  }
  return false;
}

function isHolder(json: unknown): json is object {
  return typeof json === "object" && json !== null;
}
