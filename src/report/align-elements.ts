/** Positions of one element before and after; one of them absent where it is new or gone. */
export interface Pairing {
  readonly before?: number;
  readonly after?: number;
}

/** The longest common subsequence stays; between two that stay, first what goes, then what comes. */
export function alignElements<T>(before: readonly T[], after: readonly T[], same: (a: T, b: T) => boolean): Pairing[] {
  const start = commonStart(before, after, same);
  const end = commonStart(before.slice(start).reverse(), after.slice(start).reverse(), same);
  const middle = alignMiddle(
    before.slice(start, before.length - end),
    after.slice(start, after.length - end),
    same,
  ).map((pair) => ({
    ...(pair.before === undefined ? {} : { before: pair.before + start }),
    ...(pair.after === undefined ? {} : { after: pair.after + start }),
  }));
  return [
    ...Array.from({ length: start }, (_, i) => ({ before: i, after: i })),
    ...middle,
    ...Array.from({ length: end }, (_, i) => ({ before: before.length - end + i, after: after.length - end + i })),
  ];
}

function commonStart<T>(a: readonly T[], b: readonly T[], same: (a: T, b: T) => boolean): number {
  let length = 0;
  for (const [i, item] of a.entries()) {
    const other = b[i];
    if (i >= b.length || other === undefined || !same(item, other)) break;
    length = i + 1;
  }
  return length;
}

function alignMiddle<T>(before: readonly T[], after: readonly T[], same: (a: T, b: T) => boolean): Pairing[] {
  const lengths = commonLengths(before, after, same);
  const width = after.length + 1;
  const pairs: Pairing[] = [];
  let [i, j] = [0, 0];
  while (i < before.length || j < after.length) {
    const here = lengths[i * width + j] ?? 0;
    const below = lengths[(i + 1) * width + j] ?? 0;
    const [a, b] = [before[i], after[j]];
    if (a !== undefined && b !== undefined && same(a, b)) pairs.push({ before: i++, after: j++ });
    else if (i < before.length && (j === after.length || below === here)) pairs.push({ before: i++ });
    else pairs.push({ after: j++ });
  }
  return pairs;
}

/** By `i * (after.length + 1) + j`: how many the rest from `i` has in common with the rest from `j`. */
function commonLengths<T>(before: readonly T[], after: readonly T[], same: (a: T, b: T) => boolean): Uint32Array {
  const width = after.length + 1;
  const lengths = new Uint32Array((before.length + 1) * width);
  for (let i = before.length - 1; i >= 0; i--) {
    for (let j = after.length - 1; j >= 0; j--) {
      const [a, b] = [before[i], after[j]];
      const equal = a !== undefined && b !== undefined && same(a, b);
      lengths[i * width + j] = equal
        ? (lengths[(i + 1) * width + j + 1] ?? 0) + 1
        : Math.max(lengths[(i + 1) * width + j] ?? 0, lengths[i * width + j + 1] ?? 0);
    }
  }
  return lengths;
}
