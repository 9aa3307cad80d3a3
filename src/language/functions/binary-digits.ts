import { fromDecimal } from "../binary-float";

/** Significant digits without zeros at either end; the value is `0.digits` times ten to the `point`. */
export interface Digits {
  readonly digits: string;
  readonly point: number;
}

/** Of the unsigned number, as it is written. */
export function shortestDigits(unsigned: string): Digits {
  return trim(unsigned.replace(".", ""), unsigned.includes(".") ? unsigned.indexOf(".") : unsigned.length);
}

/** Of the binary number of Terraform's precision next to the unsigned one: what rounding starts from. */
function exactDigits(unsigned: string): Digits {
  if (!unsigned.includes(".")) return shortestDigits(unsigned);
  const { mantissa, exponent } = fromDecimal(unsigned);
  if (exponent >= 0) return shortestDigits((mantissa << BigInt(exponent)).toString());
  const text = (mantissa * 5n ** BigInt(-exponent)).toString();
  return trim(text, text.length + exponent);
}

function roundHalfEven(value: bigint, divisor: bigint): bigint {
  const quotient = value / divisor;
  const twice = (value % divisor) * 2n;
  return twice > divisor || (twice === divisor && quotient % 2n === 1n) ? quotient + 1n : quotient;
}

/** To so many significant digits; a half goes to the even digit. */
export function roundedDigits(unsigned: string, significant: (point: number) => number): Digits {
  const { digits, point } = exactDigits(unsigned);
  const count = significant(point);
  if (count >= digits.length) return { digits, point };
  if (count < 0) return { digits: "", point: 0 };
  const rounded = roundHalfEven(BigInt(digits), 10n ** BigInt(digits.length - count)).toString();
  if (rounded === "0") return { digits: "", point: 0 };
  return trim(rounded, point + rounded.length - count);
}

function trim(digits: string, point: number): Digits {
  const zeros = /^0*/.exec(digits)?.[0].length ?? 0;
  const significant = digits.slice(zeros).replace(/0+$/, "");
  return significant === "" ? { digits: "", point: 0 } : { digits: significant, point: point - zeros };
}
