import fc from "fast-check";
import { JsonNumber, type Json } from "./json";
import { parseJson, printJson } from "./json-text";

const json: fc.Arbitrary<Json> = fc.letrec<{ json: Json; leaf: Json }>((tie) => ({
  json: fc.oneof(
    { maxDepth: 4 },
    tie("leaf"),
    fc.array(tie("json"), { maxLength: 4 }),
    fc.dictionary(fc.string(), tie("json"), { maxKeys: 4, noNullPrototype: true }),
  ),
  leaf: fc.oneof(
    fc.constant(null),
    fc.boolean(),
    fc.string({ unit: "grapheme" }),
    fc.integer(),
    fc.bigInt({ min: 10n ** 16n, max: 10n ** 60n }).map((n) => new JsonNumber(String(n))),
  ),
})).json;

describe("JSON text", () => {
  it("is the same JSON again after it was printed and parsed", () => {
    fc.assert(
      fc.property(json, fc.constantFrom(undefined, 2), (value, indent) => {
        expect(parseJson(printJson(value, indent))).toEqual(value);
      }),
    );
  });

  it.each([
    "12345678901234567890123",
    "0.1234567890123456789",
    "1e400",
    "1E5",
    "-0.12345678901234567e-7",
    '{"a":[1,123456789012345678]}',
  ])("keeps every digit of %s", (text) => {
    expect(printJson(parseJson(text))).toBe(text);
  });

  it.each(["15", "0.1", "123456789012345", "-7.25"])("reads %s as a plain number", (text) => {
    expect(parseJson(text)).toBe(Number(text));
  });

  it("keeps a key called __proto__ as data", () => {
    expect(printJson(parseJson('{"__proto__":{"a":1}}'))).toBe('{"__proto__":{"a":1}}');
  });

  it.each(["", "{", "[1,]", "nil", '{"a":1e}', '"1e5'])("refuses %j with a SyntaxError", (text) => {
    expect(() => parseJson(text)).toThrow(SyntaxError);
  });
});
