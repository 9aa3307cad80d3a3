import type { JsonObject } from "../../src/language/json";
import { Dice } from "./dice";
import { apply, destroy, having, plan, type Step } from "./program";
import { estate, group, nightly, policy } from "./programs-scv/estate";
import { changed, type ScvProgram } from "./programs-scv/scv-program";

type ScvStep = ScvProgram["steps"][number];

const policies = ["a", "b", "c"];
const groups = ["g", "h"];

/** A story of policies, some of them always there, and of groups that use those; the same for the same seed. */
export function randomScvProgram(seed: number): ScvProgram {
  const dice = new Dice(seed);
  const steps: ScvStep[] = [];
  for (let step = 0; step < 4; step += 1) steps.push(...nextSteps(dice, step > 0));
  return { name: `random-scv-${seed}`, rule: "whatever happens, both do the same", steps: [...steps, destroy()] };
}

function nextSteps(dice: Dice, isMade: boolean): readonly ScvStep[] {
  const step: Step<unknown> = apply(randomEstate(dice));
  if (!isMade) return [step];
  const drift = dice.pick([
    changed({ policies: [{ name: "kept", retentionValue: dice.pick([3, 4]), description: dice.pick(["", "hand"]) }] }),
    changed({ policies: [{ name: "kept", scripts: dice.pick([[], ["/hand.sh"]]), vmConsistent: dice.chance(0.5) }] }),
    changed({ resourceGroups: [{ name: "kept", description: "hand", entities: dice.pick([["vm-101"], ["vm-120"]]) }] }),
    {},
  ]);
  return dice.chance(0.3) ? [having(drift, plan()), step] : [having(drift, step)];
}

function randomEstate(dice: Dice): JsonObject {
  const kept = { kept: policy("kept", randomPolicy(dice)) };
  const some = policies.filter(() => dice.chance(0.5)).map((name) => [name, policy(name, randomPolicy(dice))] as const);
  const used = groups.filter(() => dice.chance(0.6)).map((name) => [name, group(name, [], randomGroup(dice))] as const);
  return estate(
    {
      scv_policy: { ...kept, ...Object.fromEntries(some) },
      scv_resource_group: { kept: group("kept", [], randomGroup(dice)), ...Object.fromEntries(used) },
    },
    { output: { kept: { value: "${scv_policy.kept}" } } },
  );
}

function randomPolicy(dice: Dice): JsonObject {
  return {
    retention: { type: dice.pick(["DAYS", "COUNT"]), value: dice.pick([3, 7, 14]) },
    ...(dice.chance(0.4) ? { description: dice.pick([null, "", "text"]) } : {}),
    ...(dice.chance(0.3) ? { scripts: dice.pick([null, [], ["/a.sh"], ["/b.sh", "/a.sh"]]) } : {}),
    ...(dice.chance(0.3) ? { snapshot_label: dice.pick([null, "l"]), vm_consistent: dice.chance(0.5) } : {}),
    ...(dice.chance(0.2) ? { primary_locking_period: { value: dice.pick([1, 2]), unit: "DAYS" } } : {}),
    ...(dice.chance(0.2) ? { lifecycle: { ignore_changes: [dice.pick(["description", "retention"])] } } : {}),
  };
}

/** Of the policy that is always there: a policy that goes while a group uses it is a listed difference. */
function randomGroup(dice: Dice): JsonObject {
  const schedule = dice.chance(0.3) ? { daily: { at: dice.pick(["02:00", "03:00"]) } } : nightly;
  return {
    entities: dice.pick([["vm-101"], ["vm-102", "vm-101"], ["vm-101", "vm-102"], ["datastore-11"]]),
    policy: dice.chance(0.7) ? [{ policy_id: "${scv_policy.kept.id}", schedule }] : [],
    ...(dice.chance(0.4) ? { description: dice.pick<JsonObject["x"]>([null, "text", "${scv_policy.kept.name}"]) } : {}),
    ...(dice.chance(0.3) ? { spanning: { type: dice.pick(["EXCLUDE_ALL", "INCLUDE_ALL"]) } } : {}),
    ...(dice.chance(0.2) ? { lifecycle: { ignore_changes: ["description"] } } : {}),
  };
}
