import { list, map, nullOf, object, set, str, unknown } from "../language/make";
import { differences, fieldChanges } from "./field-changes";

const [a, b, c] = [str("a"), str("b"), str("c")];

test.each([
  ["objects that are the same have none", object({ x: a }), object({ x: a }), []],
  [
    "the smallest place inside objects",
    object({ x: object({ y: a, z: b }) }),
    object({ x: object({ y: a, z: c }) }),
    [["x", "z"]],
  ],
  ["the element of lists of one length", list("string", [a, b]), list("string", [a, c]), [[1]]],
  [
    "the whole list where its length changes",
    object({ x: list("string", [a]) }),
    object({ x: list("string", [a, b]) }),
    [["x"]],
  ],
  [
    "a whole set, whose members have no place",
    object({ x: set("string", [a]) }),
    object({ x: set("string", [b]) }),
    [["x"]],
  ],
  ["a whole map", object({ x: map("string", { k: a }) }), object({ x: map("string", { k: b }) }), [["x"]]],
  [
    "a value that comes or goes",
    object({ x: a, y: nullOf("string") }),
    object({ x: nullOf("string"), y: a }),
    [["x"], ["y"]],
  ],
])("differences: %s", (_, before, after, paths) => {
  expect(differences(before, after).map(({ path }) => path)).toEqual(paths);
});

test("each change says why: the configuration moved, the appliance moved, or the value comes out of the apply", () => {
  const recorded = object({ wanted: a, moved: a, made: a, both: a });
  const refreshed = object({ wanted: a, moved: b, made: a, both: b });
  const planned = object({ wanted: c, moved: a, made: unknown("string"), both: c });
  expect(fieldChanges(recorded, refreshed, planned, []).map(({ path, reason }) => [path[0], reason])).toEqual([
    ["wanted", "configuration"],
    ["moved", "appliance"],
    ["made", "known-after-apply"],
    ["both", "configuration"],
  ]);
});

test("inside a list the appliance's change is told apart by its place", () => {
  const x = (item: typeof a) => object({ x: list(["object", { y: "string" }], [object({ y: item })]) });
  expect(fieldChanges(x(a), x(b), x(a), [])).toMatchObject([{ path: ["x", 0, "y"], reason: "appliance" }]);
});

test("without a recorded state every known change is the configuration's", () => {
  expect(fieldChanges(null, object({ x: a }), object({ x: b }), [])).toMatchObject([{ reason: "configuration" }]);
});

test.each([
  ["the very place", ["x", 0, "y"], ["x", 0, "y"], true],
  ["a place around it", ["x"], ["x", 0, "y"], true],
  ["another place", ["z"], ["x", 0, "y"], false],
])("a change forces replacement where the provider named %s", (_, replaced, path, forces) => {
  const at = (value: typeof a) => object({ x: list(["object", { y: "string" }], [object({ y: value })]), z: a });
  expect(fieldChanges(null, at(a), at(b), [replaced])).toMatchObject([{ path, forcesReplacement: forces }]);
});

test("a list that changes its length forces replacement where the provider named an element of it", () => {
  const x = (...items: (typeof a)[]) => object({ x: list("string", items) });
  expect(fieldChanges(null, x(a), x(a, b), [["x", 1]])).toMatchObject([{ path: ["x"], forcesReplacement: true }]);
});
