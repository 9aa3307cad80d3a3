import { list, map, nullOf, num, object, set, str, tuple, unknown } from "../language/make";
import { sensitivePaths } from "../language/masks";
import { withMarks } from "../language/marks";
import type { Value } from "../language/value";
import type { Attribute, Block } from "../provider/schema";
import { markedByPaths, markedBySchema, markedLike } from "./sensitive-marks";
import { sensitiveAttributes } from "./state-instance";

const hidden = <V extends Value>(value: V): V => withMarks(value, { sensitive: true });
const [a, b] = [str("a"), str("b")];

test.each<[string, Value, Value, unknown]>([
  ["of an attribute", object({ x: b, y: b }), object({ x: hidden(a), y: a }), [["x"]]],
  ["of a whole object", object({ x: b }), hidden(object({ x: a })), [[]]],
  ["of an element of a list", list("string", [b, b]), tuple([a, hidden(a)]), [[1]]],
  ["of a key of a map", map("string", { k: b, l: b }), object({ k: hidden(a) }), [["k"]]],
  ["of a set, as a whole", set("string", [b]), set("string", [hidden(a)]), [[]]],
  ["of what became null", object({ x: nullOf("string") }), object({ x: hidden(a) }), [["x"]]],
  ["of what was unknown", object({ x: b }), object({ x: hidden(unknown("string")) }), [["x"]]],
  ["not where the shapes differ", list("string", [b]), object({ x: hidden(a) }), []],
])("a value takes over the marks %s", (_, value, like, paths) => {
  expect(sensitivePaths(markedLike(value, like))).toEqual(paths);
});

const plain: Attribute = { type: "string", optional: true, description: "" };
const secret: Attribute = { ...plain, sensitive: true };
const nestedType = ["object", { open: "string", secret: "string" }] as const;
const nested = (nesting: "single" | "list" | "set" | "map"): Attribute => ({
  type: nesting === "single" ? nestedType : [nesting, nestedType],
  nested: { nesting, attributes: { open: plain, secret } },
  description: "",
});
const schema: Block = {
  description: "",
  attributes: {
    open: plain,
    secret,
    one: nested("single"),
    list: nested("list"),
    set: nested("set"),
    map: nested("map"),
  },
  blocks: { block: { nesting: "list", block: { description: "", attributes: { open: plain, secret }, blocks: {} } } },
};

test("the schema marks what is sensitive at every depth; a set is marked as a whole", () => {
  const inner = object({ open: a, secret: a });
  const value = object({
    open: a,
    secret: a,
    one: inner,
    list: list(nestedType, [inner]),
    set: set(nestedType, [inner]),
    map: map(nestedType, { k: inner }),
    block: list(nestedType, [inner]),
  });
  expect(sensitivePaths(markedBySchema(schema, value))).toEqual([
    ["secret"],
    ["one", "secret"],
    ["list", 0, "secret"],
    ["set"],
    ["map", "k", "secret"],
    ["block", 0, "secret"],
  ]);
});

test("a write-only attribute is hidden while it has a value", () => {
  const block: Block = { description: "", attributes: { key_wo: { ...plain, writeOnly: true } }, blocks: {} };
  expect(sensitivePaths(markedBySchema(block, object({ key_wo: a })))).toEqual([["key_wo"]]);
  expect(sensitivePaths(markedBySchema(block, object({ key_wo: nullOf("string") })))).toEqual([]);
});

test("the marks go into the state in Terraform's steps and come out of it again", () => {
  const value = object({
    x: hidden(a),
    list: list("string", [a, hidden(b)]),
    map: map("string", { k: hidden(a) }),
    n: num(1),
  });
  const paths = sensitiveAttributes(value);
  expect(paths).toEqual([
    [{ type: "get_attr", value: "x" }],
    [
      { type: "get_attr", value: "list" },
      { type: "index", value: { value: 1, type: "number" } },
    ],
    [
      { type: "get_attr", value: "map" },
      { type: "index", value: { value: "k", type: "string" } },
    ],
  ]);
  const bare = object({ x: a, list: list("string", [a, b]), map: map("string", { k: a }), n: num(1) });
  expect(markedByPaths(paths, bare)).toEqual(value);
});

test("a path that cannot be read marks the whole object: rather too much than too little", () => {
  expect(markedByPaths([[{ type: "glob" }]], object({ x: a })).marks).toEqual({ sensitive: true });
});
