import type { StorageSystem } from "../src/providers/scv/storage-system/schema";

/** How the appliance speaks to a storage system. */
export type Protocol = NonNullable<StorageSystem["protocol"]>;

export const Protocol = {
  HTTP: "HTTP",
  /** What the appliance assumes. */
  HTTPS: "HTTPS",
} as const satisfies { readonly [Name in Protocol]: Name };
