import { canonicalDecimal } from "../decimal";

/** `digits / 10^scale`. */
interface ExactDecimal {
  readonly digits: bigint;
  readonly scale: number;
}

export function readDecimal(text: string): ExactDecimal {
  const point = text.indexOf(".");
  if (point < 0) return { digits: BigInt(text), scale: 0 };
  return { digits: BigInt(text.replace(".", "")), scale: text.length - point - 1 };
}

export function writeDecimal({ digits, scale }: ExactDecimal): string {
  return canonicalDecimal(`${digits}e-${scale}`) ?? "0";
}

export function addDecimals(a: string, b: string): string {
  const [left, right] = [readDecimal(a), readDecimal(b)];
  const scale = Math.max(left.scale, right.scale);
  return writeDecimal({
    digits: left.digits * 10n ** BigInt(scale - left.scale) + right.digits * 10n ** BigInt(scale - right.scale),
    scale,
  });
}

/** The largest whole number that is not above. */
export function floorDecimal(text: string): bigint {
  const { digits, scale } = readDecimal(text);
  const unit = 10n ** BigInt(scale);
  const whole = digits / unit;
  return digits < 0n && whole * unit !== digits ? whole - 1n : whole;
}

export function negateDecimal(text: string): string {
  return text === "0" ? text : text.startsWith("-") ? text.slice(1) : `-${text}`;
}
