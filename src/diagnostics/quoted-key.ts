const escapes: readonly (readonly [RegExp, string])[] = [
  [/\\/g, "\\\\"],
  [/"/g, '\\"'],
  [/\n/g, "\\n"],
  [/\r/g, "\\r"],
  [/\t/g, "\\t"],
  [/\$\{/g, "$$$${"],
  [/%\{/g, "%%{"],
];

/** The key of an instance as an address has it: quoted as the language quotes a string, so that it can be read back. */
export function quotedKey(key: string): string {
  return `"${escapes.reduce((text, [found, written]) => text.replace(found, written), key)}"`;
}

/** The reverse, of what stands between the quotes. */
export function unquotedKey(quoted: string): string {
  return quoted.replace(/\\(.)|\$\$\{|%%\{/gs, (written: string, escaped: string | undefined) => {
    if (escaped === undefined) return written.slice(1);
    return { n: "\n", r: "\r", t: "\t" }[escaped] ?? escaped;
  });
}
