import { str } from "../make";
import { textOf } from "./argument";
import type { LanguageFunction } from "./language-function";

/** Letter by letter, so that no letter becomes two: `ß` stays `ß`. */
export const letterCaseFunctions: readonly LanguageFunction[] = [
  ofText("lower", (text) => eachLetter(text, lower)),
  ofText("title", title),
  ofText("upper", (text) => eachLetter(text, upper)),
];

function ofText(name: string, change: (text: string) => string): LanguageFunction {
  return {
    name,
    parameters: [{ name: "str", type: "string" }],
    returns: "string",
    call: ([value]) => str(change(textOf(value))),
  };
}

function eachLetter(text: string, change: (letter: string) => string): string {
  return Array.from(text, change).join("");
}

function isOneLetter(text: string): boolean {
  return [...text].length === 1;
}

function lower(letter: string): string {
  if (letter === "İ") return "i";
  const changed = letter.toLowerCase();
  return isOneLetter(changed) ? changed : letter;
}

const iotaBelow = new Map([..."ᾳῃῳ"].map((letter, i) => [letter, [..."ᾼῌῼ"][i] ?? letter]));

function upper(letter: string): string {
  const changed = letter.toUpperCase();
  if (isOneLetter(changed)) return changed;
  if (/[ᾀ-ᾇᾐ-ᾗᾠ-ᾧ]/.test(letter)) return String.fromCodePoint((letter.codePointAt(0) ?? 0) + 8);
  return iotaBelow.get(letter) ?? letter;
}

const titleForms: readonly (readonly [RegExp, string])[] = [
  [/[Ǆǅǆ]/, "ǅ"],
  [/[Ǉǈǉ]/, "ǈ"],
  [/[Ǌǋǌ]/, "ǋ"],
  [/[Ǳǲǳ]/, "ǲ"],
];

function titleCase(letter: string): string {
  if (/[\u10d0-\u10fa\u10fd-\u10ff]/.test(letter)) return letter;
  return titleForms.find(([form]) => form.test(letter))?.[1] ?? upper(letter);
}

function title(text: string): string {
  let previous = " ";
  return eachLetter(text, (letter) => {
    const changed = isSeparator(previous) ? titleCase(letter) : letter;
    previous = letter;
    return changed;
  });
}

function isSeparator(letter: string): boolean {
  return letter <= "\u007f" ? !/[0-9A-Za-z_]/.test(letter) : /[\u0085\p{White_Space}]/u.test(letter);
}
