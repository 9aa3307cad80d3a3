import type { StateSnapshot } from "./backend";
import type { StateDocument, StateInstance } from "./document";
import { moveChanges } from "./move";
import { codesOf } from "./testing/codes";
import { creation, policy, provider } from "./testing/samples";

const gold: StateInstance = { schema_version: 0, attributes: { id: "gold" } };

function snapshot(instances: readonly StateInstance[], openIntents: StateSnapshot["openIntents"] = []): StateSnapshot {
  const resources = [
    { mode: "managed" as const, type: "scv_policy", name: "gold", provider, instances: [...instances] },
  ];
  const document: StateDocument = {
    version: 4,
    terraform_version: "1.11.4",
    serial: 1,
    lineage: "here",
    outputs: {},
    resources,
  };
  return { exists: true, document, openIntents, digest: "", diagnostics: [] };
}

test("what an interrupted run may still be changing is not moved", async () => {
  const state = snapshot([gold], [{ id: "1", ...creation("silver") }]);
  const moved = (to: string) => Promise.resolve().then(() => moveChanges(state, policy("gold"), policy(to)));
  expect(await codesOf(moved("silver"))).toEqual(["move-open-intent"]);
  expect(await moved("bronze")).toHaveLength(2);
});

test("a deposed object moves with its instance", () => {
  const state = snapshot([gold, { ...gold, deposed: "00000001" }]);
  const changes = moveChanges(state, policy("gold"), { ...policy("silver"), index: 0 });
  expect(changes.map((change) => ("key" in change ? change.key : undefined))).toEqual([
    policy("gold"),
    { ...policy("gold"), deposed: "00000001" },
    { ...policy("silver"), index: 0 },
    { ...policy("silver"), index: 0, deposed: "00000001" },
  ]);
});
