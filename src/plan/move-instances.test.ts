import { readConfiguration } from "../configuration/read-configuration";
import type { JsonObject } from "../language/json";
import { object } from "../language/make";
import type { RecordedInstance } from "../instance/recorded-instance";
import { formatAddress, instanceId } from "../state/address";
import type { InstanceKey } from "../state/backend";
import { moveInstances } from "./move-instances";

function at(name: string, more: Pick<InstanceKey, "index" | "deposed"> = {}): RecordedInstance {
  const key: InstanceKey = { mode: "managed", type: "terraform_data", name, ...more };
  return {
    id: instanceId(key),
    key,
    provider: "p",
    state: object({}),
    private: null,
    tainted: false,
    dependencies: [],
    createBeforeDestroy: false,
  };
}

const block = (more: JsonObject = {}) => ({ input: 1, ...more });

function moved(statements: readonly [string, string][], blocks: JsonObject, ...recorded: RecordedInstance[]) {
  const { configuration } = readConfiguration("test", {
    resource: { terraform_data: blocks },
    moved: statements.map(([from, to]) => ({ from: `terraform_data.${from}`, to: `terraform_data.${to}` })),
  });
  const result = moveInstances(recorded, configuration);
  const moves = result.recorded.map(({ id, movedFrom }) =>
    movedFrom === undefined ? id : `${formatAddress(movedFrom)} -> ${id}`,
  );
  const text = (line: string) => line.replaceAll("terraform_data.", "");
  return { moves: moves.map(text), codes: result.diagnostics.map(({ code }) => code) };
}

test.each<[string, [string, string][], JsonObject, RecordedInstance[], string[]]>([
  ["nothing moves by itself", [], { a: block() }, [at("a")], ["a"]],
  ["a new name", [["a", "b"]], { b: block() }, [at("a")], ["a -> b"]],
  [
    "a chain, in whatever order it is written",
    [
      ["b", "c"],
      ["a", "b"],
    ],
    { c: block() },
    [at("a")],
    ["a -> c"],
  ],
  [
    "a chain is joined where the object is",
    [
      ["a", "b"],
      ["b", "c"],
    ],
    { c: block() },
    [at("b")],
    ["b -> c"],
  ],
  ["into an index", [["a", "b[3]"]], { b: block({ count: 4 }) }, [at("a")], ["a -> b[3]"]],
  ["out of an index", [['a["x"]', "b"]], { b: block() }, [at("a", { index: "x" })], ['a["x"] -> b']],
  [
    "all instances of a block, deposed ones too",
    [["a", "b"]],
    { b: block({ count: 2 }) },
    [at("a", { index: 0 }), at("a", { index: 1, deposed: "12345678" })],
    ["a[0] -> b[0]", "a[1] -> b[1] (deposed 12345678)"],
  ],
  ["into a count by itself", [], { a: block({ count: 2 }) }, [at("a")], ["a -> a[0]"]],
  ["out of a count by itself", [], { a: block() }, [at("a", { index: 0 })], ["a[0] -> a"]],
  ["not into a for_each by itself", [], { a: block({ for_each: { x: 1 } }) }, [at("a")], ["a"]],
])("%s", (_, statements, blocks, recorded, moves) => {
  expect(moved(statements, blocks, ...recorded)).toEqual({ moves, codes: [] });
});

test("where something is already, the object stays, and a warning says so", () => {
  const { moves, codes } = moved([["a", "b"]], { b: block() }, at("a"), at("b"));
  expect(moves).toEqual(["a", "b"]);
  expect(codes).toEqual(["move-blocked"]);
});
