import { equality, equals, sameValue } from "./equality";
import { list, map, nullOf, num, object, set, str, tuple, unknown } from "./make";
import { withMarks } from "./marks";
import { refine, unknownNotNull } from "./refinement";
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

describe("==", () => {
  const text = unknown("string");
  const begins = refine(text, { prefix: "a-" });
  const pair = refine(unknown(["list", "number"]), { minLength: 1, maxLength: 2 });
  const small = refine(unknown("number"), { upper: { value: "3", inclusive: false } });

  it.each<[string, Value, Value, boolean | undefined]>([
    ["what may be null, and null", text, nullOf("dynamic"), undefined],
    ["what is not null, and null", unknownNotNull("string"), nullOf("number"), false],
    ["a text that begins otherwise", begins, str("b"), false],
    ["a text that begins so", begins, str("a-b"), undefined],
    ["two texts of which little is known", begins, refine(text, { prefix: "b-" }), undefined],
    ["a number beyond the bounds", small, num(4), false],
    ["the bound that is left out", small, num(3), false],
    ["a number within the bounds", small, num(2), undefined],
    ["a list that is too long", pair, list("number", [num(1), num(2), num(3)]), false],
    ["a list that is too short", pair, list("number", []), false],
    ["a list of a length that fits", pair, list("number", [num(1)]), undefined],
    ["a value of another type", text, num(1), false],
    ["a value of what may become its type", unknown("dynamic"), num(1), undefined],
    ["a tuple of another length", unknown(["tuple", ["string"]]), tuple([]), false],
    ["lists that differ in what is known", tuple([text, num(1)]), tuple([str("a"), num(2)]), false],
    ["sets of what is not known yet", set("string", [begins]), set("string", [str("b")]), undefined],
  ])("of %s: %j and %j: %s", (_, a, b, equal) => {
    expect(equality(a, b)).toBe(equal);
    expect(equality(b, a)).toBe(equal);
  });
});
