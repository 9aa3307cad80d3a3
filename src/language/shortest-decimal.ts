import { bitLength, precision, type BinaryFloat } from "./binary-float";

/**
 * The shortest decimal that is nearest to this number among all of its precision, without an exponent:
 * what Go's big.Float prints with Text('f', -1).
 */
export function shortestDecimal({ mantissa, exponent }: BinaryFloat, bits = precision): string {
  if (mantissa === 0n) return "0";
  const magnitude = mantissa < 0n ? -mantissa : mantissa;
  const unsigned = print(shortest(magnitude, exponent, bits));
  return mantissa < 0n ? `-${unsigned}` : unsigned;
}

/** 0.digits × 10^point, without zeros at either end. */
interface Decimal {
  readonly digits: string;
  readonly point: number;
}

function shortest(magnitude: bigint, exponent: number, bits: number): Decimal {
  const shift = bits + 1 - bitLength(magnitude);
  const halves = shift >= 0 ? magnitude << BigInt(shift) : magnitude >> BigInt(-shift);
  const scale = exponent - shift;
  const exact = decimalOf(halves, scale);
  const [lower, upper] = [decimalOf(halves - 1n, scale), decimalOf(halves + 1n, scale)];
  const inclusive = (halves & 2n) === 0n;
  for (let i = 0; i < exact.digits.length; i++) {
    const [digit, low, high] = [digitAt(exact, i), digitAt(lower, i), digitAt(upper, i)];
    const down = low !== digit || (inclusive && i + 1 === lower.digits.length);
    const up = digit !== high && (inclusive || digit + 1 < high || i + 1 < upper.digits.length);
    if (down && up) return roundsUp(exact, i + 1) ? roundUp(exact, i + 1) : roundDown(exact, i + 1);
    if (down) return roundDown(exact, i + 1);
    if (up) return roundUp(exact, i + 1);
  }
  return exact;
}

function decimalOf(mantissa: bigint, exponent: number): Decimal {
  const text =
    exponent >= 0 ? (mantissa << BigInt(exponent)).toString() : (mantissa * 5n ** BigInt(-exponent)).toString();
  return { digits: text.replace(/0+$/, ""), point: text.length + Math.min(exponent, 0) };
}

function digitAt({ digits }: Decimal, position: number): number {
  return position < digits.length ? digits.charCodeAt(position) - 48 : 0;
}

/** Half rounds to even. */
function roundsUp(decimal: Decimal, length: number): boolean {
  const next = digitAt(decimal, length);
  const half = next === 5 && length + 1 === decimal.digits.length;
  return half ? digitAt(decimal, length - 1) % 2 === 1 : next >= 5;
}

function roundDown({ digits, point }: Decimal, length: number): Decimal {
  return { digits: digits.slice(0, length).replace(/0+$/, ""), point };
}

function roundUp({ digits, point }: Decimal, length: number): Decimal {
  const kept = digits.slice(0, length).replace(/9+$/, "");
  if (kept === "") return { digits: "1", point: point + 1 };
  return { digits: kept.slice(0, -1) + String(Number(kept.slice(-1)) + 1), point };
}

function print({ digits, point }: Decimal): string {
  if (digits === "") return "0";
  if (point <= 0) return `0.${"0".repeat(-point)}${digits}`;
  if (digits.length <= point) return digits.padEnd(point, "0");
  return `${digits.slice(0, point)}.${digits.slice(point)}`;
}
