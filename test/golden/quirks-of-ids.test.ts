import { quirkNames } from "../../src/simulator/quirks";
import { describeWithQuirks, quirkGroups } from "./with-quirk";

describeWithQuirks(quirkGroups.ids);

test("every quirk is in a group", () => {
  expect(Object.values(quirkGroups).flat().sort()).toEqual([...quirkNames].sort());
});
