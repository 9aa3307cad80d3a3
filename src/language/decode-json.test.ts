import fc from "fast-check";
import { DiagnosticError } from "../diagnostics/diagnostic";
import { decodeJson, decodeObject } from "./decode-json";
import { encodeJson } from "./encode-json";
import { JsonNumber, type Json } from "./json";
import { list, map, nullOf, num, object, set, str, tuple, unknown } from "./make";
import { withMarks } from "./marks";
import { sensitiveMask, sensitivePaths, unknownMask } from "./masks";
import type { Type } from "./type";
import type { Value } from "./value";

describe("decodeJson", () => {
  it.each<[Json, Type, Value]>([
    [null, ["list", "string"], nullOf(["list", "string"])],
    [new JsonNumber("12345678901234567890"), "number", num("12345678901234567890")],
    [["b", "a", "b"], ["set", "string"], set("string", [str("a"), str("b")])],
    [{ a: 1 }, ["map", "number"], map("number", { a: num(1) })],
    [{ a: 1, gone: 2 }, ["object", { a: "number", b: "string" }], object({ a: num(1), b: nullOf("string") })],
    [[{ a: 1 }, "x"], "dynamic", tuple([object({ a: num(1) }), str("x")])],
    [[1, 2], ["list", "dynamic"], list("number", [num(1), num(2)])],
  ])("reads %j as %j", (json, type, value) => {
    expect(decodeJson(json, type)).toEqual(value);
  });

  it.each<[Json, Type, readonly (string | number)[]]>([
    ["1", "number", []],
    [1, "string", []],
    [{}, ["list", "string"], []],
    [[1, "x"], ["list", "number"], [1]],
    [{ a: [{ b: true }] }, ["object", { a: ["list", ["object", { b: "string" }]] }], ["a", 0, "b"]],
  ])("refuses %j as %j, naming the place and not the value", (json, type, path) => {
    const decode = (): Value => decodeJson(json, type);
    expect(decode).toThrow(DiagnosticError);
    expect(decode).toThrow(
      expect.objectContaining({
        diagnostics: [expect.objectContaining({ code: "value-does-not-fit", attributePath: path })],
      }),
    );
  });

  it("gives attributes that are missing as null", () => {
    expect(decodeObject({}, { id: "string" })).toEqual(object({ id: nullOf("string") }));
  });

  it("is undone by encodeJson", () => {
    const type: Type = ["object", { s: "string", n: "number", b: "bool", l: ["list", ["map", "number"]] }];
    const json = fc.record({
      s: fc.string().map((text) => text.normalize("NFC")),
      n: fc.integer(),
      b: fc.boolean(),
      l: fc.array(fc.dictionary(fc.string(), fc.integer(), { noNullPrototype: true })),
    });
    fc.assert(
      fc.property(json, (value) => {
        expect(encodeJson(decodeJson(value, type))).toEqual(value);
      }),
    );
  });
});

describe("what is stored beside a value", () => {
  const value = object({
    id: unknown("string"),
    name: str("gold"),
    secret: withMarks(str("x"), { sensitive: true }),
    policy: list("dynamic", [object({ key: withMarks(unknown("string"), { sensitive: true }), n: num("1") })]),
  });

  it("has null where it is unknown", () => {
    expect(encodeJson(value)).toEqual({ id: null, name: "gold", secret: "x", policy: [{ key: null, n: 1 }] });
  });

  it("has Terraform's masks: objects leave out what is false, lists keep every place", () => {
    expect(unknownMask(value)).toEqual({ id: true, policy: [{ key: true }] });
    expect(sensitiveMask(value)).toEqual({ secret: true, policy: [{ key: true }] });
    expect(unknownMask(list("string", [str("a"), unknown("string")]))).toEqual([false, true]);
  });

  it("has the outermost paths of what is sensitive", () => {
    expect(sensitivePaths(value)).toEqual([["secret"], ["policy", 0, "key"]]);
    expect(sensitivePaths(withMarks(value, { sensitive: true }))).toEqual([[]]);
  });

  it("writes numbers that JavaScript cannot hold in full", () => {
    expect(encodeJson(num("0.12345678901234567890123"))).toEqual(new JsonNumber("0.12345678901234567890123"));
    expect(encodeJson(num("0.25"))).toBe(0.25);
  });
});
