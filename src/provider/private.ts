import { z } from "zod";
import { DiagnosticError, error, type Diagnostic } from "../diagnostics/diagnostic";
import { applianceIdentitySchema, recognise, type ApplianceIdentity } from "./appliance";
import type { Private } from "./provider";

const privateSchema = z.object({ appliance: applianceIdentitySchema });

const privates = new WeakMap<ApplianceIdentity, Private>();

/** What is remembered of an instance that lives on this appliance: for the same appliance the same object. */
export function privateOf(met: ApplianceIdentity): Private {
  const known = privates.get(met);
  if (known !== undefined) return known;
  const { endpoint, publicKey } = met;
  const made = { appliance: { endpoint, ...(publicKey !== undefined && { publicKey }) } };
  privates.set(met, made);
  return made;
}

/** Undefined where nothing was remembered: state that another tool wrote. */
export function recordedAppliance(remembered: Private): ApplianceIdentity | undefined {
  return privateSchema.safeParse(remembered).data?.appliance;
}

/** Throws DiagnosticError where the instance lives on another appliance than the one met. */
export function assertSameAppliance(remembered: Private, met: ApplianceIdentity): void {
  const recorded = recordedAppliance(remembered);
  if (recorded !== undefined && recognise(recorded, met) === "other") {
    throw new DiagnosticError(anotherAppliance(recorded, met));
  }
}

export function anotherAppliance(recorded: ApplianceIdentity, met: ApplianceIdentity): Diagnostic {
  return error({
    code: "another-appliance",
    summary: `${met.endpoint} is not the appliance of the state`,
    detail:
      `The state is about ${described(recorded)}; the provider is configured for ${described(met)}, which shares neither ` +
      `address nor certificate with it. Correct the endpoint of the provider, or use the state that belongs to this appliance.`,
  });
}

/** For messages: what was remembered of an instance that lives there. */
export function describeAppliance(remembered: Private): string {
  const recorded = recordedAppliance(remembered);
  return recorded === undefined ? "an appliance that nothing is known of" : described(recorded);
}

function described({ endpoint, publicKey }: ApplianceIdentity): string {
  return publicKey === undefined ? endpoint : `${endpoint} (public key ${publicKey.slice(0, 16)}…)`;
}
