import fc from "fast-check";
import { canonicalDecimal, compareDecimals } from "./decimal";

describe("canonicalDecimal", () => {
  it.each([
    ["0", "0"],
    ["-0", "0"],
    ["-0.0", "0"],
    ["007", "7"],
    ["1.50", "1.5"],
    [".5", "0.5"],
    ["5.", "5"],
    ["1e3", "1000"],
    ["1.5E-3", "0.0015"],
    ["-12.5e1", "-125"],
    ["123456789012345678901234567890.10", "123456789012345678901234567890.1"],
  ])("writes %s as %s", (text, canonical) => {
    expect(canonicalDecimal(text)).toBe(canonical);
  });

  it.each(["", ".", "-", "e5", "1e", "0x10", "1_000", "NaN", "Infinity", " 1", "1e999999999"])(
    "takes %j for no number",
    (text) => {
      expect(canonicalDecimal(text)).toBeUndefined();
    },
  );

  it("agrees with itself: its answer is canonical", () => {
    fc.assert(
      fc.property(fc.double({ noNaN: true, noDefaultInfinity: true }), (value) => {
        const once = canonicalDecimal(String(value)) ?? "none";
        expect(canonicalDecimal(once)).toBe(once);
        expect(Number(once)).toBe(value + 0);
      }),
    );
  });
});

describe("compareDecimals", () => {
  it("orders as the numbers are ordered", () => {
    const number = fc.double({ noNaN: true, noDefaultInfinity: true, min: -1e9, max: 1e9 });
    fc.assert(
      fc.property(number, number, (a, b) => {
        const [left, right] = [canonicalDecimal(String(a)) ?? "", canonicalDecimal(String(b)) ?? ""];
        expect(Math.sign(compareDecimals(left, right))).toBe(Math.sign(a - b) + 0);
      }),
    );
  });
});
