const skipped = /"(?:[^"\\]|\\.)*"|#.*|\/\/.*|\/\*[^]*?\*\//g;

/** Does what was typed go on in the next line: in brackets that are not closed, or in a heredoc? */
export function isUnfinished(text: string): boolean {
  const [, , delimiter] = /<<(-?)([A-Za-z_]\w*)[ \t]*\n?/.exec(text) ?? [];
  if (delimiter !== undefined) return !new RegExp(`\\n[ \\t]*${delimiter}[ \\t]*(\\n|$)`).test(text);
  const brackets = text.replace(skipped, "").match(/[[\](){}]/g) ?? [];
  return brackets.reduce((open, bracket) => open + ("[({".includes(bracket) ? 1 : -1), 0) > 0;
}
