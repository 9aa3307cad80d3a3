import { graphemes } from "./grapheme";
import type { Refinement } from "./value";

// more of a long text would only cost room
const mostBytes = 128;

/** These never become part of a longer character. */
const alone = /^[-_:;/\\,.(){}[\]|?!~ \t@#$%^&*+"']$/;

/**
 * What a text is known to begin with that begins with this one: its last character may become another one by what
 * follows, as `e` does by an accent.
 */
export function knownPrefix(text: string): Refinement {
  const letters = graphemes(shortened(text.normalize("NFC")));
  const prefix = (alone.test(letters.at(-1) ?? "") ? letters : letters.slice(0, -1)).join("");
  return prefix === "" ? {} : { prefix };
}

function shortened(text: string): string {
  if (Buffer.byteLength(text) <= mostBytes) return text;
  let bytes = 0;
  let end = 0;
  for (const letter of text) {
    bytes += Buffer.byteLength(letter);
    if (bytes > mostBytes) break;
    end += letter.length;
  }
  return text.slice(0, end);
}
