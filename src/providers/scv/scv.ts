import { version } from "../../../package.json";
import { createProvider } from "../../provider/create-provider";
import type { Provider } from "../../provider/provider";
import { connectScv } from "./connect";
import { connectionSchema } from "./connection/schema";
import { parseVcenterId } from "./functions/parse-vcenter-id";
import { policiesDataSource, policyDataSource } from "./policy/data-sources";
import { policyResource } from "./policy/resource";
import { resourceGroupDataSource, resourceGroupsDataSource } from "./resource-group/data-sources";
import { resourceGroupResource } from "./resource-group/resource";
import { scheduleDataSource, schedulesDataSource } from "./schedule/data-sources";
import { scheduleResource } from "./schedule/resource";
import { storageSystemDataSource, storageSystemsDataSource } from "./storage-system/data-sources";
import { storageSystemResource } from "./storage-system/resource";
import {
  datastoreDataSource,
  folderDataSource,
  hostDataSource,
  tagDataSource,
  virtualMachineDataSource,
} from "./vcenter/data-sources";

/** The provider `scv`, of the version of the package. */
export function createScvProvider(): Provider {
  return createProvider({
    name: "scv",
    source: "terraform.local/cdktf-scv/scv",
    version,
    description: "SnapCenter Plug-in for VMware vSphere, one appliance for each provider block.",
    configSchema: connectionSchema,
    resources: [storageSystemResource, policyResource, resourceGroupResource, scheduleResource],
    dataSources: [
      storageSystemDataSource,
      storageSystemsDataSource,
      policyDataSource,
      policiesDataSource,
      resourceGroupDataSource,
      resourceGroupsDataSource,
      scheduleDataSource,
      schedulesDataSource,
      virtualMachineDataSource,
      datastoreDataSource,
      hostDataSource,
      folderDataSource,
      tagDataSource,
    ],
    functions: [parseVcenterId],
    connect: connectScv,
    identity: (client) => client.appliance(),
    close: (client) => client.connection.close(),
  });
}
