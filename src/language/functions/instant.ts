import { FunctionFailure } from "../function-failure";

/** A time of RFC 3339 and the offset that it is written in. */
export interface Instant {
  /** Since 1970 in UTC. */
  readonly nanoseconds: bigint;
  readonly offsetMinutes: number;
}

const pattern = /^(\d{4})-(\d\d)-(\d\d)T(\d\d):(\d\d):(\d\d)(?:[.,](\d+))?(?:Z|([+-])(\d\d):(\d\d))$/;
const perMinute = 60_000_000_000n;

/** Throws FunctionFailure of the argument. */
export function parseInstant(text: string, argument: number): Instant {
  const match = pattern.exec(text);
  if (match === null) throw new FunctionFailure(`not a valid RFC3339 timestamp: "${text}"`, argument);
  const [year = 0, month = 0, day = 0, hour = 0, minute = 0, second = 0] = match.slice(1, 7).map(Number);
  const [offsetHours, offsetRest] = [Number(match[9] ?? 0), Number(match[10] ?? 0)];
  const date = new Date(0);
  date.setUTCFullYear(year, month - 1, day);
  const real = date.getUTCMonth() === month - 1 && date.getUTCDate() === day;
  if (!real || hour > 23 || minute > 59 || second > 59 || offsetHours > 23 || offsetRest > 59) {
    throw new FunctionFailure(`not a valid RFC3339 timestamp: "${text}" has a part out of range`, argument);
  }
  date.setUTCHours(hour, minute, second);
  const offsetMinutes = (match[8] === "-" ? -1 : 1) * (offsetHours * 60 + offsetRest);
  const fraction = BigInt((match[7] ?? "").padEnd(9, "0").slice(0, 9));
  return {
    nanoseconds: BigInt(date.getTime()) * 1_000_000n + fraction - BigInt(offsetMinutes) * perMinute,
    offsetMinutes,
  };
}

/** In whole seconds; `Z` without an offset. */
export function writeInstant(instant: Instant): string {
  const local = localTime(instant);
  const year = local.getUTCFullYear();
  const years = `${year < 0 ? "-" : ""}${String(Math.abs(year)).padStart(4, "0")}`;
  const date = `${years}-${two(local.getUTCMonth() + 1)}-${two(local.getUTCDate())}`;
  const time = [local.getUTCHours(), local.getUTCMinutes(), local.getUTCSeconds()].map(two).join(":");
  return `${date}T${time}${instant.offsetMinutes === 0 ? "Z" : writeOffset(instant.offsetMinutes, ":")}`;
}

/** A Date whose UTC fields are the local ones. */
export function localTime({ nanoseconds, offsetMinutes }: Instant): Date {
  const local = nanoseconds + BigInt(offsetMinutes) * perMinute;
  const second = 1_000_000_000n;
  const seconds = local / second - (local < 0n && local % second !== 0n ? 1n : 0n);
  return new Date(Number(seconds) * 1000);
}

export function writeOffset(minutes: number, separator: string): string {
  const size = Math.abs(minutes);
  return `${minutes < 0 ? "-" : "+"}${two(Math.floor(size / 60))}${separator}${two(size % 60)}`;
}

export function two(value: number): string {
  return String(value).padStart(2, "0");
}
