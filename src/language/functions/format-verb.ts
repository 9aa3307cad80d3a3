import { FunctionFailure } from "../function-failure";

/** `%[2]-8.3f` */
export interface Verb {
  readonly raw: string;
  /** Where it begins in the format. */
  readonly offset: number;
  /** From 1. */
  readonly argument: number;
  readonly mode: string;
  readonly sharp: boolean;
  readonly zero: boolean;
  readonly plus: boolean;
  readonly minus: boolean;
  readonly space: boolean;
  readonly width?: number;
  readonly precision?: number;
}

const verb = /%([-+ 0#]*)([1-9]\d*)?(?:\.(\d+))?(?:\[([1-9]\d*)\])?([a-zA-Z])/y;

/** The literal text and the verbs of a format. Throws FunctionFailure. */
export function parseFormat(format: string): readonly (string | Verb)[] {
  const parts: (string | Verb)[] = [];
  let next = 1;
  for (let i = 0; i < format.length;) {
    const percent = format.indexOf("%", i);
    if (percent < 0) return [...parts, format.slice(i)];
    if (percent > i) parts.push(format.slice(i, percent));
    if (format.startsWith("%%", percent)) {
      parts.push("%");
      i = percent + 2;
      continue;
    }
    verb.lastIndex = percent;
    const match = verb.exec(format);
    if (match === null)
      throw new FunctionFailure(`unrecognized format at offset ${percent}: "${format.slice(percent)}"`, 0);
    const [raw, flags = "", width, precision, index, mode = ""] = match;
    const argument = index === undefined ? next : Number(index);
    next = argument + 1;
    i = percent + raw.length;
    parts.push({
      raw,
      offset: percent,
      argument,
      mode,
      sharp: flags.includes("#"),
      zero: flags.includes("0"),
      plus: flags.includes("+"),
      minus: flags.includes("-"),
      space: flags.includes(" "),
      ...(width !== undefined && { width: Number(width) }),
      ...(precision !== undefined && { precision: Number(precision) }),
    });
  }
  return parts;
}
