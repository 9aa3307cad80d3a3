import { quotedKey, unquotedKey } from "./quoted-key";

test.each([
  ["a b", '"a b"'],
  ['say "x"\\', '"say \\"x\\"\\\\"'],
  ["two\nlines\tand\rmore", '"two\\nlines\\tand\\rmore"'],
  ["${x} and $${y}", '"$${x} and $$${y}"'],
  ["%{if} $", '"%%{if} $"'],
])("%j is quoted as the language quotes it, and read back", (key, quoted) => {
  expect(quotedKey(key)).toBe(quoted);
  expect(unquotedKey(quoted.slice(1, -1))).toBe(key);
});
