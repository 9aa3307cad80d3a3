import { bool, list, num, object, set, str, unknown } from "./make";
import { withMarks } from "./marks";

describe("a string", () => {
  it("is kept in Unicode's NFC form", () => {
    expect(str("e\u0301")).toEqual(str("\u00e9"));
  });
});

describe("a number", () => {
  it("is kept as its canonical text, whatever it was made of", () => {
    expect([num(5), num(5n), num("5.0"), num("50e-1")]).toEqual([num("5"), num("5"), num("5"), num("5")]);
  });

  it("refuses what is not finite", () => {
    expect(() => num(Number.NaN)).toThrow(RangeError);
  });
});

describe("a set", () => {
  it.each([
    [
      "text by code point",
      [str("b"), str("\u{1F600}"), str("\uFF5E"), str("a"), str("b")],
      [str("a"), str("b"), str("\uFF5E"), str("\u{1F600}")],
    ],
    ["numbers by size", [num(10), num(9), num("9.0"), num(-1), num("0.5")], [num(-1), num("0.5"), num(9), num(10)]],
    ["false before true", [bool(true), bool(false), bool(true)], [bool(false), bool(true)]],
    [
      "objects by content",
      [object({ a: str("y") }), object({ a: str("x") }), object({ a: str("y") })],
      [object({ a: str("x") }), object({ a: str("y") })],
    ],
  ])("orders %s and drops duplicates", (_, items, ordered) => {
    expect(set("dynamic", items).items).toEqual(ordered);
  });

  it("does not depend on the order it was made in", () => {
    const items = [
      object({ l: list("string", [str("a")]) }),
      object({ l: list("string", [str("b")]) }),
      object({ l: list("string", []) }),
    ];
    expect(set("dynamic", items)).toEqual(set("dynamic", [...items].reverse()));
  });

  it("keeps every unknown: they may turn out to differ", () => {
    expect(set("string", [unknown("string"), str("a"), unknown("string")]).items).toEqual([
      str("a"),
      unknown("string"),
      unknown("string"),
    ]);
  });

  it("bears the marks of its elements itself", () => {
    const made = set("string", [withMarks(str("a"), { sensitive: true }), str("a")]);
    expect(made).toEqual({ ...set("string", [str("a")]), marks: { sensitive: true } });
  });
});
