import { FunctionFailure } from "../function-failure";

const units = new Map([
  ["ns", 1],
  ["us", 1e3],
  ["µs", 1e3],
  ["μs", 1e3],
  ["ms", 1e6],
  ["s", 1e9],
  ["m", 60e9],
  ["h", 3600e9],
]);

const part = /(?:(\d+)(?:\.(\d*))?|\.(\d+))(ns|us|µs|μs|ms|s|m|h)/y;
const longest = 2n ** 63n;

/** `1h30m`, `-1.5s`, `0`: in nanoseconds. Throws FunctionFailure of argument 1. */
export function parseDuration(text: string): bigint {
  const sign = /^[+-]/.exec(text)?.[0] ?? "";
  const body = text.slice(sign.length);
  if (body === "0") return 0n;
  let total = 0n;
  part.lastIndex = 0;
  while (part.lastIndex < body.length || body === "") {
    const match = part.exec(body);
    if (match === null) throw invalid(text);
    const unit = units.get(match[4] ?? "") ?? 1;
    const fraction = match[2] ?? match[3] ?? "";
    total += BigInt(match[1] ?? 0) * BigInt(unit);
    total += BigInt(Math.trunc(Number(fraction) * (unit / 10 ** fraction.length)));
  }
  if (total > longest || (total === longest && sign !== "-")) throw invalid(text);
  return sign === "-" ? -total : total;
}

function invalid(text: string): FunctionFailure {
  return new FunctionFailure(`"${text}" is not a duration such as "1h30m" or "-10s"; units are ns, us, ms, s, m, h`, 1);
}
