import { list, map, num, set, unknown } from "./make";
import { withMarks } from "./marks";
import { refine, refineNotNull, unknownNotNull } from "./refinement";
import type { Type } from "./type";
import type { Refinement, Value } from "./value";

const bound = (value: string, inclusive: boolean) => ({ value, inclusive });
const notNull = true;

describe("what is said of a value that is not known yet", () => {
  it.each<[string, Type, readonly Refinement[], Refinement]>([
    ["the longer of two beginnings", "string", [{ prefix: "a" }, { prefix: "a-b" }], { prefix: "a-b" }],
    ["the longer one, whichever came first", "string", [{ prefix: "a-b" }, { prefix: "a" }], { prefix: "a-b" }],
    [
      "the greater of two lower bounds",
      "number",
      [{ lower: bound("1", true) }, { lower: bound("2", true) }],
      { lower: bound("2", true) },
    ],
    [
      "the lesser of two upper bounds",
      "number",
      [{ upper: bound("1", true) }, { upper: bound("2", true) }],
      { upper: bound("1", true) },
    ],
    [
      "of two equal bounds the one that leaves out more",
      "number",
      [{ lower: bound("1", true) }, { lower: bound("1", false) }],
      { lower: bound("1", false) },
    ],
    [
      "of lengths what both allow",
      ["list", "string"],
      [
        { minLength: 1, maxLength: 5 },
        { minLength: 2, maxLength: 7 },
      ],
      { minLength: 2, maxLength: 5 },
    ],
    ["not null, once that is said", "bool", [{ notNull }, {}], { notNull }],
  ])("is taken together: %s", (_, type, said, refinement) => {
    const value = said.reduce<Value>(refine, unknown(type));
    expect(value).toEqual({ kind: "unknown", type, refinement });
  });

  it("is nothing of a value of any type, and of one that is known", () => {
    expect(refineNotNull(unknown("dynamic"))).toEqual(unknown("dynamic"));
    expect(unknownNotNull("dynamic")).toEqual(unknown("dynamic"));
    expect(refine(num(1), { lower: bound("2", true) })).toEqual(num(1));
  });

  it("keeps the marks", () => {
    const marks = { sensitive: true } as const;
    expect(refineNotNull(withMarks(unknown("bool"), marks))).toEqual(withMarks(unknownNotNull("bool"), marks));
    const exact = { notNull, lower: bound("1", true), upper: bound("1", true) } as const;
    expect(refine(withMarks(unknown("number"), marks), exact)).toEqual(withMarks(num(1), marks));
  });
});

describe("a value of which all is said", () => {
  const range = { lower: bound("2", true), upper: bound("2", true) };

  it.each<[string, Type, Refinement, Value]>([
    ["a number between equal bounds", "number", { notNull, ...range }, num(2)],
    ["an empty list", ["list", "bool"], { notNull, maxLength: 0 }, list("bool", [])],
    ["an empty set", ["set", "bool"], { notNull, maxLength: 0 }, set("bool", [])],
    ["an empty map", ["map", "bool"], { notNull, maxLength: 0 }, map("bool", {})],
    [
      "a list of a length, but for its elements",
      ["list", "bool"],
      { notNull, minLength: 2, maxLength: 2 },
      list("bool", [unknown("bool"), unknown("bool")]),
    ],
    ["a set of one element", ["set", "bool"], { notNull, minLength: 1, maxLength: 1 }, set("bool", [unknown("bool")])],
  ])("is known: %s", (_, type, refinement, value) => {
    expect(refine(unknown(type), refinement)).toEqual(value);
  });

  it.each<[string, Type, Refinement]>([
    ["it may be null", "number", range],
    ["a bound is not one of its values", "number", { notNull, ...range, upper: bound("2", false) }],
    ["two elements of a set may be the same", ["set", "bool"], { notNull, minLength: 2, maxLength: 2 }],
    ["its keys are not known", ["map", "bool"], { notNull, minLength: 1, maxLength: 1 }],
  ])("is not known where %s", (_, type, refinement) => {
    expect(refine(unknown(type), refinement)).toEqual({ kind: "unknown", type, refinement });
  });
});
