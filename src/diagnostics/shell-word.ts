/** The text as one word of a POSIX shell: an address with an index, or an id with spaces, would not stay whole bare. */
export function shellWord(text: string): string {
  return /^[\w@%+=:,./-]+$/.test(text) ? text : `'${text.replaceAll("'", "'\\''")}'`;
}
