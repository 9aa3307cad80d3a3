import { DiagnosticError } from "../../../diagnostics/diagnostic";
import { readPolicy } from "../policy/wire";
import { readEntries } from "./read-entry";

const gold = { id: 1, name: "gold", frequency: "Daily", retentionType: "days", retentionValue: 7 };

test("enumerations are read in any case, ids as text, and what is unset as its default", () => {
  const [entry] = readEntries("/policies", [gold], readPolicy);
  expect(entry?.model).toEqual({
    id: "1",
    name: "gold",
    description: "",
    frequency: "DAILY",
    retention: { type: "DAYS", value: 7 },
    update_snapmirror: false,
    update_snapvault: false,
    vm_consistent: false,
    include_independent_disks: false,
    snapshot_label: "",
    scripts: [],
  });
});

test.each([
  ["no name", { ...gold, id: 2, name: undefined }, "it has no name"],
  ["an unknown enumeration", { ...gold, id: 2, frequency: "YEARLY" }, "frequency"],
  ["a number that is none", { ...gold, id: 2, retentionValue: "many" }, "retentionValue"],
  ["another type", "gold", "item 2 is no object"],
  ["an id twice", gold, "1 twice"],
])("one item with %s makes the whole list an error", (_, item, reason) => {
  const read = () => readEntries("/policies", [gold, item], readPolicy);
  expect(read).toThrow(DiagnosticError);
  try {
    read();
  } catch (cause) {
    expect(JSON.stringify(cause instanceof DiagnosticError && cause.diagnostics)).toContain(reason);
  }
});
