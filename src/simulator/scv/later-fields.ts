import { isUnset, type JsonRecord } from "../record";
import { Refusal } from "../refusal";
import { isBefore, type Profile } from "../release";

/** First release of each field that the first release did not have. */
export const laterFields = {
  policy: { primaryLockingPeriod: "5.0", secondaryLockingPeriod: "6.1" },
  resourceGroup: { secondaryProtection: "6.1" },
  storageSystem: { clientCertificate: "4.8", privateKey: "4.8", certificate: "4.8" },
  schedule: {},
  backup: { primaryLockExpiration: "5.0", secondaryLockExpiration: "6.1" },
} as const;

/** Throws a Refusal that names the release of each field that comes too early. */
export function refuseLaterFields(kind: keyof typeof laterFields, body: JsonRecord, profile: Profile): void {
  const early = Object.entries(laterFields[kind])
    .filter(([field, since]) => !isUnset(body[field]) && isBefore(profile, since))
    .map(([field, since]) => `'${field}' is available from release ${since}; this is release ${profile}.`);
  if (early.length > 0) throw new Refusal(400, ...early);
}
