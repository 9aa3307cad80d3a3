/** A key that one object of a JSON text holds more than once. */
export interface DuplicateKey {
  /** Keys and positions from the outermost object down to the one that holds it. */
  readonly path: readonly (string | number)[];
  readonly key: string;
  /** Where it stands first and again: characters from 0. */
  readonly first: number;
  readonly again: number;
}

type Level =
  | { readonly kind: "object"; readonly keys: Map<string, number>; key: string; isKeyNext: boolean }
  | { readonly kind: "array"; position: number };

/** Of a JSON text that can be parsed: parsers keep the last of each and say nothing. */
export function duplicateKeys(text: string): DuplicateKey[] {
  const found: DuplicateKey[] = [];
  const levels: Level[] = [];
  for (const { token, index } of tokensOf(text)) {
    const level = levels.at(-1);
    if (token === "{") levels.push({ kind: "object", keys: new Map(), key: "", isKeyNext: true });
    else if (token === "[") levels.push({ kind: "array", position: 0 });
    else if (token === "}" || token === "]") levels.pop();
    else if (level?.kind === "array") level.position += token === "," ? 1 : 0;
    else if (level !== undefined && token === ",") level.isKeyNext = true;
    else if (level?.isKeyNext === true) {
      const key = token.includes("\\") ? String(JSON.parse(token)) : token.slice(1, -1);
      const first = level.keys.get(key);
      if (first === undefined) level.keys.set(key, index);
      else found.push({ path: levels.slice(0, -1).map(stepOf), key, first, again: index });
      level.key = key;
      level.isKeyNext = false;
    }
  }
  return found;
}

/** Strings and punctuation. A pattern of a whole string would need a stack as deep as the string is long. */
function* tokensOf(text: string): Generator<{ readonly token: string; readonly index: number }> {
  const first = /["{}[\],]/g;
  for (let match = first.exec(text); match !== null; match = first.exec(text)) {
    if (match[0] === '"') first.lastIndex = endOfString(text, match.index);
    yield { token: text.slice(match.index, first.lastIndex), index: match.index };
  }
}

/** Behind the quote that ends it: an even number of backslashes, or none, stands before that. */
function endOfString(text: string, start: number): number {
  for (let end = text.indexOf('"', start + 1); end !== -1; end = text.indexOf('"', end + 1)) {
    let before = end;
    while (text[before - 1] === "\\") before -= 1;
    if ((end - before) % 2 === 0) return end + 1;
  }
  return text.length;
}

function stepOf(level: Level): string | number {
  return level.kind === "object" ? level.key : level.position;
}
