import { globMatcher } from "./glob";

test.each([
  ["*.json", "a.json .json", "b/a.json"],
  ["**/*.json", "a.json b/c/a.json", "a.txt"],
  ["a/**", "a/b a/b/c", "b/a"],
  ["?", "a ä 😀", "ab /"],
  ["[a-c_]x", "bx _x", "dx /x"],
  ["[^a-c]x", "dx", "bx /x"],
  ["[!a]x", "!x ax", "bx"],
  ["[b-a]x", "", "ax bx"],
  ["[^]x", "ax", "/x x"],
  ["**", "a a/b", ""],
  ["a/**/b", "a/b a/c/b a/c/d/b", "ab b"],
  ["a**", "a ab", "a/b"],
  ["{*,**}/x", "a/x", "x a/b/x"],
  ["a}", "a}", "a"],
  ["[+-9]", "5 +", "/"],
  ["[\\]a]", "] a", "b"],
  ["[😀-😂]", "😁", "a"],
  ["{a,b}/{c,d}e", "a/ce b/de", "a/c"],
  ["{a,{b,c}}", "a} b c}", "a {b} c"],
  ["{a\\,b,c}", "a,b c", "a b"],
  ["{,a}b", "b ab", "aab"],
  ["a.b+c$", "a.b+c$", "axb+c$"],
  ["a\\*b", "a*b", "axb"],
])("%s matches what Terraform's does: %s, and not %s", (pattern, matching, others) => {
  const matches = globMatcher(pattern);
  const words = (text: string) => text.split(" ").filter((word) => word !== "");
  expect(words(matching).filter((path) => !matches(path))).toEqual([]);
  expect(words(others).filter(matches)).toEqual([]);
});

test.each(["a{", "a[", "[a-]", "[-a]", "[]", "[]a]", "{a/b,c}", "[a/b]", "a\\"])("%s is no pattern", (pattern) => {
  expect(() => globMatcher(pattern)).toThrow("syntax error in pattern");
});
