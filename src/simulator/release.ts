export const profiles = ["4.5", "6.2"] as const;

/** The release that the appliance pretends to be. */
export type Profile = (typeof profiles)[number];

/** `4.10` is later than `4.9`. */
export function isBefore(release: string, other: string): boolean {
  const [major = 0, minor = 0] = release.split(".").map(Number);
  const [otherMajor = 0, otherMinor = 0] = other.split(".").map(Number);
  return major < otherMajor || (major === otherMajor && minor < otherMinor);
}
