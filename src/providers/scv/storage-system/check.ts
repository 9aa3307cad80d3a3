import type { Diagnostic } from "../../../diagnostics/diagnostic";
import type { ProposedChange } from "../../../provider/definition";
import type { ScvClient } from "../client";
import { checkRelease } from "../release";
import type { StorageSystem } from "./schema";

/** Rules of the connected release. */
export function checkStorageSystem(
  client: ScvClient,
  { planned }: ProposedChange<StorageSystem>,
): Promise<Diagnostic[]> {
  const certificate = { since: { major: 4, minor: 8 }, what: "A client certificate", path: ["client_certificate"] };
  return checkRelease(() => client.release(), planned.client_certificate === undefined ? [] : [certificate]);
}
