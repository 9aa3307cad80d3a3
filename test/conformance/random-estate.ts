import type { JsonObject } from "../../src/language/json";
import type { Dice } from "./dice";
import { estate, group, nightly, policy } from "./programs-scv/estate";

/** Of policies and groups, one of each always there, and what else a stack may have. */
export function randomEstate(dice: Dice, more: JsonObject = {}): JsonObject {
  const policies = ["a", "b"]
    .filter(() => dice.chance(0.6))
    .map((name) => [name, repeated(policy(name, randomPolicy(dice)), dice)] as const);
  const groups = ["g", "h"]
    .filter(() => dice.chance(0.5))
    .map((name) => [name, repeated(group(name, [], randomGroup(dice)), dice)] as const);
  const turned = dice.chance(0.4) ? randomTurn(dice) : undefined;
  return estate(
    {
      scv_policy: {
        kept: policy("kept", randomPolicy(dice)),
        ...Object.fromEntries(policies),
        ...turned?.policies,
        ...more,
      },
      scv_resource_group: {
        kept: group("kept", [], randomGroup(dice)),
        ...Object.fromEntries(groups),
        ...turned?.groups,
      },
      ...(dice.chance(0.3) ? { scv_storage_system: { s: randomStorageSystem(dice) } } : {}),
      ...(dice.chance(0.3) ? { scv_schedule: { s: randomSchedule(dice) } } : {}),
      ...(turned === undefined ? {} : { terraform_data: { turn: { input: turned.number } } }),
    },
    dice.chance(0.3) ? lookedUp : { output: { kept: { value: "${scv_policy.kept}" } } },
  );
}

const lookedUp: JsonObject = {
  data: { scv_policy: { kept: { name: "${scv_policy.kept.name}" } }, scv_virtual_machine: { app: { name: "app01" } } },
  output: {
    kept: { value: "${data.scv_policy.kept.retention}" },
    machine: { value: "${data.scv_virtual_machine.app.id}" },
  },
};

/** Once, by count, or by for_each. */
function repeated(body: JsonObject, dice: Dice): JsonObject {
  const name = String(body["name"]);
  return dice.pick<JsonObject>([
    body,
    body,
    { ...body, name: `${name}_\${count.index}`, count: dice.pick([1, 2]) },
    { ...body, name: `${name}_\${each.key}`, for_each: `\${toset(${JSON.stringify(dice.pick([["x"], ["x", "y"]]))})}` },
  ]);
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

/** A policy that a group uses, replaced by a new one first whenever the number is another. */
function randomTurn(dice: Dice): { number: number; policies: JsonObject; groups: JsonObject } {
  const number = dice.pick([1, 2, 3]);
  const lifecycle = { create_before_destroy: true, replace_triggered_by: ["terraform_data.turn"] };
  return {
    number,
    policies: { turned: policy(`turned_${number}`, { lifecycle }) },
    groups: { turned: group("turned", ["${scv_policy.turned.id}"]) },
  };
}

function randomStorageSystem(dice: Dice): JsonObject {
  return {
    name: dice.pick(["cluster1.example.com", "cluster2.example.com"]),
    username: "admin",
    password_wo: dice.pick(["first", "second"]),
    password_wo_version: dice.pick([1, 2]),
    ...(dice.chance(0.5) ? { timeout: dice.pick([null, 90, 180]) } : {}),
    ...(dice.chance(0.3) ? { syslog: dice.chance(0.5), autosupport: dice.chance(0.5) } : {}),
  };
}

function randomSchedule(dice: Dice): JsonObject {
  return {
    name: dice.pick(["Schedule-PurgeJobs", "Schedule-PurgeBackups"]),
    cron_expression: dice.pick(["0 0 4 * * ?", "0 0 5 * * ?"]),
  };
}
