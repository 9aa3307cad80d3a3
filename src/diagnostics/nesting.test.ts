import { hasMoreLevels } from "./nesting";

test.each([
  ["null", 0],
  ['"[[]]"', 0],
  ["[]", 1],
  ['{"a": 1, "b": [2]}', 2],
  ['[[], {"a": [{}]}, 1]', 4],
  [`${"[".repeat(50_000)}${"]".repeat(50_000)}`, 50_000],
  [`${'{"a":'.repeat(50_000)}1${"}".repeat(50_000)}`, 50_000],
])("the levels of a text are counted, however many (%#)", (text, levels) => {
  const json: unknown = JSON.parse(text);
  expect(hasMoreLevels(json, levels)).toBe(false);
  expect(hasMoreLevels(json, levels - 1)).toBe(levels > 0);
});
