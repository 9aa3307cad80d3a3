import type { ResourceGroup } from "../src/providers/scv/resource-group/schema";

/** After which backups of a resource group an e-mail is sent. */
export type Notification = NonNullable<ResourceGroup["notification"]>;

export const Notification = {
  /** No e-mail: what the appliance assumes. */
  NEVER: "NEVER",
  /** After a backup that failed. */
  ERROR: "ERROR",
  /** After a backup that failed or completed with a warning. */
  ERROR_OR_WARNING: "ERROR_OR_WARNING",
  /** After each backup. */
  ALWAYS: "ALWAYS",
} as const satisfies { readonly [Name in Notification]: Name };
