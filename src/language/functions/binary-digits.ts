import { readDecimal } from "./exact-decimal";

/** Significant digits without zeros at either end; the value is `0.digits` times ten to the `point`. */
export interface Digits {
  readonly digits: string;
  readonly point: number;
}

const precision = 512;

/** Of the unsigned number, as it is written. */
export function shortestDigits(unsigned: string): Digits {
  return trim(unsigned.replace(".", ""), unsigned.includes(".") ? unsigned.indexOf(".") : unsigned.length);
}

/** Of the binary number of Terraform's precision next to the unsigned one: what rounding starts from. */
function exactDigits(unsigned: string): Digits {
  const { digits, scale } = readDecimal(unsigned);
  if (scale === 0 || digits === 0n) return shortestDigits(unsigned);
  const divisor = 10n ** BigInt(scale);
  const shift = precision - (digits.toString(2).length - divisor.toString(2).length);
  const widened = shift >= 0 ? digits << BigInt(shift) : digits >> BigInt(-shift);
  let [mantissa, exponent] = [widened / divisor, shift];
  const extra = mantissa.toString(2).length - precision;
  if (extra > 0) {
    exponent -= extra;
    mantissa = roundHalfEven(mantissa, 1n << BigInt(extra), widened % divisor !== 0n);
  } else mantissa = roundHalfEven(widened, divisor, false);
  if (exponent <= 0) return shortestDigits((mantissa << BigInt(-exponent)).toString());
  const text = (mantissa * 5n ** BigInt(exponent)).toString();
  return trim(text, text.length - exponent);
}

/** `sticky`: something that is not 0 was cut off before. */
function roundHalfEven(value: bigint, divisor: bigint, sticky: boolean): bigint {
  const quotient = value / divisor;
  const twice = (value % divisor) * 2n;
  const up = twice > divisor || (twice === divisor && (sticky || quotient % 2n === 1n));
  return up ? quotient + 1n : quotient;
}

/** To so many significant digits; a half goes to the even digit. */
export function roundedDigits(unsigned: string, significant: (point: number) => number): Digits {
  const { digits, point } = exactDigits(unsigned);
  const count = significant(point);
  if (count >= digits.length) return { digits, point };
  if (count < 0) return { digits: "", point: 0 };
  const rounded = roundHalfEven(BigInt(digits), 10n ** BigInt(digits.length - count), false).toString();
  if (rounded === "0") return { digits: "", point: 0 };
  return trim(rounded, point + (rounded.length - count));
}

function trim(digits: string, point: number): Digits {
  const zeros = /^0*/.exec(digits)?.[0].length ?? 0;
  const significant = digits.slice(zeros).replace(/0+$/, "");
  return significant === "" ? { digits: "", point: 0 } : { digits: significant, point: point - zeros };
}
