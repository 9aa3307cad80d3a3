/** Control characters and those that turn the direction of writing, but for line feed and tab. */
const steering = /[^\P{Cc}\n\t]|\p{Bidi_Control}/gu;
/** On one line, a line feed would begin another one, which says what it likes. */
const steeringOnOneLine = /[\p{Cc}\p{Zl}\p{Zp}\p{Bidi_Control}]/gu;

/** What steers a terminal, in JSON's notation: what a server answered, or a configuration names, must not. */
export function printable(text: string): string {
  return text.replace(steering, escaped);
}

/** What stands within a line: an address, a path, a name. */
export function printableName(text: string): string {
  return text.replace(steeringOnOneLine, escaped);
}

function escaped(character: string): string {
  return `\\u${(character.codePointAt(0) ?? 0).toString(16).padStart(4, "0")}`;
}
