import { bool, list, nullOf, num, object, set, str, unknown } from "./make";
import { marksOf, withMarks, withoutMarks } from "./marks";
import { typeOf } from "./type-of";
import { at, isWhollyKnown, walk } from "./walk";

const value = object({
  name: str("gold"),
  policy: list("dynamic", [object({ id: unknown("string") })]),
  tags: set("string", []),
  note: nullOf("string"),
});

describe("walk", () => {
  it("visits leaves and empty collections, each with its path", () => {
    const seen: string[] = [];
    walk(value, (leaf, path) => seen.push(`${path.join("/")}=${leaf.kind}`));
    expect(seen).toEqual(["name=string", "policy/0/id=unknown", "tags=set", "note=null"]);
  });
});

describe("at", () => {
  it.each([
    ["an attribute", ["name"], str("gold")],
    ["an attribute of an element", ["policy", 0, "id"], unknown("string")],
    ["nothing in a null", ["note", "x"], undefined],
    ["nothing beyond the end", ["policy", 1], undefined],
    ["nothing under an inherited name", ["constructor"], undefined],
  ])("finds %s", (_, path, found) => {
    expect(at(value, path)).toEqual(found);
  });

  it("finds unknowns of the right type inside an unknown", () => {
    const all = unknown(["object", { list: ["list", ["map", "number"]] }]);
    expect(at(all, ["list", 3, "key"])).toEqual(unknown("number"));
    expect(at(all, ["other"])).toBeUndefined();
  });

  it("hands down the marks of what it went through", () => {
    const inside = withMarks(object({ a: withMarks(object({ b: num(1) }), { sensitive: true }) }), { ephemeral: true });
    expect(at(inside, ["a", "b"])?.marks).toEqual({ sensitive: true, ephemeral: true });
  });
});

describe("isWhollyKnown", () => {
  it("looks into collections", () => {
    expect(isWhollyKnown(value)).toBe(false);
    expect(isWhollyKnown(object({ a: list("bool", [bool(true)]) }))).toBe(true);
  });
});

describe("marks", () => {
  it("are gathered from everything inside, and can be taken off", () => {
    const secret = object({ a: list("string", [withMarks(str("x"), { sensitive: true })]) });
    expect(marksOf(secret)).toEqual({ sensitive: true });
    expect(marksOf(withoutMarks(secret))).toEqual({});
    expect(withoutMarks(secret)).toEqual(object({ a: list("string", [str("x")]) }));
  });
});

describe("typeOf", () => {
  it("gives collections their declared element type and objects that of each attribute", () => {
    expect(typeOf(value)).toEqual([
      "object",
      { name: "string", policy: ["list", "dynamic"], tags: ["set", "string"], note: "string" },
    ]);
  });
});
