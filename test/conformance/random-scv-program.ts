import type { JsonObject } from "../../src/language/json";
import { Dice } from "./dice";
import { apply, command, destroy, having, plan, type Step } from "./program";
import { policy } from "./programs-scv/estate";
import { changed, type ScvProgram } from "./programs-scv/scv-program";
import { randomEstate } from "./random-estate";
import { objectOf } from "./read-json";

type ScvStep = ScvProgram["steps"][number];

/** A story of a stack and its appliance; the same for the same seed. */
export function randomScvProgram(seed: number): ScvProgram {
  const dice = new Dice(seed);
  const changes = dice.pick([1, 1, 2]);
  const takeover = dice.pick([1, 2, 3]);
  let configuration = randomEstate(dice);
  const steps: ScvStep[] = [apply(configuration)];
  for (let step = 1; step <= changes; step += 1) {
    const before = configuration;
    configuration = randomEstate(dice, step === takeover || (step > takeover && dice.chance(0.7)) ? theirs : {});
    steps.push(
      ...(step === takeover ? takenOver(before, configuration, dice) : nextSteps(before, configuration, dice)),
    );
  }
  return { name: `random-scv-${seed}`, rule: "whatever happens, both do the same", steps: [...steps, destroy()] };
}

const theirs: JsonObject = { theirs: policy("theirs") };

/** Somebody's policy becomes one of the stack, by a block or by the command. */
function takenOver(before: JsonObject, after: JsonObject, dice: Dice): readonly ScvStep[] {
  const made = { frequency: "DAILY", retentionType: "DAYS", retentionValue: dice.pick([7, 14]) };
  const there = changed({ policies: [{ name: "theirs", ...made }] });
  const [to, id] = ["scv_policy.theirs", "theirs"];
  if (dice.chance(0.5)) return [having(there, apply({ ...after, import: [{ to, id }] }))];
  const resource = objectOf(before["resource"]);
  const policies = { ...objectOf(resource["scv_policy"]), ...theirs };
  const configuration = { ...before, resource: { ...resource, scv_policy: policies } };
  return [having(there, { ...command("import", "-input=false", to, id), configuration }), apply(after)];
}

function nextSteps(before: JsonObject, configuration: JsonObject, dice: Dice): readonly ScvStep[] {
  const drift = dice.pick([
    changed({ policies: [{ name: "kept", retentionValue: dice.pick([3, 4]), description: dice.pick(["", "hand"]) }] }),
    changed({ policies: [{ name: "kept", scripts: dice.pick([[], ["/hand.sh"]]), vmConsistent: dice.chance(0.5) }] }),
    changed({ resourceGroups: [{ name: "kept", description: "hand", entities: dice.pick([["vm-101"], ["vm-120"]]) }] }),
    {},
  ]);
  const step: Step<unknown> = apply(configuration);
  const address = dice.member(replaceable(configuration));
  // of an object with several sensitive attributes Terraform says by chance that such a plan changes something: it
  // compares their paths in whatever order they came
  const hasSeveralSecrets = objectOf(before["resource"])["scv_storage_system"] !== undefined;
  const refreshed = hasSeveralSecrets ? plan() : apply(undefined, "-refresh-only");
  return dice.pick<readonly ScvStep[]>([
    [having(drift, step)],
    [having(drift, step)],
    [having(drift, plan()), step],
    [having(drift, refreshed), step],
    [having(drift, apply(configuration, ...(address === undefined ? [] : [`-replace=${address}`])))],
    address === undefined ? [step] : [step, command("taint", address), apply()],
  ]);
}

/** What can be made anew by itself: nothing uses it. */
function replaceable({ resource }: JsonObject): readonly string[] {
  const { scv_policy: policies, scv_resource_group: groups } = objectOf(resource);
  const unused = Object.keys(objectOf(policies)).filter((name) => !["kept", "turned"].includes(name));
  return [
    ...unused.map((name) => `scv_policy.${name}`),
    ...Object.keys(objectOf(groups)).map((name) => `scv_resource_group.${name}`),
  ];
}
