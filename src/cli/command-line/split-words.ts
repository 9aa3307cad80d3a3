const spaces = " \t\r\n";
const closing: Readonly<Record<string, string>> = { '"': '"', "'": "'", "`": "`" };

/**
 * The words of a text, as Terraform splits them: quotes and backslashes as in a shell, nothing is substituted, and
 * what would end a command ends the text. Undefined where a quote or a bracket is not closed.
 */
export function splitWords(text: string): string[] | undefined {
  const words: string[] = [];
  let word: string | undefined;
  let quote = "";
  let isEscaped = false;
  for (const char of text) {
    if (isEscaped) {
      word = `${word ?? ""}${char}`;
      isEscaped = false;
    } else if (char === "\\" && quote !== "'") {
      isEscaped = true;
    } else if (quote !== "") {
      const isEnd = char === quote;
      if (isEnd) quote = "";
      if (!isEnd || isKept(char)) word = `${word ?? ""}${char}`;
    } else if (spaces.includes(char)) {
      if (word !== undefined) words.push(word);
      word = undefined;
    } else if (char === "(" && word?.endsWith("$") === true) {
      quote = ")";
      word += char;
    } else if (char === "(" || char === ")") {
      return undefined;
    } else if (";&|<>".includes(char)) {
      break;
    } else {
      quote = closing[char] ?? "";
      word = `${word ?? ""}${quote === "" || isKept(char) ? char : ""}`;
    }
  }
  if (word !== undefined) words.push(word);
  return quote === "" && !isEscaped ? words : undefined;
}

/** Of what encloses words, that which stays: nothing is run. */
function isKept(char: string): boolean {
  return char === "`" || char === ")";
}
