import { list, map, nullOf, num, object, set, str, unknown } from "../language/make";
import type { Value } from "../language/value";
import { contradictions } from "./conforms";

const [a, b, any] = [str("a"), str("b"), unknown("string")];

const cases: readonly [string, Value, Value, unknown][] = [
  ["an unknown may become anything", object({ x: any }), object({ x: a }), []],
  ["an unknown may become null", object({ x: any }), object({ x: nullOf("string") }), []],
  ["an unknown may become a whole object", object({ x: unknown("dynamic") }), object({ x: object({ y: a }) }), []],
  ["a known value must stay", object({ x: a, y: a }), object({ x: b, y: a }), [["x"]]],
  ["null must stay null", object({ x: nullOf("string") }), object({ x: a }), [["x"]]],
  ["a value must not become unknown", object({ x: a }), object({ x: any }), [["x"]]],
  ["a number is compared by its value", num("1.0"), num(1), []],
  [
    "what is inside lists is named by its place",
    object({ x: list("string", [a, any]) }),
    object({ x: list("string", [b, b]) }),
    [["x", 0]],
  ],
  ["a list must keep its length", list("string", [any]), list("string", [a, b]), [[]]],
  ["a map must keep its keys", map("string", { k: any }), map("string", { k: a, more: b }), [[]]],
  ["a key that vanishes is named", map("string", { k: any }), map("string", { other: a }), [["k"]]],
  ["a set that is known must stay", set("string", [a]), set("string", [b]), [[]]],
  ["a set with an unknown member may become any set", set("string", [any, a]), set("string", [b]), []],
  ["another kind of value contradicts", object({ x: a }), list("string", [a]), [[]]],
];

test.each(cases)("%s", (_, planned, actual, found) => {
  expect(contradictions(planned, actual)).toEqual(found);
});
