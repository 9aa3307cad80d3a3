import { alignElements, type Pairing } from "./align-elements";

/**
 * As Terraform pairs elements: by their place where there are as many as before and not the same ones in another order;
 * elsewhere what stays is found first, and between two that stay objects are one change each.
 */
export function pairElements<T>(
  before: readonly T[],
  after: readonly T[],
  same: (a: T, b: T) => boolean,
  isObject: (element: T) => boolean,
): readonly Pairing[] {
  if (before.length === after.length && !isReordered(before, after, same)) {
    return before.map((_, i) => ({ before: i, after: i }));
  }
  const isObjectAt = (elements: readonly T[], i: number | undefined) => {
    const element = i === undefined ? undefined : elements[i];
    return element !== undefined && isObject(element);
  };
  const pairs: Pairing[] = [];
  let [going, coming]: [Pairing[], Pairing[]] = [[], []];
  const settle = () => {
    for (const gone of going) {
      const both = isObjectAt(before, gone.before) && isObjectAt(after, coming[0]?.after);
      pairs.push({ ...gone, ...(both ? coming.shift() : {}) });
    }
    pairs.push(...coming);
    [going, coming] = [[], []];
  };
  for (const pairing of alignElements(before, after, same)) {
    if (pairing.before === undefined) coming.push(pairing);
    else if (pairing.after === undefined) going.push(pairing);
    else {
      settle();
      pairs.push(pairing);
    }
  }
  settle();
  return pairs;
}

/** Is each element still there, and one of them elsewhere? */
function isReordered<T>(before: readonly T[], after: readonly T[], same: (a: T, b: T) => boolean): boolean {
  const moved = before.filter((old, i) => {
    const now = after[i];
    return now === undefined || !same(old, now);
  });
  return moved.length > 0 && moved.every((old) => after.some((now) => same(old, now)));
}
