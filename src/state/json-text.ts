import { parse, stringify } from "lossless-json";
import type { LongNumbers } from "./long-numbers";

// An exponent or 16 digits and more at the place of a number. Inside a string it may match too: that costs time alone.
const delicateNumber = /(?:^|[:,[])\s*-?(?:\d[\d.]{15}|\d[\d.]*[eE])/;

/** Throws SyntaxError. */
export function parseJsonText(text: string, numbers: LongNumbers): unknown {
  if (!delicateNumber.test(text)) return JSON.parse(text);
  return parse(text, undefined, {
    parseNumber: (digits) => (fits(digits) ? Number(digits) : numbers.hold(digits)),
    onDuplicateKey: ({ newValue }) => newValue,
  });
}

function fits(digits: string): boolean {
  return !/[eE]/.test(digits) && digits.replace(/^-?[0.]*/, "").replace(".", "").length <= 15;
}

/** `indent` spaces a level; one line without. */
export function printJsonText(value: unknown, numbers: LongNumbers, indent?: number): string {
  if (!holdsLongNumber(value, numbers)) return JSON.stringify(value, undefined, indent);
  const long = {
    test: (part: unknown) => numbers.text(part) !== undefined,
    stringify: (part: unknown) => numbers.text(part) ?? "null",
  };
  return stringify(value, undefined, indent, [long]) ?? "null";
}

function holdsLongNumber(value: unknown, numbers: LongNumbers): boolean {
  if (typeof value !== "object" || value === null) return false;
  if (Array.isArray(value)) return value.some((item) => holdsLongNumber(item, numbers));
  if (numbers.text(value) !== undefined) return true;
  return Object.values(value).some((part) => holdsLongNumber(part, numbers));
}
