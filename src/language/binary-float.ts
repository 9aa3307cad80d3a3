/** mantissa × 2^exponent; the mantissa of a number other than zero is odd or short enough for the precision. */
export interface BinaryFloat {
  readonly mantissa: bigint;
  readonly exponent: number;
}

/** Bits of the mantissa of Terraform's numbers. */
export const precision = 512;

/** The nearest number of this precision; of two equally near ones the even one. `inexact`: a little more than the mantissa says. */
function rounded(mantissa: bigint, exponent: number, inexact = false): BinaryFloat {
  const magnitude = mantissa < 0n ? -mantissa : mantissa;
  const excess = bitLength(magnitude) - precision;
  if (excess <= 0) return { mantissa, exponent };
  const shift = BigInt(excess);
  let kept = magnitude >> shift;
  const rest = magnitude - (kept << shift);
  const half = 1n << (shift - 1n);
  if (rest > half || (rest === half && (inexact || (kept & 1n) === 1n))) kept += 1n;
  return { mantissa: mantissa < 0n ? -kept : kept, exponent: exponent + excess };
}

/** Of a decimal without exponent, as `canonicalDecimal` writes it. */
export function fromDecimal(text: string): BinaryFloat {
  const [whole = "", fraction = ""] = text.split(".");
  const digits = BigInt(whole + fraction);
  return fraction === "" ? rounded(digits, 0) : divide({ mantissa: digits, exponent: 0 }, powerOfTen(fraction.length));
}

function powerOfTen(exponent: number): BinaryFloat {
  return { mantissa: 10n ** BigInt(exponent), exponent: 0 };
}

export function add(a: BinaryFloat, b: BinaryFloat): BinaryFloat {
  const exponent = Math.min(a.exponent, b.exponent);
  return rounded(scaled(a, exponent) + scaled(b, exponent), exponent);
}

export function negate({ mantissa, exponent }: BinaryFloat): BinaryFloat {
  return { mantissa: -mantissa, exponent };
}

export function multiply(a: BinaryFloat, b: BinaryFloat): BinaryFloat {
  return rounded(a.mantissa * b.mantissa, a.exponent + b.exponent);
}

/** The divisor is not zero. */
export function divide(a: BinaryFloat, b: BinaryFloat): BinaryFloat {
  const extra = Math.max(0, precision + 2 + bitLength(abs(b.mantissa)) - bitLength(abs(a.mantissa)));
  const dividend = abs(a.mantissa) << BigInt(extra);
  const divisor = abs(b.mantissa);
  const quotient = dividend / divisor;
  const exact = quotient * divisor === dividend;
  const negative = a.mantissa < 0n !== b.mantissa < 0n;
  return rounded(negative ? -quotient : quotient, a.exponent - extra - b.exponent, !exact);
}

/** Towards zero. */
export function truncate({ mantissa, exponent }: BinaryFloat): BinaryFloat {
  if (exponent >= 0) return { mantissa, exponent };
  const magnitude = abs(mantissa) >> BigInt(-exponent);
  return { mantissa: mantissa < 0n ? -magnitude : magnitude, exponent: 0 };
}

/** The mantissa with this exponent, which is at most its own. */
function scaled({ mantissa, exponent }: BinaryFloat, wanted: number): bigint {
  return mantissa << BigInt(exponent - wanted);
}

function abs(value: bigint): bigint {
  return value < 0n ? -value : value;
}

export function bitLength(value: bigint): number {
  if (value === 0n) return 0;
  const hex = value.toString(16);
  return (hex.length - 1) * 4 + (32 - Math.clz32(Number.parseInt(hex.slice(0, 1), 16)));
}
