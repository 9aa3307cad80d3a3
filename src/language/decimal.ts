const decimal = /^([+-]?)(\d*)(?:\.(\d*))?(?:[eE]([+-]?\d+))?$/;

// Beyond it a short text would ask for gigabytes of zeros.
const largestExponent = 4096;

// Longer ones cost time and memory, and Terraform holds 154 digits of them.
const mostDigits = 10_000;

const shortWhole = /^(?:0|-?[1-9]\d{0,14})$/;

/** A canonical decimal without a fraction that a double holds, as nearly all numbers are. */
export function isShortWhole(text: string): boolean {
  return shortWhole.test(text);
}

/** The one text of a number: plain digits, no exponent, no needless zeros; undefined where `text` is none. */
export function canonicalDecimal(text: string): string | undefined {
  if (isShortWhole(text)) return text;
  if (text.length > mostDigits) return undefined;
  const match = decimal.exec(text);
  if (match === null) return undefined;
  const [, sign = "", whole = "", fraction = "", exponentText = "0"] = match;
  const exponent = Number(exponentText);
  if (whole.length + fraction.length === 0 || Math.abs(exponent) > largestExponent) return undefined;
  const digits = whole + fraction;
  const point = whole.length + exponent;
  const integer = digits.slice(0, Math.max(point, 0)).padEnd(point, "0").replace(/^0+/, "") || "0";
  const rest = ("0".repeat(Math.max(-point, 0)) + digits.slice(Math.max(point, 0))).replace(/0+$/, "");
  const unsigned = rest === "" ? integer : `${integer}.${rest}`;
  return sign === "-" && unsigned !== "0" ? `-${unsigned}` : unsigned;
}

/** Of two canonical decimals: negative, zero or positive. */
export function compareDecimals(a: string, b: string): number {
  if (isShortWhole(a) && isShortWhole(b)) return Number(a) - Number(b);
  const negative = a.startsWith("-");
  if (negative !== b.startsWith("-")) return negative ? -1 : 1;
  return negative ? compareMagnitudes(b.slice(1), a.slice(1)) : compareMagnitudes(a, b);
}

function compareMagnitudes(a: string, b: string): number {
  const [wholeA = "", fractionA = ""] = a.split(".");
  const [wholeB = "", fractionB = ""] = b.split(".");
  if (wholeA.length !== wholeB.length) return wholeA.length - wholeB.length;
  if (wholeA !== wholeB) return wholeA < wholeB ? -1 : 1;
  return fractionA === fractionB ? 0 : fractionA < fractionB ? -1 : 1;
}
