import { readNode } from "../configuration/read-body";
import type { Json } from "../language/json";
import { list, map, num, object, set, str, unknown } from "../language/make";
import { withMarks } from "../language/marks";
import type { Value } from "../language/value";
import { indexesOf, instanceNames, repetitionOf } from "./repetition";

const nodeOf = (json: Json) =>
  readNode(json, ({ summary }) => {
    throw new Error(summary);
  });
const scopeOf = (value: Value) => ({ root: (name: string) => (name === "v" ? object({ x: value }) : undefined) });
const counted = (value: Value) => repetitionOf({ count: nodeOf("${v.x}") }, scopeOf(value));
const each = (value: Value) => repetitionOf({ forEach: nodeOf("${v.x}") }, scopeOf(value));
const detail = (text: string) =>
  expect.objectContaining({ diagnostics: [expect.objectContaining({ detail: expect.stringContaining(text) })] });

test("a block without count and for_each is one, which has no index", () => {
  expect(indexesOf(repetitionOf({}, scopeOf(num(1))))).toEqual([undefined]);
});

test.each([
  ["a number", num(3), [0, 1, 2]],
  ["none", num(0), []],
  ["a number as text", str("2"), [0, 1]],
  ["a sensitive number", withMarks(num(1), { sensitive: true }), [0]],
])("count is %s", (_, value, indexes) => {
  expect(indexesOf(counted(value))).toEqual(indexes);
});

test.each<[string, Value, string]>([
  ["is not known", unknown("number"), "known only after apply"],
  ["is null", { kind: "null", type: "number" }, "is null"],
  ["is less than nothing", num(-1), "greater than or equal to zero"],
  ["is no whole number", num("1.5"), "a whole number is required"],
  ["is no number", str("many"), "number"],
  ["is beyond reason", num("1e9"), "more than can be planned"],
])("a count that %s is refused", (_, value, why) => {
  expect(() => counted(value)).toThrow(detail(why));
});

test("for_each has an instance for each key, which sees its key and its value", () => {
  const repetition = each(map("number", { b: num(2), a: num(1) }));
  expect(indexesOf(repetition)).toEqual(["b", "a"]);
  expect(instanceNames(repetition, "b")).toEqual({ each: object({ key: str("b"), value: num(2) }) });
  expect(indexesOf(each(set("string", [str("x")])))).toEqual(["x"]);
});

test("values of for_each need not be known, nor open", () => {
  const values = { a: unknown("string"), b: withMarks(str("s"), { sensitive: true }) };
  expect(indexesOf(each(object(values)))).toEqual(["a", "b"]);
});

test.each<[string, Value, string]>([
  ["is not known", unknown("dynamic"), "known only after apply"],
  ["is null", { kind: "null", type: "dynamic" }, "is null"],
  ["is a list", list("string", [str("a")]), "toset()"],
  ["has a sensitive key", set("string", [withMarks(str("s"), { sensitive: true })]), "Sensitive values"],
  ["is a set of numbers", set("number", [num(1)]), "number"],
])("a for_each that %s is refused", (_, value, why) => {
  expect(() => each(value)).toThrow(detail(why));
});
