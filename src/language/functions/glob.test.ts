import { globMatcher } from "./glob";

test.each([
  ["*.json", "a.json .json", "b/a.json"],
  ["**/*.json", "a.json b/c/a.json", "a.txt"],
  ["a/**", "a/b a/b/c", "b/a"],
  ["?", "a ä 😀", "ab /"],
  ["[a-c_]x", "bx _x", "dx /x"],
  ["[!a-c]x", "dx", "bx /x"],
  ["[+-9]", "5 +", "/"],
  ["[/]", "", "/ a"],
  ["[\\]a]", "] a", "b"],
  ["[😀-😂]", "😁", "a"],
  ["{a,b}/{c,d{e,f}}", "a/c b/df", "a/dg"],
  ["{,a}b", "b ab", "aab"],
  ["a.b+c$", "a.b+c$", "axb+c$"],
  ["a\\*b", "a*b", "axb"],
])("%s matches what Terraform's does: %s, and not %s", (pattern, matching, others) => {
  const matches = globMatcher(pattern);
  const words = (text: string) => text.split(" ").filter((word) => word !== "");
  expect(words(matching).filter((path) => !matches(path))).toEqual([]);
  expect(words(others).filter(matches)).toEqual([]);
});

test.each(["a{", "a}", "a[", "[z-a]", "a\\"])("%s is no pattern", (pattern) => {
  expect(() => globMatcher(pattern)).toThrow("syntax error in pattern");
});
