import { retryAfter } from "./retry-after";

const now = Date.parse("2026-03-01T10:00:00Z");

describe("retryAfter", () => {
  test.each([
    ["seconds", { "retry-after": "7" }, 7000],
    ["no wait", { "retry-after": "0" }, 0],
    ["an HTTP date", { "retry-after": "Sun, 01 Mar 2026 10:00:30 GMT" }, 30_000],
    ["a date that has passed", { "retry-after": "Sun, 01 Mar 2026 09:00:00 GMT" }, 0],
    [
      "a date by the clock of a server that is an hour ahead",
      { "retry-after": "Sun, 01 Mar 2026 11:00:05 GMT", date: "Sun, 01 Mar 2026 11:00:00 GMT" },
      5000,
    ],
    ["nothing", {}, undefined],
    ["an empty value", { "retry-after": "" }, undefined],
    ["nonsense", { "retry-after": "soon" }, undefined],
  ])("understands %s", (_, headers, milliseconds) => {
    expect(retryAfter({ status: 503, headers, text: "" }, () => now)).toBe(milliseconds);
  });
});
