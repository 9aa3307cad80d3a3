const escapes = { ascii: "(B", kanji: "$B", katakana: "(I" } as const;

/**
 * Each run of letters behind the escape of its set; `bytesOf` tells those of a letter in EUC-JP. Undefined where a
 * letter has none.
 */
export function encodeIso2022Jp(
  text: string,
  bytesOf: (letter: string) => Buffer | undefined,
): readonly Buffer[] | undefined {
  const encoded: Buffer[] = [];
  let current: keyof typeof escapes = "ascii";
  const change = (set: keyof typeof escapes) => {
    if (set !== current) encoded.push(Buffer.from(`\u001b${escapes[set]}`));
    current = set;
  };
  for (const letter of text) {
    const [first = 0, second] = bytesOf(letter) ?? [];
    if ((first === 0 && letter !== "\0") || first === otherSet) return undefined;
    change(second === undefined ? "ascii" : first === singleShift ? "katakana" : "kanji");
    const bytes = second === undefined ? [first] : first === singleShift ? [second] : [first, second];
    encoded.push(Buffer.from(bytes.map((byte) => byte & 0x7f)));
  }
  change("ascii");
  return encoded;
}

// the byte in EUC-JP before one of half-width katakana, and before two of a set that ISO 2022-JP has not
const singleShift = 0x8e;
const otherSet = 0x8f;
