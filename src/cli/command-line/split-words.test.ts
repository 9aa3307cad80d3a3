import { splitWords } from "./split-words";

// as terraform 1.11.4 understands TF_CLI_ARGS
test.each<[string, string[] | undefined]>([
  ["", []],
  [" -a  -b\t-c\n", ["-a", "-b", "-c"]],
  [`-var "a b" -target='x y'`, ["-var", "a b", "-target=x y"]],
  [`-var='a="b"' -var="it's"`, ['-var=a="b"', "-var=it's"]],
  [`"" ''`, ["", ""]],
  ["one\\ two", ["one two"]],
  [String.raw`"one\n\"x"`, ['onen"x']],
  [String.raw`'a\b'`, [String.raw`a\b`]],
  ["$HOME `pwd -P` $(ls -l)", ["$HOME", "`pwd -P`", "$(ls -l)"]],
  ["a;b", ["a"]],
  ["a >b", ["a"]],
  ["a # b", ["a", "#", "b"]],
  ["'open", undefined],
  ['"open', undefined],
  ["end\\", undefined],
  ["a(b)", undefined],
  ["b)", undefined],
])("%j is %j", (text, words) => {
  expect(splitWords(text)).toEqual(words);
});
