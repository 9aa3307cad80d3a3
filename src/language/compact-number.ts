const mostDigits = 10;

/** A canonical decimal with ten digits at most, as Go's `%.10g` writes it: `1.234567891e+22`. */
export function compactNumber(text: string): string {
  const [, sign = "", whole = "", fraction = ""] = /^(-?)(\d+)\.?(\d*)$/.exec(text) ?? [];
  const all = (whole + fraction).replace(/^0+/, "");
  if (all === "") return "0";
  const { digits, carried } = rounded(all);
  const exponent = whole.length - 1 - (whole.length + fraction.length - all.length) + carried;
  const plain = digits.length >= exponent + 1 && digits.length < mostDigits ? digits.length : mostDigits;
  return sign + (exponent < -4 || exponent >= plain ? scientific(digits, exponent) : decimal(digits, exponent));
}

/** To the nearest; of two that are as near, to the even one. Without zeros at the end. */
function rounded(all: string): { digits: string; carried: number } {
  const kept = all.slice(0, mostDigits);
  const rest = all.slice(mostDigits);
  const isHalf = /^50*$/.test(rest);
  const up = isHalf ? Number(kept.at(-1)) % 2 === 1 : rest >= "5";
  const digits = up ? String(BigInt(kept) + 1n) : kept;
  return { digits: digits.replace(/0+$/, ""), carried: digits.length - kept.length };
}

function scientific(digits: string, exponent: number): string {
  const fraction = digits.length > 1 ? `.${digits.slice(1)}` : "";
  return `${digits.slice(0, 1)}${fraction}e${exponent < 0 ? "-" : "+"}${String(Math.abs(exponent)).padStart(2, "0")}`;
}

function decimal(digits: string, exponent: number): string {
  if (exponent < 0) return `0.${"0".repeat(-exponent - 1)}${digits}`;
  const whole = digits.slice(0, exponent + 1).padEnd(exponent + 1, "0");
  return digits.length > exponent + 1 ? `${whole}.${digits.slice(exponent + 1)}` : whole;
}
