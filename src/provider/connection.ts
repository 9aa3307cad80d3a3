import type { ApplianceIdentity } from "./appliance";

/** A connection to the appliance, as the operations need it. */
export interface Connection<Client> {
  readonly client: Client;
  readonly identity: () => Promise<ApplianceIdentity>;
}
