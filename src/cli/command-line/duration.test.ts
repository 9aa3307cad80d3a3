import { parseDuration } from "./duration";

test.each([
  ["0", 0],
  ["0s", 0],
  ["10s", 10_000],
  ["1m30s", 90_000],
  ["1.5h", 5_400_000],
  ["250ms", 250],
])("%s is %d milliseconds", (text, milliseconds) => {
  expect(parseDuration(text)).toBe(milliseconds);
});

test.each(["", "10", "s", "-1s", "10 s", "1d"])("%j is no duration", (text) => {
  expect(parseDuration(text)).toBeUndefined();
});
