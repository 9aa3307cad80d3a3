import { canonicalDecimal } from "../decimal";
import { FunctionFailure } from "../function-failure";
import { bool, nullOf, num, str } from "../make";
import type { Value } from "../value";
import { decodeBase64 } from "./base64";
import { writeInstant } from "./instant";

const truths = new Map([
  ...["y", "Y", "yes", "Yes", "YES", "true", "True", "TRUE", "on", "On", "ON"].map((text) => [text, true] as const),
  ...["n", "N", "no", "No", "NO", "false", "False", "FALSE", "off", "Off", "OFF"].map((text) => [text, false] as const),
]);
const nulls = new Set(["", "~", "null", "Null", "NULL"]);
const tagPrefix = "tag:yaml.org,2002:";

/** Which value a text of YAML stands for; `tag` in its long form, empty where the text is plain and has none. */
export function yamlScalar(tag: string, text: string): Value {
  switch (tag) {
    case "":
      return plain(text);
    case `${tagPrefix}str`:
      return str(text);
    case `${tagPrefix}binary`:
      decodeBase64(text);
      return str(text);
    case `${tagPrefix}bool`:
      return bool(truths.get(text) ?? unreadable(text, tag));
    case `${tagPrefix}int`:
    case `${tagPrefix}float`:
      return numberOf(text.replaceAll("_", "")) ?? unreadable(text, tag);
    case `${tagPrefix}timestamp`:
      return timestampOf(text) ?? unreadable(text, tag);
    case `${tagPrefix}null`:
      return nullOf("dynamic");
    default:
      throw new FunctionFailure(`unsupported tag "${tag}"`, 0);
  }
}

// Binary digits, and others with a sign or capitals in front, are a number only behind a tag.
const looksLikeNumber = /^(?![-+]0[xo]|[-+]?0[bBXO])[-+.\d]/;

function plain(text: string): Value {
  const truth = truths.get(text);
  if (truth !== undefined) return bool(truth);
  if (nulls.has(text)) return nullOf("dynamic");
  if (/^[-+]?\.(?:inf|Inf|INF)$|^\.(?:nan|NaN|NAN)$/.test(text)) {
    throw new FunctionFailure(`"${text}" is not a finite number`, 0);
  }
  if (/^\d{4}-/.test(text)) return timestampOf(text) ?? numberOf(text) ?? str(text);
  return (looksLikeNumber.test(text) ? numberOf(text) : undefined) ?? str(text);
}

function numberOf(text: string): Value | undefined {
  if (canonicalDecimal(text) !== undefined) return num(text);
  const [, sign, digits = ""] = /^([+-]?)(0[xX][\da-fA-F]+|0[oO][0-7]+|0[bB][01]+)$/.exec(text) ?? [];
  return digits === "" ? undefined : num(sign === "-" ? -BigInt(digits) : BigInt(digits));
}

const timestamp =
  /^(\d{4})-(\d{1,2})-(\d{1,2})(?:(?:[Tt](\d{1,2}):(\d{1,2}):(\d{1,2})(?:\.\d+)?(Z|[+-]\d\d:\d\d))|(?: +(\d{1,2}):(\d{1,2}):(\d{1,2})(?:\.\d+)?))?$/;

function timestampOf(text: string): Value | undefined {
  const match = timestamp.exec(text);
  if (match === null) return undefined;
  const [year = 0, month = 0, day = 0] = match.slice(1, 4).map(Number);
  const [hour = 0, minute = 0, second = 0] = [4, 5, 6].map((i) => Number(match[i] ?? match[i + 4] ?? 0));
  const date = new Date(0);
  date.setUTCFullYear(year, month - 1, day);
  if (date.getUTCMonth() !== month - 1 || hour > 23 || minute > 59 || second > 59) return undefined;
  date.setUTCHours(hour, minute, second);
  const local = writeInstant({ nanoseconds: BigInt(date.getTime()) * 1_000_000n, offsetMinutes: 0 });
  const offset = match[7] ?? "Z";
  return str(offset === "Z" || /^[+-]00:00$/.test(offset) ? local : local.replace("Z", offset));
}

function unreadable(text: string, tag: string): never {
  throw new FunctionFailure(`cannot parse "${text}" as ${tag}`, 0);
}
