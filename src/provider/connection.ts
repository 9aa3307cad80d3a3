import type { ApplianceIdentity } from "./appliance";
import type { Engine } from "./provider";

/** A connection to the appliance, as the operations need it. */
export interface Connection<Client> {
  readonly client: Client;
  readonly identity: () => Promise<ApplianceIdentity>;
  readonly engine: Engine;
}
