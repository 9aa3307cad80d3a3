import { equals, sameValue } from "./equality";
import { list, map, nullOf, num, object, set, str, tuple, unknown } from "./make";
import { withMarks } from "./marks";
import type { Value } from "./value";

describe("equality", () => {
  it.each<[string, Value, Value, boolean]>([
    ["numbers written differently", num("1.0"), num(1), true],
    ["a number and its text", num(1), str("1"), false],
    ["what differs in marks only", withMarks(str("a"), { sensitive: true }), str("a"), true],
    ["sets made in another order", set("string", [str("b"), str("a")]), set("string", [str("a"), str("b")]), true],
    ["lists in another order", list("string", [str("b"), str("a")]), list("string", [str("a"), str("b")]), false],
    ["a list and a tuple", list("string", []), tuple([]), false],
    ["nulls of different types", nullOf("string"), nullOf("number"), true],
    ["objects with other attributes", object({ a: num(1) }), object({ b: num(1) }), false],
    ["an inherited name and none", object({ toString: num(1) }), object({ a: num(1) }), false],
    [
      "maps with the same entries",
      map("number", { a: num(1), b: num(2) }),
      map("number", { b: num(2), a: num(1) }),
      true,
    ],
  ])("of %s: %j and %j: %s", (_, a, b, equal) => {
    expect(equals(a, b)).toBe(equal);
    expect(sameValue(a, b)).toBe(equal);
  });

  it("never holds of what is unknown, and sameness does", () => {
    const value = object({ id: unknown("string") });
    expect(equals(value, value)).toBe(false);
    expect(sameValue(value, object({ id: unknown("string") }))).toBe(true);
    expect(sameValue(value, object({ id: unknown("number") }))).toBe(false);
  });
});
