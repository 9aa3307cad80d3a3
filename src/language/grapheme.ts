let segmenter: Intl.Segmenter | undefined;

/** What a reader takes for one character: a letter with its accents, a flag, a family of emoji. */
export function graphemes(text: string): readonly string[] {
  segmenter ??= new Intl.Segmenter("en", { granularity: "grapheme" });
  return /^[\x20-\x7e]*$/.test(text) ? [...text] : Array.from(segmenter.segment(text), ({ segment }) => segment);
}
