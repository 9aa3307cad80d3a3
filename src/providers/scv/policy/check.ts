import { error, type Diagnostic } from "../../../diagnostics/diagnostic";
import type { ProposedChange } from "../../../provider/definition";
import type { ScvClient } from "../client";
import { checkNameSpace, checkRelease, type Requirement } from "../release";
import { groupsUsing } from "./groups-using";
import type { Policy } from "./schema";

/** Rules of the connected release. The groups that use the policy are judged by what it will be. */
export async function checkPolicy(
  client: ScvClient,
  { prior, planned }: ProposedChange<Policy>,
): Promise<Diagnostic[]> {
  if (prior !== undefined) client.policies.planned.set(prior.id, planned);
  const release = () => client.release();
  const requirements: Requirement[] = [];
  if (planned.primary_locking_period) {
    const path = ["primary_locking_period"];
    requirements.push({ since: { major: 5, minor: 0 }, what: "Locking of primary snapshots", path });
  }
  if (planned.secondary_locking_period) {
    const path = ["secondary_locking_period"];
    requirements.push({ since: { major: 6, minor: 1 }, what: "Locking of secondary snapshots", path });
  }
  return [...(await checkRelease(release, requirements)), ...(await checkNameSpace(release, planned.name))];
}

/** A policy in use keeps its frequency: the appliance updates it before the groups could let go of it. */
export async function mayUpdatePolicy(
  client: ScvClient,
  { prior, planned }: ProposedChange<Policy> & { readonly prior: Policy },
): Promise<Diagnostic[]> {
  if (planned.frequency === undefined || planned.frequency === prior.frequency) return [];
  const groups = await groupsUsing(client, prior.id);
  if (groups.length === 0) return [];
  return [
    error({
      code: "frequency-in-use",
      summary: `The frequency of the policy ${prior.name} cannot be changed while resource groups use it`,
      detail: `${groups.map(({ name }) => name).join(", ")} ${groups.length === 1 ? "uses" : "use"} it. Leave this policy out and declare one of frequency ${planned.frequency} under another construct id (resource name) and with another name; refer to that one in the groups. One apply creates it, attaches it to the groups and deletes this one.`,
      attributePath: ["frequency"],
    }),
  ];
}
