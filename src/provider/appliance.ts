import { z } from "zod";

/** By what an appliance is known again. Kept in the `private` of each instance. */
export const applianceIdentitySchema = z.object({
  /** Origin, such as `https://scv.example.com:8144`. */
  endpoint: z.string(),
  /** SHA-256 of the public key of its certificate, hexadecimal; absent over plain HTTP. */
  publicKey: z.string().optional(),
});

export type ApplianceIdentity = z.output<typeof applianceIdentitySchema>;

/**
 * `same`: the key is the recorded one, whatever the address. `unproved`: the address is the recorded one and
 * the key cannot tell (renewed, or plain HTTP): the recorded objects must be found before absence counts.
 * `other`: neither.
 */
export function recognise(recorded: ApplianceIdentity, met: ApplianceIdentity): "same" | "unproved" | "other" {
  if (recorded.publicKey !== undefined && recorded.publicKey === met.publicKey) return "same";
  return recorded.endpoint === met.endpoint ? "unproved" : "other";
}
