import { FunctionFailure } from "../function-failure";
import { localTime, two, writeOffset, type Instant } from "./instant";

const token = /''|'(?:[^']|'')*'?|([A-Za-z])\1*|[^'A-Za-z]+/g;

/** Letters stand for parts of the time, how many of them for how it is written; text between apostrophes for itself. */
export function formatDate(format: string, instant: Instant): string {
  return format.replace(token, (part: string) => {
    if (part.startsWith("'")) return literal(part);
    return /^[A-Za-z]/.test(part) ? verb(part, instant) : part;
  });
}

function literal(part: string): string {
  if (part === "''") return "'";
  if (part.length === 1 || !/^'(?:[^']|'')*'$/.test(part)) throw new FunctionFailure("unterminated literal '", 0);
  return part.slice(1, -1).replaceAll("''", "'");
}

const months = [
  "January",
  "February",
  "March",
  "April",
  "May",
  "June",
  "July",
  "August",
  "September",
  "October",
  "November",
  "December",
];
const weekdays = ["Sunday", "Monday", "Tuesday", "Wednesday", "Thursday", "Friday", "Saturday"];

function verb(part: string, instant: Instant): string {
  const time = localTime(instant);
  const forms = formsOf(part.charAt(0), time, instant.offsetMinutes);
  const written = forms?.[part.length];
  if (written !== undefined) return written;
  const permitted = Object.keys(forms ?? {}).map((length) => `"${part.charAt(0).repeat(Number(length))}"`);
  const hint = permitted.length === 0 ? "put literal text between apostrophes" : `it must be ${permitted.join(" or ")}`;
  throw new FunctionFailure(`invalid date format verb "${part}": ${hint}`, 0);
}

/** What a letter means, by how often it stands there. */
function formsOf(letter: string, time: Date, offset: number): Readonly<Record<number, string>> | undefined {
  const numeric = (value: number) => ({ 1: String(value), 2: two(value) });
  const named = (name = "") => ({ 3: name.slice(0, 3), 4: name });
  const hour = time.getUTCHours();
  switch (letter) {
    case "Y":
      return { 2: two(time.getUTCFullYear() % 100), 4: String(time.getUTCFullYear()).padStart(4, "0") };
    case "M":
      return { ...numeric(time.getUTCMonth() + 1), ...named(months[time.getUTCMonth()]) };
    case "D":
      return numeric(time.getUTCDate());
    case "E":
      return named(weekdays[time.getUTCDay()]);
    case "h":
      return numeric(hour);
    case "H":
      return numeric(hour % 12 || 12);
    case "A":
      return { 2: hour < 12 ? "AM" : "PM" };
    case "a":
      return { 2: hour < 12 ? "am" : "pm" };
    case "m":
      return numeric(time.getUTCMinutes());
    case "s":
      return numeric(time.getUTCSeconds());
    case "Z": {
      const [joined, colon] = [writeOffset(offset, ""), writeOffset(offset, ":")];
      return { 1: offset === 0 ? "Z" : colon, 3: offset === 0 ? "UTC" : joined, 4: joined, 5: colon };
    }
    default:
      return undefined;
  }
}
