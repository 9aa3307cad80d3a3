import { DiagnosticError, error, warning, type Diagnostic } from "../../../diagnostics/diagnostic";
import type { ProposedChange } from "../../../provider/definition";
import type { ScvClient } from "../client";
import type { Entry } from "../collection/collection";
import type { Policy } from "../policy/schema";
import { checkNameSpace, checkRelease, type Requirement } from "../release";
import { backupScheduleSchema } from "./schedule-schema";
import type { ResourceGroup } from "./schema";

type Attached = NonNullable<ResourceGroup["policy"]>[number];

/** Rules of the connected release, and of the policies that are there already, as they are planned. */
export async function checkResourceGroup(
  client: ScvClient,
  { planned }: ProposedChange<ResourceGroup>,
): Promise<Diagnostic[]> {
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
    const listed = policies.get(policy_id)?.model;
    if (listed === undefined) return [];
    const policy = { name: listed.name, ...(client.policies.planned.get(policy_id) ?? listed) };
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

/** What is not known of a policy yet is judged by the server. */
type Judged = Partial<Policy> & Pick<Policy, "name">;

function checkSchedule(policy: Judged, schedule: Attached["schedule"], position: number): Diagnostic[] {
  const kind = schedule && scheduleKinds.find((name) => schedule[name] !== undefined);
  const { frequency } = policy;
  if (kind === undefined || frequency === undefined || kind.toUpperCase() === frequency) return [];
  return [
    error({
      code: "schedule-frequency",
      summary: `The policy ${policy.name} has the frequency ${frequency}, its schedule is ${kind}`,
      detail:
        frequency === "ON_DEMAND"
          ? "Leave the schedule out: such a policy runs on demand alone."
          : `Write a schedule ${frequency.toLowerCase()}, or attach a policy of frequency ${kind.toUpperCase()}.`,
      attributePath: ["policy", position, "schedule"],
    }),
  ];
}

function checkProtection(
  policy: Judged,
  { secondary_protection }: Partial<ResourceGroup>,
  position: number,
): Diagnostic[] {
  const { update_snapmirror, update_snapvault } = policy;
  if (!secondary_protection || (update_snapmirror !== false && update_snapvault !== false)) return [];
  return [
    warning({
      code: "secondary-protection-policy",
      summary: `Secondary protection needs a policy that updates SnapMirror and SnapVault; ${policy.name} does not`,
      detail: "Set update_snapmirror and update_snapvault of the policy.",
      attributePath: ["policy", position, "policy_id"],
    }),
  ];
}
