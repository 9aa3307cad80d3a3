import fc from "fast-check";
import { parseTypeConstraint } from "./parse-type-constraint";
import type { Type } from "./type";

describe("parseTypeConstraint", () => {
  it.each<[string, Type]>([
    ["string", "string"],
    ["${any}", "dynamic"],
    ["list( set(map(bool)) )", ["list", ["set", ["map", "bool"]]]],
    ["tuple([string, number])", ["tuple", ["string", "number"]]],
    ["object({})", ["object", {}]],
    [
      'object({ a = string, "b c" : optional(number)\n d = any })',
      ["object", { a: "string", "b c": "number", d: "dynamic" }, ["b c"]],
    ],
  ])("reads %j", (text, type) => {
    expect(parseTypeConstraint(text)).toEqual(type);
  });

  it.each([
    "",
    "text",
    "list",
    "list()",
    "list(string",
    "string)",
    "object({a})",
    "object({a=string b=string})",
    "tuple(string)",
    "list(".repeat(9999),
  ])("takes %.20j for none", (text) => {
    expect(parseTypeConstraint(text)).toBeUndefined();
  });

  it("never throws, whatever the text", () => {
    const piece = fc.constantFrom(
      "list",
      "object",
      "tuple",
      "string",
      "optional",
      "(",
      ")",
      "{",
      "}",
      "[",
      "]",
      "=",
      ",",
      " ",
      "a",
      "\n",
    );
    fc.assert(
      fc.property(fc.array(piece, { maxLength: 20 }), (pieces) => {
        expect(() => parseTypeConstraint(pieces.join(""))).not.toThrow();
      }),
    );
  });
});
