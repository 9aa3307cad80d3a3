/** `line 3, column 5`, both from 1, of a position from 0. */
export function textPlace(text: string, position: number): string {
  const before = text.slice(0, position);
  return `line ${before.split("\n").length}, column ${position - before.lastIndexOf("\n")}`;
}
