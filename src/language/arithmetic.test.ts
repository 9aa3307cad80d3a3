import fc from "fast-check";
import { asHeld, difference, product, quotient, remainder, sum } from "./arithmetic";

describe("arithmetic", () => {
  it.each<[string, string, string]>([
    ["1/3 has the digits of 512 bits", quotient("1", "3"), `0.${"3".repeat(154)}5`],
    ["0.1 + 0.2 is 0.3", sum("0.1", "0.2"), "0.3"],
    ["10/4 is exact", quotient("10", "4"), "2.5"],
    ["a remainder has the sign of the dividend", remainder("-7", "3"), "-1"],
    ["by zero all is left", remainder("5", "0"), "5"],
    [
      "beyond 512 bits digits become zeros",
      asHeld("1234567890".repeat(18)),
      `${"1234567890".repeat(18).slice(0, 154)}5${"0".repeat(25)}`,
    ],
  ])("%s", (_, actual, expected) => {
    expect(actual).toBe(expected);
  });

  it("agrees with whole numbers of any size that 512 bits hold", () => {
    const whole = fc.bigInt({ min: -(2n ** 250n), max: 2n ** 250n });
    fc.assert(
      fc.property(whole, whole, (a, b) => {
        const [x, y] = [String(a), String(b)];
        expect([sum(x, y), difference(x, y), product(x, y)]).toEqual([a + b, a - b, a * b].map(String));
      }),
    );
  });

  it("holds every decimal of 150 digits as it is", () => {
    const digits = fc.stringMatching(/^[1-9][0-9]{0,70}\.[0-9]{0,70}[1-9]$/);
    fc.assert(fc.property(digits, (text) => expect(asHeld(text)).toBe(text)));
  });
});
