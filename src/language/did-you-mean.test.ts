import { didYouMean } from "./did-you-mean";

describe("didYouMean", () => {
  it.each([
    ["nmae", ["name", "note"], ' Did you mean "name"?'],
    ["descripton", ["description"], ' Did you mean "description"?'],
    ["Name", ["name"], ' Did you mean "name"?'],
    ["id", ["name", "type"], ""],
    ["anything", [], ""],
  ])("%s among %j: %j", (name, candidates, hint) => {
    expect(didYouMean(name, candidates)).toBe(hint);
  });
});
