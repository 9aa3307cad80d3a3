import fc from "fast-check";
import { list, nullOf, object, str } from "./make";
import { parseTypeConstraint } from "./parse-type-constraint";
import { TypeConstraintError } from "./type-constraint";
import type { Type } from "./type";

describe("parseTypeConstraint", () => {
  it.each<[string, Type]>([
    ["string", "string"],
    [" any # whatever", "dynamic"],
    ["list( set(map(bool)) )", ["list", ["set", ["map", "bool"]]]],
    ["list", ["list", "dynamic"]],
    ["map", ["map", "dynamic"]],
    ["tuple([string, number,])", ["tuple", ["string", "number"]]],
    ["object({})", ["object", {}]],
    ["object({true=string})", ["object", { true: "string" }]],
    [
      "object({ a = string, b-c : optional(\nnumber\n)\n d = any /* d */ })",
      ["object", { a: "string", "b-c": "number", d: "dynamic" }, ["b-c"]],
    ],
  ])("reads %j", (text, type) => {
    expect(parseTypeConstraint(text)).toEqual({ type });
  });

  it("reads the defaults of optional attributes, converted, at every depth", () => {
    const text = `object({
      a = optional(string, 1)
      b = optional(object({ c = optional(list(string), [true]), d = optional(number) }), {})
      e = optional(map(object({ f = optional(string, null) })))
      g = tuple([string, object({ h = optional(any, "x") })])
    })`;
    expect(parseTypeConstraint(text)).toMatchObject({
      defaults: {
        values: { a: str("1"), b: object({ c: nullOf(["list", "string"]), d: nullOf("number") }) },
        children: {
          b: { values: { c: list("string", [str("true")]) }, children: {} },
          e: { values: {}, children: { "": { values: { f: nullOf("string") }, children: {} } } },
          g: { values: {}, children: { "1": { values: { h: str("x") }, children: {} } } },
        },
      },
    });
  });

  it.each([
    ["", "A type specification is either"],
    ['"string"', "A type specification is either"],
    ["${any}", "A type specification is either"],
    ["(string)", "A type specification is either"],
    ["list(1)", "A type specification is either"],
    ["list(string", "A type specification is either"],
    ["string)", "A type specification is either"],
    ["object({a=string b=string})", "A type specification is either"],
    ["list(".repeat(9999), "A type specification is either"],
    ["text", 'The keyword "text"'],
    ["null", 'The keyword "null"'],
    ["text(string)", 'Keyword "text" is not a valid type constructor'],
    ["string()", 'Primitive type keyword "string"'],
    ["any()", 'keyword "any"'],
    ["set", "The set type constructor requires one argument"],
    ["list()", "The list type constructor requires one argument"],
    ["list(list)", "The list type constructor requires one argument"],
    ["tuple(string)", "requires a list of element types"],
    ["tuple([], [])", "The tuple type constructor requires one argument"],
    ["object", "The object type constructor requires one argument"],
    ["object([])", "requires a map"],
    ["object({a=string, a=number})", "must be unique"],
    ['object({"a"=string})', "must be attribute names"],
    ["object({(a)=string})", "must be attribute names"],
    ["object({1=string})", "must be attribute names"],
    ["optional(string)", "valid only as a modifier"],
    ["list(optional(string))", "valid only as a modifier"],
    ["object({a=optional(optional(string))})", "valid only as a modifier"],
    ["object({a=optional()})", "requires the attribute type"],
    ["object({a=optional(string, 1, 2)})", "at most two arguments"],
    ["object({a=optional(string, b)})", "Variables may not be used here"],
    ['object({a=optional(string, upper("b"))})', "Functions may not be called here"],
    ['object({a=optional(number, "x")})', "a number is required"],
    ["object({a=optional(object({b=string}), {})})", '"b" is required'],
  ])("refuses %.40j: %s", (text, detail) => {
    const refused = parseTypeConstraint(text);
    expect(refused).toBeInstanceOf(TypeConstraintError);
    expect(refused).toMatchObject({ detail: expect.stringContaining(detail) });
  });

  it("never throws, whatever the text", () => {
    const word = fc.constantFrom("list", "object", "tuple", "string", "optional", "a");
    const sign = fc.constantFrom("(", ")", "{", "}", "[", "]", "=", ",", " ", "\n", '"');
    fc.assert(
      fc.property(fc.array(fc.oneof(word, sign), { maxLength: 20 }), (pieces) => {
        expect(() => parseTypeConstraint(pieces.join(""))).not.toThrow();
      }),
    );
  });
});
