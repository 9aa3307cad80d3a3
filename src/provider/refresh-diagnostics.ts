import { error, warning, type Diagnostic } from "../diagnostics/diagnostic";
import type { ApplianceIdentity } from "./appliance";

export function kindVanished(type: string, count: number): Diagnostic {
  return error({
    code: "kind-vanished",
    summary:
      count === 1 ? `The only ${type} of the state is not there` : `All ${count} ${type} of the state are not there`,
    detail:
      "That a whole kind vanishes at once is more often a fault of the appliance, of its database or of the account than " +
      "a deletion, so nothing is planned for it. Check the appliance. If they were really deleted, remove each from the " +
      "state with `scv state rm ADDRESS`.",
  });
}

export function unprovedAppliance(type: string, met: ApplianceIdentity): Diagnostic {
  return error({
    code: "appliance-unproved",
    summary: `Nothing proves that ${met.endpoint} is the appliance of the state`,
    detail:
      `Its certificate does not prove it, and no recorded ${type} is there as the state knows it. Check that the ` +
      "endpoint leads to the right appliance and that it was not set up anew. If it was, remove its objects from the " +
      "state with `scv state rm ADDRESS`.",
  });
}

export function certificateChanged(met: ApplianceIdentity): Diagnostic {
  return warning({
    code: "certificate-changed",
    summary: `The certificate of ${met.endpoint} is another one than before`,
    detail:
      "The recorded objects are there, so it is taken for the same appliance, and the new certificate is remembered by " +
      "the next apply or refresh. If nobody renewed it, find out why it changed.",
  });
}
