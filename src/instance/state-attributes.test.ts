import { list, nullOf, num, object, str, tuple } from "../language/make";
import { terraformDataSchema } from "../providers/terraform/data/schema";
import { decodeAttributes, encodeAttributes } from "./state-attributes";

const { block } = terraformDataSchema;

test("a dynamic value is written with its type, and read as the value it was", () => {
  const state = object({
    id: str("1"),
    input: object({ x: num(1), y: tuple([str("a")]) }),
    output: list("string", []),
    triggers_replace: nullOf("dynamic"),
  });
  const written = encodeAttributes(state, block);
  expect(written).toEqual({
    id: "1",
    input: { value: { x: 1, y: ["a"] }, type: ["object", { x: "number", y: ["tuple", ["string"]] }] },
    output: { value: [], type: ["list", "string"] },
    triggers_replace: null,
  });
  expect(decodeAttributes(written, block)).toEqual(state);
});

test("a null that has a type keeps it", () => {
  const state = object({
    id: str("1"),
    input: nullOf("string"),
    output: nullOf("string"),
    triggers_replace: nullOf("dynamic"),
  });
  const written = encodeAttributes(state, block);
  expect(written["input"]).toEqual({ value: null, type: "string" });
  expect(decodeAttributes(written, block)).toEqual(state);
});

test("a value that is not of the type beside it is refused", () => {
  const damaged = { id: "1", input: { value: "text", type: "number" }, output: null, triggers_replace: null };
  expect(() => decodeAttributes(damaged, block)).toThrow("is not number");
});
