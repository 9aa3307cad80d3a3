import { knownPrefix } from "./known-prefix";

describe("what a text begins with whose end is not known yet", () => {
  it.each([
    ["a-", "a-"],
    ["https://", "https://"],
    ["a b", "a "],
    ["e", ""],
    ["cafe", "caf"],
    ["a\n", "a"],
    ["a=", "a"],
    ["日本", "日"],
    ["a-👩‍👩‍👧", "a-"],
    ["e\u0301-", "\u00e9-"],
    ["", ""],
  ])("leaves out of %j a last character that may become another: %j", (text, prefix) => {
    expect(knownPrefix(text)).toEqual(prefix === "" ? {} : { prefix });
  });

  it("is no longer than 128 bytes, and no half of a character", () => {
    expect(knownPrefix(`${"a".repeat(200)}-`)).toEqual({ prefix: "a".repeat(127) });
    expect(knownPrefix(`${"a".repeat(126)}日-`)).toEqual({ prefix: "a".repeat(125) });
  });
});
