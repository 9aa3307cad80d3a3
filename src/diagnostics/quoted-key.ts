const escapes: readonly (readonly [RegExp, string])[] = [
  [/\\/g, "\\\\"],
  [/"/g, '\\"'],
  [/\n/g, "\\n"],
  [/\r/g, "\\r"],
  [/\t/g, "\\t"],
  [/\$\{/g, "$$$${"],
  [/%\{/g, "%%{"],
];

/** As Terraform's addresses have it: a key can neither steer the terminal nor look like another one. */
const unprintable = /[^\p{L}\p{M}\p{N}\p{P}\p{S} ]/gu;

/** The key of an instance as an address has it: quoted as the language quotes a string, so that it can be read back. */
export function quotedKey(key: string): string {
  const text = escapes.reduce((escaped, [found, written]) => escaped.replace(found, written), key);
  return `"${text.replace(unprintable, codePoint)}"`;
}

function codePoint(character: string): string {
  const hex = (character.codePointAt(0) ?? 0).toString(16);
  return hex.length > 4 ? `\\U${hex.padStart(8, "0")}` : `\\u${hex.padStart(4, "0")}`;
}

/** The reverse, of what stands between the quotes. */
export function unquotedKey(quoted: string): string {
  return quoted.replace(
    /\\u([\dA-Fa-f]{4})|\\U(00(?:0[\dA-Fa-f]|10)[\dA-Fa-f]{4})|\\(.)|\$\$\{|%%\{/gs,
    (written: string, short?: string, long?: string, escaped?: string) => {
      const hex = short ?? long;
      if (hex !== undefined) return String.fromCodePoint(parseInt(hex, 16));
      if (escaped === undefined) return written.slice(1);
      return { n: "\n", r: "\r", t: "\t" }[escaped] ?? escaped;
    },
  );
}
