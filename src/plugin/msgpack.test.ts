import { decode, encode, ExtData, ExtensionCodec } from "@msgpack/msgpack";
import fc from "fast-check";
import { bool, list, map, nullOf, num, object, set, str, tuple, unknown } from "../language/make";
import { refine } from "../language/refinement";
import type { Type } from "../language/type";
import type { Refinement, Value } from "../language/value";
import { decodeMsgpack, encodeMsgpack } from "./msgpack";

const extensionCodec = new ExtensionCodec();
/** What any reader of MessagePack finds. */
const sent = (value: Value, type: Type): unknown => decode(encodeMsgpack(value, type), { extensionCodec });
const read = (wire: unknown, type: Type): Value => decodeMsgpack(encode(wire, { useBigInt64: true }), type);
const again = (value: Value, type: Type): Value => decodeMsgpack(encodeMsgpack(value, type), type);
const typeJson = (type: Type): Uint8Array => new TextEncoder().encode(JSON.stringify(type));

describe("a number", () => {
  test.each([
    ["0"],
    ["-1"],
    ["14"],
    ["0.1"],
    ["-2.5"],
    ["9007199254740993"],
    ["9223372036854775807"],
    ["-9223372036854775808"],
    ["18446744073709551615"],
    ["123456789012345678901234567890.123456789"],
  ])("%s goes as its decimal text, with all of Terraform's precision", (text) => {
    expect(sent(num(text), "number")).toBe(text);
    expect(again(num(text), "number")).toEqual(num(text));
  });

  test.each([
    [127, "127"],
    [-32, "-32"],
    [4294967296, "4294967296"],
    [9223372036854775807n, "9223372036854775807"],
    [-9223372036854775808n, "-9223372036854775808"],
    [18446744073709551615n, "18446744073709551615"],
    [0.5, "0.5"],
    [-1e-7, "-0.0000001"],
    ["340282366920938463463374607431768211456", "340282366920938463463374607431768211456"],
    ["0.30000000000000000000000000001", "0.30000000000000000000000000001"],
  ])("of each form that Terraform sends is read exactly: %s", (wire, text) => {
    expect(read(wire, "number")).toEqual(num(text));
  });
});

const settings: Type = [
  "object",
  {
    name: "string",
    tags: ["set", "string"],
    limits: ["map", "number"],
    rule: ["object", { on: "bool", pair: ["tuple", ["string", "number"]] }],
  },
];

const nested = object({
  name: str("gold"),
  tags: set("string", [str("b"), str("a")]),
  limits: map("number", { day: num(7) }),
  rule: object({ on: bool(true), pair: tuple([str("x"), num("2.5")]) }),
});

test("objects, sets, maps and tuples are arrays and maps of their parts", () => {
  expect(sent(nested, settings)).toEqual({
    name: "gold",
    tags: ["a", "b"],
    limits: { day: "7" },
    rule: { on: true, pair: ["x", "2.5"] },
  });
  expect(again(nested, settings)).toEqual(nested);
});

test("a set is read without duplicates and in its order", () => {
  expect(read(["b", "a", "b"], ["set", "string"])).toEqual(set("string", [str("a"), str("b")]));
});

test.each<[string, Type]>([
  ["text", "string"],
  ["a list", ["list", "number"]],
  ["an object", settings],
])("a null keeps its type: %s", (_what, type) => {
  expect(sent(nullOf(type), type)).toBeNull();
  expect(again(nullOf(type), type)).toEqual(nullOf(type));
});

test("an unknown is the extension of any unknown, and keeps its type", () => {
  expect(sent(unknown("string"), "string")).toEqual(new ExtData(0, new Uint8Array([0])));
  expect(again(list("string", [unknown("string")]), ["list", "string"])).toEqual(list("string", [unknown("string")]));
});

describe("what is said of an unknown", () => {
  const longest = { notNull: true, prefix: "a-" } as const;
  test.each<[string, Refinement, Type, readonly number[]]>([
    ["that it is not null", { notNull: true }, "bool", [0x81, 1, 0xc2]],
    ["what it begins with", { prefix: "a-" }, "string", [0x81, 2, 0xa2, 0x61, 0x2d]],
    ["both", longest, "string", [0x82, 1, 0xc2, 2, 0xa2, 0x61, 0x2d]],
    ["its lower bound", { lower: { value: "7", inclusive: true } }, "number", [0x81, 3, 0x92, 0xa1, 0x37, 0xc3]],
    ["its upper bound", { upper: { value: "7", inclusive: false } }, "number", [0x81, 4, 0x92, 0xa1, 0x37, 0xc2]],
    ["its least length", { minLength: 1 }, ["list", "string"], [0x81, 5, 1]],
    ["its lengths", { minLength: 1, maxLength: 300 }, ["map", "bool"], [0x82, 5, 1, 6, 0xcd, 0x01, 0x2c]],
  ])("is a map of numbers, as Terraform writes it: %s", (_what, refinement, type, bytes) => {
    const value = refine(unknown(type), refinement);
    expect(sent(value, type)).toEqual(new ExtData(12, new Uint8Array(bytes)));
    expect(again(value, type)).toEqual(value);
  });

  test("is read with numbers as numbers", () => {
    const bytes = new Uint8Array([0x82, 3, 0x92, 1, 0xc3, 4, 0x92, 0xcb, 0x40, 0x0c, 0, 0, 0, 0, 0, 0, 0xc2]);
    const bounds = { lower: { value: "1", inclusive: true }, upper: { value: "3.5", inclusive: false } };
    expect(read(new ExtData(12, bytes), "number")).toEqual(refine(unknown("number"), bounds));
  });

  test("makes it known as far as only one value is left", () => {
    const ofTwo = new ExtData(12, new Uint8Array([0x83, 1, 0xc2, 5, 2, 6, 2]));
    expect(read(ofTwo, ["list", "bool"])).toEqual(list("bool", [unknown("bool"), unknown("bool")]));
    expect(read(new ExtData(12, new Uint8Array([0x81, 1, 0xc3])), "bool")).toEqual(nullOf("bool"));
  });

  test("is left out where nobody can have said it of the type, or does not know it yet", () => {
    expect(read(new ExtData(12, new Uint8Array([0x82, 1, 0xc2, 5, 2])), "dynamic")).toEqual(unknown("dynamic"));
    expect(read(new ExtData(12, new Uint8Array([0x81, 5, 2])), "string")).toEqual(unknown("string"));
    expect(read(new ExtData(12, new Uint8Array([0x81, 99, 2])), "string")).toEqual(unknown("string"));
  });

  test("is not sent where it is longer than Terraform reads", () => {
    const value = refine(unknown("string"), { prefix: "a".repeat(1100) });
    expect(sent(value, "string")).toEqual(new ExtData(0, new Uint8Array([0])));
  });
});

describe("where any type is allowed", () => {
  test.each<[string, Value, Type, unknown]>([
    ["text", str("x"), "string", "x"],
    ["a number", num(1), "number", "1"],
    ["a list", list("number", [num(1)]), ["list", "number"], ["1"]],
    ["a null", nullOf("bool"), "bool", null],
    ["an unknown", unknown(["set", "string"]), ["set", "string"], new ExtData(0, new Uint8Array([0]))],
    [
      "an object",
      object({ a: num(1), b: nullOf("string") }),
      ["object", { a: "number", b: "string" }],
      { a: "1", b: null },
    ],
  ])("the type stands beside the value: %s", (_what, value, type, wire) => {
    expect(sent(value, "dynamic")).toEqual([typeJson(type), wire]);
    expect(again(value, "dynamic")).toEqual(value);
  });

  test("what has no type has none on the wire", () => {
    expect(sent(nullOf("dynamic"), "dynamic")).toBeNull();
    expect(sent(unknown("dynamic"), "dynamic")).toEqual(new ExtData(0, new Uint8Array([0])));
    expect(again(nullOf("dynamic"), "dynamic")).toEqual(nullOf("dynamic"));
    expect(again(unknown("dynamic"), "dynamic")).toEqual(unknown("dynamic"));
  });

  test("within a list, a map or an object each part tells its own", () => {
    const [text, number] = [typeJson("string"), typeJson("number")];
    expect(sent(list("string", [str("x")]), ["list", "dynamic"])).toEqual([[text, "x"]]);
    expect(sent(map("number", { a: num(1) }), ["map", "dynamic"])).toEqual({ a: [number, "1"] });
    expect(sent(object({ a: num(1) }), ["object", { a: "dynamic" }])).toEqual({ a: [number, "1"] });
  });
});

test("a key may have any name", () => {
  const entries = Object.fromEntries(["__proto__", "constructor", "", ".", "ключ"].map((key) => [key, num(1)]));
  const names = Object.fromEntries(Object.keys(entries).map((key): [string, Type] => [key, "number"]));
  for (const [value, type] of [
    [map("number", entries), ["map", "number"]],
    [object(entries), ["object", names]],
    [object(entries), "dynamic"],
  ] satisfies [Value, Type][]) {
    const back = again(value, type);
    expect(back).toEqual(value);
    expect("entries" in back && Object.keys(back.entries)).toEqual(Object.keys(entries));
  }
});

test("a value may have more levels than any schema", () => {
  let [value, type]: [Value, Type] = [str("leaf"), "string"];
  for (let level = 0; level < 500; level++) [value, type] = [list(type, [value]), ["list", type]];
  expect(JSON.stringify(again(value, type))).toBe(JSON.stringify(value));
});

test("what does not fit its type is refused", () => {
  expect(() => read("x", "bool")).toThrow();
  expect(() => read("many", "number")).toThrow();
  expect(() => read({ a: 1 }, ["list", "number"])).toThrow();
  expect(() => read("x", "dynamic")).toThrow();
});

const name = fc.oneof(fc.string({ maxLength: 5 }), fc.constant("__proto__"));
const { typed } = fc.letrec<{ type: Type; typed: readonly [Type, Value] }>((tie) => ({
  type: fc.oneof(
    { maxDepth: 3 },
    fc.constantFrom<Type>("string", "number", "bool", "dynamic"),
    fc.tuple(fc.constantFrom("list", "set", "map"), tie("type")),
    fc.tuple(fc.constant("tuple"), fc.array(tie("type"), { maxLength: 3 })),
    fc.tuple(fc.constant("object"), fc.dictionary(name, tie("type"), { maxKeys: 3, noNullPrototype: true })),
  ),
  typed: tie("type").chain((type) => fc.tuple(fc.constant(type), valueOf(type))),
}));

function valueOf(type: Type): fc.Arbitrary<Value> {
  return fc.oneof(
    { arbitrary: known(type), weight: 6 },
    { arbitrary: fc.constant(nullOf(type)), weight: 1 },
    { arbitrary: fc.constant(unknown(type)), weight: 1 },
  );
}

function known(type: Type): fc.Arbitrary<Value> {
  if (type === "string") return fc.string({ unit: "grapheme" }).map(str);
  if (type === "bool") return fc.boolean().map(bool);
  if (type === "number") {
    const decimal = fc.tuple(fc.bigInt(), fc.nat()).map(([whole, part]) => `${whole}.${part}`);
    return fc.oneof(fc.bigInt(), fc.double({ noNaN: true, noDefaultInfinity: true }), decimal).map(num);
  }
  if (type === "dynamic") return fc.constantFrom(str("any"), num(1), list("bool", [bool(true)]), nullOf("string"));
  switch (type[0]) {
    case "list":
      return fc.array(valueOf(type[1]), { maxLength: 3 }).map((items) => list(type[1], items));
    case "set":
      return fc.array(known(type[1]), { maxLength: 3 }).map((items) => set(type[1], items));
    case "map":
      return fc.dictionary(name, valueOf(type[1]), { maxKeys: 3, noNullPrototype: true }).map((of) => map(type[1], of));
    case "tuple":
      return fc.tuple(...type[1].map(valueOf)).map(tuple);
    case "object": {
      const parts = Object.entries(type[1]).map(([key, of]) => fc.tuple(fc.constant(key), valueOf(of)));
      return fc.tuple(...parts).map((of) => object(Object.fromEntries(of)));
    }
  }
}

test("whatever is written is read back as it was", () => {
  fc.assert(fc.property(typed, ([type, value]) => expect(again(value, type)).toEqual(value)));
});
