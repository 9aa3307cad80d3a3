import { ConversionError } from "./conversion-error";
import { convert } from "./convert";
import { bool, list, map, nullOf, num, object, set, str, tuple, unknown } from "./make";
import { withMarks } from "./marks";
import { refine, unknownNotNull } from "./refinement";
import type { Type } from "./type";
import type { Value } from "./value";

describe("convert", () => {
  it.each<[string, Value, Type, Value]>([
    ["text that is a number", str("007.50"), "number", num("7.5")],
    ["a number", num("1e3"), "string", str("1000")],
    ["true", bool(true), "string", str("true")],
    ["the text true", str("true"), "bool", bool(true)],
    ["the text 0", str("0"), "bool", bool(false)],
    ["a tuple", tuple([num(1), str("2")]), ["list", "string"], list("string", [str("1"), str("2")])],
    [
      "a tuple of mixed primitives, to any list,",
      tuple([num(1), str("a")]),
      ["list", "dynamic"],
      list("string", [str("1"), str("a")]),
    ],
    ["a tuple", tuple([str("b"), str("a"), str("b")]), ["set", "string"], set("string", [str("a"), str("b")])],
    ["an empty tuple", tuple([]), ["list", "number"], list("number", [])],
    ["a list", list("string", [str("2"), str("1")]), ["set", "number"], set("number", [num(1), num(2)])],
    ["an object", object({ a: num(1) }), ["map", "string"], map("string", { a: str("1") })],
    [
      "an object with more attributes",
      object({ a: num(1), b: num(2) }),
      ["object", { a: "string" }],
      object({ a: str("1") }),
    ],
    [
      "an object without an optional attribute",
      object({}),
      ["object", { a: "string" }, ["a"]],
      object({ a: nullOf("string") }),
    ],
    [
      "a tuple of objects without an optional attribute",
      tuple([object({})]),
      ["list", ["object", { a: "string" }, ["a"]]],
      list(["object", { a: "string" }], [object({ a: nullOf("string") })]),
    ],
    ["a map", map("string", { a: str("1") }), ["object", { a: "number" }], object({ a: num(1) })],
    ["null", nullOf("dynamic"), ["list", "string"], nullOf(["list", "string"])],
    ["what is unknown", unknown("dynamic"), "number", unknown("number")],
    [
      "an unknown tuple",
      unknown(["tuple", ["string"]]),
      ["list", "number"],
      refine(unknown(["list", "number"]), { minLength: 1, maxLength: 1 }),
    ],
    [
      "an unknown tuple that is not null",
      unknownNotNull(["tuple", ["string"]]),
      ["list", "number"],
      list("number", [unknown("number")]),
    ],
    [
      "an unknown object",
      unknown(["object", { a: "string" }]),
      ["map", "string"],
      refine(unknown(["map", "string"]), { minLength: 1, maxLength: 1 }),
    ],
    [
      "an unknown list of a length",
      refine(unknownNotNull(["list", "string"]), { minLength: 2, maxLength: 3 }),
      ["set", "number"],
      refine(unknownNotNull(["set", "number"]), { minLength: 1, maxLength: 3 }),
    ],
    [
      "a set of what may be the same",
      set("string", [str("a"), unknown("string")]),
      ["list", "string"],
      unknown(["list", "string"]),
    ],
    ["anything, to any type,", tuple([num(1)]), "dynamic", tuple([num(1)])],
  ])("turns %s %j into %j", (_, value, type, converted) => {
    expect(convert(value, type)).toEqual(converted);
  });

  it.each<[string, Value, Type, string]>([
    ["text that is no number", str("ten"), "number", "a number is required"],
    ["True", str("True"), "bool", 'a bool is required; to convert from text, use lower case "true"'],
    ["a number as bool", num(1), "bool", "a bool is required"],
    ["a list as text", list("string", []), "string", "a string is required"],
    ["text as list", str("a"), ["list", "string"], "list of string is required"],
    ["one bad element", tuple([num(1), str("x")]), ["list", "number"], "[1]: a number is required"],
    [
      "a bad attribute deep inside",
      object({ a: tuple([object({ b: str("x") })]) }),
      ["object", { a: ["list", ["object", { b: "number" }]] }],
      "a[0].b: a number is required",
    ],
    ["a missing attribute", object({}), ["object", { a: "string" }], 'the attribute "a" is required'],
    ["tuples of other lengths", tuple([num(1)]), ["tuple", []], "a tuple of 0 elements is required, not of 1"],
    ["an unknown that can never fit", unknown(["list", "string"]), "string", "string is required"],
    [
      "elements without a common type",
      tuple([str("a"), tuple([])]),
      ["list", "dynamic"],
      "all elements must have the same type",
    ],
  ])("refuses %s and says where", (_, value, type, message) => {
    const converted = convert(value, type);
    expect(converted).toBeInstanceOf(ConversionError);
    expect(String(converted)).toBe(message);
  });

  it("keeps the marks, of the whole and of what is inside", () => {
    const secret = withMarks(num(1), { sensitive: true });
    expect(convert(withMarks(tuple([secret]), { ephemeral: true }), ["list", "string"])).toEqual(
      withMarks(list("string", [withMarks(str("1"), { sensitive: true })]), { ephemeral: true }),
    );
  });

  it("never shows the value in its message", () => {
    const converted = convert(str("hunter2"), "number");
    expect(String(converted)).not.toContain("hunter2");
  });
});
