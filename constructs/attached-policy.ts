import { Token } from "cdktf";
import type { ResourceGroupPolicy } from "./generated/providers/scv/resource-group";
import type { IPolicy } from "./policy";
import { Schedule } from "./schedule";

/** A policy of a resource group. */
export interface AttachedPolicy {
  /** A `Policy`, `Policy.named(…)`, or the appliance's id. */
  readonly policy: IPolicy | string;
  /** When it runs: of the policy's frequency, and left out for a policy on demand. */
  readonly schedule?: Schedule;
}

/** As the generated bindings take it. */
export function attachedAttributes({ policy, schedule }: AttachedPolicy): ResourceGroupPolicy {
  // one that is no Schedule, though types ask for it, must not be passed over
  return { policyId: policyId(policy), schedule: schedule instanceof Schedule ? schedule.attributes : schedule };
}

/** Empty where it is missing, though types ask for it: the group's check names it. */
function policyId(policy: IPolicy | string | undefined): string {
  return typeof policy === "string" ? policy : (policy?.policyId ?? "");
}

/** What policies and schedules say of each other, once all constructs are made. */
export function attachmentProblems(attached: readonly AttachedPolicy[]): string[] {
  const policies = attached.map(({ policy }) => policy);
  return attached.flatMap(({ policy, schedule }, i) => {
    const twice = policies.indexOf(policy) !== i;
    const problem = twice ? "is attached already: a policy has one schedule in a group" : mismatch(policy, schedule);
    return problem === undefined ? [] : [`policies[${i}].${twice ? "policy" : "schedule"} ${problem}`];
  });
}

function mismatch(policy: IPolicy | string, schedule: Schedule | undefined): string | undefined {
  const frequency = typeof policy === "string" ? undefined : policy.frequencyInput;
  if (frequency === undefined || Token.isUnresolved(frequency) || frequency === schedule?.frequency) return undefined;
  if (frequency === "ON_DEMAND") {
    return schedule && "must be left out: the policy's frequency is ON_DEMAND";
  }
  return (
    schedule &&
    `is ${schedule.frequency}, but the policy's frequency is ${frequency}: use Schedule.${frequency.toLowerCase()}`
  );
}
