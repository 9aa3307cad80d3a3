import fc from "fast-check";
import { alignElements } from "./align-elements";

const same = (a: string, b: string) => a === b;
const letters = fc.array(fc.constantFrom("a", "b", "c"), { maxLength: 8 });

test("each element of both sides comes once, in its order, and pairs are the same", () => {
  fc.assert(
    fc.property(letters, letters, (before, after) => {
      const pairs = alignElements(before, after, same);
      expect(pairs.flatMap(({ before: i }) => (i === undefined ? [] : [i]))).toEqual([...before.keys()]);
      expect(pairs.flatMap(({ after: j }) => (j === undefined ? [] : [j]))).toEqual([...after.keys()]);
      for (const { before: i, after: j } of pairs)
        if (i !== undefined && j !== undefined) expect(before[i]).toBe(after[j]);
    }),
  );
});

test("what one insertion or removal leaves is all kept", () => {
  fc.assert(
    fc.property(letters, fc.nat(8), (items, at) => {
      const longer = [...items.slice(0, at), "x", ...items.slice(at)];
      const kept = (a: readonly string[], b: readonly string[]) =>
        alignElements(a, b, same).filter(({ before, after }) => before !== undefined && after !== undefined).length;
      expect(kept(items, longer)).toBe(items.length);
      expect(kept(longer, items)).toBe(items.length);
    }),
  );
});
