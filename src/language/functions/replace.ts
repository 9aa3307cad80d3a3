import { str } from "../make";
import { textOf } from "./argument";
import type { LanguageFunction } from "./language-function";
import { compileRegex } from "./regex-pattern";

/** A search text between slashes is a regular expression; `$1` and `${name}` in the replacement are its groups. */
export const replace: LanguageFunction = {
  name: "replace",
  parameters: [
    { name: "str", type: "string" },
    { name: "substr", type: "string" },
    { name: "replace", type: "string" },
  ],
  returns: "string",
  call: (args) => {
    const [text = "", search = "", replacement = ""] = args.map(textOf);
    if (search.length > 1 && search.startsWith("/") && search.endsWith("/")) {
      return str(compileRegex(search.slice(1, -1)).replaceAll(text, replacement));
    }
    return str(search === "" ? betweenLetters(text, replacement) : text.replaceAll(search, () => replacement));
  },
};

function betweenLetters(text: string, replacement: string): string {
  return [replacement, ...Array.from(text, (letter) => letter + replacement)].join("");
}
