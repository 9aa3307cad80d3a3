import { quotedKey, unquotedKey } from "./quoted-key";

test.each([
  ["a b", '"a b"'],
  ['say "x"\\', '"say \\"x\\"\\\\"'],
  ["two\nlines\tand\rmore", '"two\\nlines\\tand\\rmore"'],
  ["${x} and $${y}", '"$${x} and $$${y}"'],
  ["%{if} $", '"%%{if} $"'],
  ["k\u001b[31m\u0007\u202e", '"k\\u001b[31m\\u0007\\u202e"'],
  ["\u{1f600}\u{e0001}\u00adé", '"\u{1f600}\\U000e0001\\u00adé"'],
  ["\u00a0\\u0041", '"\\u00a0\\\\u0041"'],
  ["half \ud83d", '"half \\ud83d"'],
])("%j is quoted as the language quotes it, and read back", (key, quoted) => {
  expect(quotedKey(key)).toBe(quoted);
  expect(unquotedKey(quoted.slice(1, -1))).toBe(key);
});
