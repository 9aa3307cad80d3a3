import type { Diagnostic } from "../../../diagnostics/diagnostic";
import type { ScvClient } from "../client";
import { checkNameSpace, checkRelease, type Requirement } from "../release";
import type { Policy } from "./schema";

/** Rules of the connected release. */
export async function checkPolicy(client: ScvClient, planned: Partial<Policy>): Promise<Diagnostic[]> {
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
