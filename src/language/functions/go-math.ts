// Terraform's numbers come from Go, whose logarithm and power differ in the last bit from JavaScript's.

/** A fraction in [0.5, 1) and an exponent of two. */
export function splitFloat(value: number): [number, number] {
  if (value === 0 || !Number.isFinite(value)) return [value, 0];
  const bytes = new DataView(new ArrayBuffer(8));
  const subnormal = Math.abs(value) < 2 ** -1022;
  bytes.setFloat64(0, subnormal ? value * 2 ** 52 : value);
  const high = bytes.getUint32(0);
  const exponent = ((high >>> 20) & 0x7ff) - 1022 - (subnormal ? 52 : 0);
  bytes.setUint32(0, (high & ~(0x7ff << 20)) | (1022 << 20));
  return [bytes.getFloat64(0), exponent];
}

function scaleFloat(fraction: number, exponent: number): number {
  const half = Math.trunc(exponent / 2);
  return exponent > 1023 || exponent < -1022 ? fraction * 2 ** half * 2 ** (exponent - half) : fraction * 2 ** exponent;
}

const logCoefficients = [
  6.66666666666673513e-1, 3.999999999940941908e-1, 2.857142874366239149e-1, 2.222219843214978396e-1,
  1.818357216161805012e-1, 1.531383769920937332e-1, 1.479819860511658591e-1,
] as const;

export function goLog(value: number): number {
  if (value < 0) return Number.NaN;
  if (value === 0) return Number.NEGATIVE_INFINITY;
  if (!Number.isFinite(value)) return value;
  let [fraction, exponent] = splitFloat(value);
  if (fraction < Math.SQRT2 / 2) {
    fraction *= 2;
    exponent--;
  }
  const f = fraction - 1;
  const s = f / (2 + f);
  const s2 = s * s;
  const s4 = s2 * s2;
  const [l1, l2, l3, l4, l5, l6, l7] = logCoefficients;
  const odd = s2 * (l1 + s4 * (l3 + s4 * (l5 + s4 * l7)));
  const even = s4 * (l2 + s4 * (l4 + s4 * l6));
  const half = 0.5 * f * f;
  return (
    exponent * 6.9314718036912381649e-1 - (half - (s * (half + odd + even) + exponent * 1.90821492927058770002e-10) - f)
  );
}

const expCoefficients = [
  1.66666666666666657415e-1, -2.77777777770155933842e-3, 6.61375632143793436117e-5, -1.6533902205465251539e-6,
  4.13813679705723846039e-8,
] as const;

function goExp(value: number): number {
  if (value > 709.782712893384) return Number.POSITIVE_INFINITY;
  if (value < -745.1332191019411) return 0;
  const exponent = Math.trunc(Math.LOG2E * value + (value < 0 ? -0.5 : 0.5));
  const high = value - exponent * 6.9314718036912381649e-1;
  const low = exponent * 1.90821492927058770002e-10;
  const rest = high - low;
  const square = rest * rest;
  const [p1, p2, p3, p4, p5] = expCoefficients;
  const c = rest - square * (p1 + square * (p2 + square * (p3 + square * (p4 + square * p5))));
  return scaleFloat(1 - (low - (rest * c) / (2 - c) - high), exponent);
}

/** By repeated squaring of the whole part of the exponent; the rest through the exponential function. */
export function goPow(base: number, power: number): number {
  if (power === 0 || base === 1) return 1;
  if (power === 1) return base;
  if (power === 0.5) return Math.sqrt(base);
  if (power === -0.5) return 1 / Math.sqrt(base);
  if (base === 0 || !Number.isFinite(base) || !Number.isFinite(power)) return base ** power;
  let whole = Math.trunc(Math.abs(power));
  let rest = Math.abs(power) - whole;
  if (rest !== 0 && base < 0) return Number.NaN;
  if (whole >= 2 ** 63) return base ** power;
  let result = 1;
  let exponent = 0;
  if (rest !== 0) {
    if (rest > 0.5) {
      rest--;
      whole++;
    }
    result = goExp(rest * goLog(base));
  }
  let [square, squareExponent] = splitFloat(base);
  for (let bits = BigInt(whole); bits !== 0n; bits >>= 1n) {
    if (Math.abs(squareExponent) > 1 << 12) {
      exponent += squareExponent;
      break;
    }
    if ((bits & 1n) === 1n) {
      result *= square;
      exponent += squareExponent;
    }
    square *= square;
    squareExponent *= 2;
    if (square < 0.5) {
      square += square;
      squareExponent--;
    }
  }
  if (power < 0) {
    result = 1 / result;
    exponent = -exponent;
  }
  return scaleFloat(result, exponent);
}
