import { carryThrough } from "./carry-through";

test("what we do not manage is carried through, deep inside and in items of lists with the same id", () => {
  const found = {
    id: 7,
    vendorTag: "kept",
    email: { from: "a", signature: "kept" },
    policies: [
      { id: 1, weight: 3, schedule: { hourly: { at: "00:10" } } },
      { id: 2, weight: 4 },
    ],
  };
  const ours = { email: { from: "b" }, policies: [{ id: "2" }, { id: 3 }] };
  expect(carryThrough(found, ours)).toEqual({
    id: 7,
    vendorTag: "kept",
    email: { from: "b", signature: "kept" },
    policies: [{ id: "2", weight: 4 }, { id: 3 }],
  });
});

test("what we leave out is taken away where the server has it, and not mentioned where it has not", () => {
  const found = { lockingPeriod: { value: 1 }, scripts: ["a"] };
  expect(carryThrough(found, { lockingPeriod: undefined, scripts: undefined, secondary: undefined })).toEqual({
    lockingPeriod: null,
    scripts: [],
    secondary: undefined,
  });
});

test("a key that is taken whole never mixes with what was there", () => {
  const found = { policies: [{ id: 1, schedule: { hourly: { at: "00:10" } } }] };
  const ours = { policies: [{ id: 1, schedule: { daily: { at: "01:00" } } }] };
  expect(carryThrough(found, ours, ["schedule"])).toEqual(ours);
});
