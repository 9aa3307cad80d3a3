import { error, warning, type Diagnostic } from "../diagnostics/diagnostic";
import type { ApplianceIdentity } from "./appliance";
import type { Engine } from "./provider";

/** `count`: of those that were asked for at once. Terraform asks for each by itself: it may be one of many. */
export function kindVanished(type: string, count: number, engine: Engine): Diagnostic {
  const one = engine === "terraform" ? `No ${type} is there any more` : `The only ${type} of the state is not there`;
  const deleted = count === 1 ? "it was really deleted, remove it" : "they were really deleted, remove each";
  return error({
    code: "kind-vanished",
    summary: count === 1 ? one : `All ${count} ${type} of the state are not there`,
    detail:
      "That a whole kind vanishes at once is more often a fault of the appliance, of its database or of the account than " +
      `a deletion, so nothing is planned for it. Check the appliance. If ${deleted} from the state with ` +
      `\`${engine} state rm ADDRESS\`.`,
  });
}

export function unprovedAppliance(type: string, met: ApplianceIdentity, engine: Engine): Diagnostic {
  return error({
    code: "appliance-unproved",
    summary: `Nothing proves that ${met.endpoint} is the appliance of the state`,
    detail:
      `Its certificate does not prove it, and no recorded ${type} is there as the state knows it. Check that the ` +
      "endpoint leads to the right appliance and that it was not set up anew. If it was, remove its objects from the " +
      `state with \`${engine} state rm ADDRESS\`.`,
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
