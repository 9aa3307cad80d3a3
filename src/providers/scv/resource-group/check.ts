import { DiagnosticError, error, warning, type Diagnostic } from "../../../diagnostics/diagnostic";
import type { ScvClient } from "../client";
import type { Entry } from "../collection/collection";
import type { Policy } from "../policy/schema";
import { checkNameSpace, checkRelease, type Requirement } from "../release";
import { backupScheduleSchema } from "./schedule-schema";
import type { ResourceGroup } from "./schema";

type Attached = NonNullable<ResourceGroup["policy"]>[number];

/** Rules of the connected release, and of the policies as far as they are there already. */
export async function checkResourceGroup(client: ScvClient, planned: Partial<ResourceGroup>): Promise<Diagnostic[]> {
  const release = () => client.release();
  return [
    ...(await checkRelease(release, requirementsOf(planned))),
    ...(await checkNameSpace(release, planned.name)),
    ...(await checkPolicies(client, planned)),
  ];
}

function requirementsOf({ secondary_protection, entities = [] }: Partial<ResourceGroup>): Requirement[] {
  const grouped = entities.find((entity) => entity.startsWith("urn:") || entity.startsWith("group-"));
  return [
    ...(secondary_protection
      ? [{ since: { major: 6, minor: 1 }, what: "Secondary protection", path: ["secondary_protection"] }]
      : []),
    ...(grouped === undefined
      ? []
      : [{ since: { major: 4, minor: 6 }, what: `A tag or folder in a group (${grouped})`, path: ["entities"] }]),
  ];
}

async function checkPolicies(client: ScvClient, planned: Partial<ResourceGroup>): Promise<Diagnostic[]> {
  const attached = planned.policy ?? [];
  if (attached.length === 0) return [];
  const policies = await knownPolicies(client);
  return attached.flatMap(({ policy_id, schedule }, position) => {
    const policy = policies.get(policy_id)?.model;
    if (policy === undefined) return [];
    return [...checkSchedule(policy, schedule, position), ...checkProtection(policy, planned, position)];
  });
}

/** A policy that cannot be read now is judged by the server. */
async function knownPolicies(client: ScvClient): Promise<ReadonlyMap<string, Entry<Policy>>> {
  try {
    return (await client.policies.list()).byId;
  } catch (cause) {
    if (cause instanceof DiagnosticError) return new Map();
    throw cause;
  }
}

const scheduleKinds = backupScheduleSchema.keyof().options;

function checkSchedule(policy: Policy, schedule: Attached["schedule"], position: number): Diagnostic[] {
  const kind = schedule && scheduleKinds.find((name) => schedule[name] !== undefined);
  if (kind === undefined || kind.toUpperCase() === policy.frequency) return [];
  return [
    error({
      code: "schedule-frequency",
      summary: `The policy ${policy.name} has the frequency ${policy.frequency}, its schedule is ${kind}`,
      detail:
        policy.frequency === "ON_DEMAND"
          ? "Leave the schedule out: such a policy runs on demand alone."
          : `Write a schedule ${policy.frequency.toLowerCase()}, or attach a policy of frequency ${kind.toUpperCase()}.`,
      attributePath: ["policy", position, "schedule"],
    }),
  ];
}

function checkProtection(
  policy: Policy,
  { secondary_protection }: Partial<ResourceGroup>,
  position: number,
): Diagnostic[] {
  if (!secondary_protection || (policy.update_snapmirror && policy.update_snapvault)) return [];
  return [
    warning({
      code: "secondary-protection-policy",
      summary: `Secondary protection needs a policy that updates SnapMirror and SnapVault; ${policy.name} does not`,
      detail: "Set update_snapmirror and update_snapvault of the policy.",
      attributePath: ["policy", position, "policy_id"],
    }),
  ];
}
