import { roundedDigits, shortestDigits, type Digits } from "./binary-digits";
import type { Verb } from "./format-verb";

/** `%d %b %o %x %X` of a whole number. */
export function formatInteger(verb: Verb, text: string): string {
  const magnitude = BigInt(text.replace("-", ""));
  const base = { b: 2, d: 10, o: 8, x: 16, X: 16 }[verb.mode] ?? 10;
  const lower = magnitude.toString(base);
  const digits = verb.mode === "X" ? lower.toUpperCase() : lower;
  if (verb.precision === 0 && digits === "0") return "";
  const prefix = verb.sharp ? ({ b: "0b", o: "0", x: "0x", X: "0X" }[verb.mode] ?? "") : "";
  const start = signOf(verb, text) + prefix;
  const body = digits.padStart(verb.precision ?? 0, "0");
  return pad(verb, start, body, verb.zero && verb.precision === undefined && !verb.minus);
}

/** `%e %E %f %g %G`. */
export function formatFloat(verb: Verb, text: string): string {
  return pad(verb, signOf(verb, text), writeFloat(verb, text.replace("-", "")), verb.zero);
}

/** `%v` of a number. */
export function formatGeneral(text: string): string {
  return (text.startsWith("-") ? "-" : "") + general("e", text.replace("-", ""), undefined);
}

function signOf(verb: Verb, text: string): string {
  return text.startsWith("-") ? "-" : verb.plus ? "+" : verb.space ? " " : "";
}

function pad(verb: Verb, start: string, body: string, withZeros: boolean): string {
  const width = verb.width ?? 0;
  if (withZeros) return start + body.padStart(width - start.length, "0");
  return verb.minus ? (start + body).padEnd(width) : (start + body).padStart(width);
}

function writeFloat({ mode, precision }: Verb, unsigned: string): string {
  if (mode === "f") {
    const places = precision ?? 6;
    return plain(
      roundedDigits(unsigned, (point) => point + places),
      places,
    );
  }
  if (mode === "g" || mode === "G") return general(mode === "G" ? "E" : "e", unsigned, precision);
  const places = precision ?? 6;
  return scientific(
    mode,
    roundedDigits(unsigned, () => places + 1),
    places,
  );
}

/** Plain digits for exponents of moderate size, else scientific; no zeros at the end. */
function general(letter: string, unsigned: string, precision: number | undefined): string {
  const count = precision === undefined ? undefined : Math.max(precision, 1);
  const found = count === undefined ? shortestDigits(unsigned) : roundedDigits(unsigned, () => count);
  const known = found.digits.length;
  const limit = count === undefined ? 6 : count > known && known >= found.point ? known : count;
  const exponent = found.point - 1;
  if (known > 0 && (exponent < -4 || exponent >= limit)) return scientific(letter, found, known - 1);
  return plain(found, Math.max(known - found.point, 0));
}

function plain({ digits, point }: Digits, places: number): string {
  const whole = point > 0 ? digits.slice(0, point).padEnd(point, "0") : "0";
  const fraction = "0".repeat(Math.max(-point, 0)) + digits.slice(Math.max(point, 0));
  return places === 0 ? whole : `${whole}.${fraction.padEnd(places, "0").slice(0, places)}`;
}

function scientific(letter: string, { digits, point }: Digits, places: number): string {
  const exponent = digits === "" ? 0 : point - 1;
  const fraction = digits.slice(1).padEnd(places, "0");
  const size = String(Math.abs(exponent)).padStart(2, "0");
  return `${digits.charAt(0) || "0"}${places > 0 ? `.${fraction}` : ""}${letter}${exponent < 0 ? "-" : "+"}${size}`;
}
