const ranges: readonly (readonly [from: number, to: number])[] = [
  [0, 59],
  [0, 59],
  [0, 23],
  [1, 31],
  [1, 12],
  [1, 7],
  [1970, 2199],
];
const names: Readonly<Record<number, readonly string[]>> = {
  4: ["JAN", "FEB", "MAR", "APR", "MAY", "JUN", "JUL", "AUG", "SEP", "OCT", "NOV", "DEC"],
  5: ["SUN", "MON", "TUE", "WED", "THU", "FRI", "SAT"],
};
const dayOfMonth = 3;
const dayOfWeek = 5;

/** Quartz: seconds first, 6 or 7 fields, and `?` in exactly one of the two fields of days. */
export function isQuartz(expression: string): boolean {
  const fields = expression.trim().split(/\s+/);
  if (fields.length !== 6 && fields.length !== 7) return false;
  if ((fields[dayOfMonth] === "?") === (fields[dayOfWeek] === "?")) return false;
  return fields.every((field, position) => isField(field, position));
}

function isField(field: string, position: number): boolean {
  if (field === "?") return position === dayOfMonth || position === dayOfWeek;
  return field.split(",").every((part) => isPart(part, position));
}

function isPart(part: string, position: number): boolean {
  if (position === dayOfMonth && /^(L(-([12]?\d|30))?|LW|([1-9]|[12]\d|3[01])W)$/.test(part)) return true;
  if (position === dayOfWeek && isSpecialDay(part)) return true;
  const [range = "", step, ...rest] = part.split("/");
  if (rest.length > 0 || (step !== undefined && !/^[1-9]\d*$/.test(step))) return false;
  if (range === "*") return true;
  const ends = range.split("-");
  return ends.length <= 2 && ends.every((end) => isValue(end, position));
}

/** `L`, `FRIL` (the last), `FRI#2` (the second). */
function isSpecialDay(part: string): boolean {
  const [day = "", nth, ...rest] = part.split("#");
  if (nth !== undefined) return rest.length === 0 && /^[1-5]$/.test(nth) && isValue(day, dayOfWeek);
  return part === "L" || (part.endsWith("L") && isValue(part.slice(0, -1), dayOfWeek));
}

function isValue(text: string, position: number): boolean {
  if (names[position]?.includes(text.toUpperCase())) return true;
  const [from, to] = ranges[position] ?? [0, -1];
  return /^\d+$/.test(text) && Number(text) >= from && Number(text) <= to;
}
