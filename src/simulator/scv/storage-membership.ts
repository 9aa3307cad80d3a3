import type { Appliance } from "../appliance";
import { Refusal } from "../refusal";
import { newExtra } from "./extra-fields";
import type { OntapCluster, StorageSystem } from "./storage-system";

type Added = Omit<StorageSystem, "displayName" | "type" | "cluster" | "explicitSVM" | "svmCount" | "extra">;

/** A cluster brings its SVMs as implicit ones; an SVM that is there already, added by itself, stays explicit. */
export function addStorageSystem(appliance: Appliance, added: Added): void {
  const { storageSystems, ontapClusters } = appliance;
  if (storageSystems.named(added.name)) throw new Refusal(409, `Storage system '${added.name}' already exists.`);
  const cluster = ontapClusters.find(({ name }) => name === added.name);
  if (cluster) checkMembers(appliance, cluster);
  storageSystems.create({
    ...added,
    displayName: displayNameOf(ontapClusters, added.name),
    type: cluster ? "ONTAP Cluster" : "ONTAP SVM",
    cluster: "",
    explicitSVM: true,
    svmCount: cluster?.svms.length ?? 0,
    extra: newExtra(appliance.quirks, added.name),
  });
  for (const svm of cluster?.svms ?? []) joinCluster(appliance, added, svm);
}

function checkMembers({ storageSystems }: Appliance, cluster: OntapCluster): void {
  for (const { name } of cluster.svms) {
    const holder = storageSystems.named(name)?.cluster ?? "";
    if (holder !== "")
      throw new Refusal(409, `SVM '${name}' of '${cluster.name}' already exists on cluster '${holder}'.`);
  }
}

function joinCluster({ storageSystems, quirks }: Appliance, cluster: Added, svm: OntapCluster["svms"][number]): void {
  const before = storageSystems.named(svm.name);
  if (before) {
    storageSystems.put({ ...before, cluster: cluster.name });
    return;
  }
  const implicit: StorageSystem = {
    ...cluster,
    name: svm.name,
    userName: "",
    certificate: false,
    displayName: svm.displayName,
    type: "ONTAP SVM",
    cluster: cluster.name,
    explicitSVM: false,
    svmCount: 0,
    extra: newExtra(quirks, svm.name),
  };
  storageSystems.create(implicit, "implicitStorageSystem");
}

/** A cluster takes its implicit SVMs with it. */
export function removeStorageSystem(appliance: Appliance, system: StorageSystem): void {
  const { storageSystems, inventory } = appliance;
  if (!system.explicitSVM) {
    throw new Refusal(409, `SVM '${system.name}' came with cluster '${system.cluster}'; it goes with the cluster.`);
  }
  const members = storageSystems.all().filter(({ cluster }) => cluster === system.name);
  const implicit = members.filter(({ explicitSVM }) => !explicitSVM);
  const leaving = new Set([system, ...implicit].map(({ name }) => name));
  const mounted = inventory.state.datastores.filter(({ svm }) => svm !== undefined && leaving.has(svm));
  if (mounted.length > 0) {
    const names = mounted.map(({ name }) => `'${name}'`).join(", ");
    throw new Refusal(409, `Datastores of storage system '${system.name}' are still mounted: ${names}.`);
  }
  for (const svm of implicit) storageSystems.delete(svm, "implicitStorageSystem");
  for (const svm of members) if (svm.explicitSVM) storageSystems.put({ ...svm, cluster: "" });
  storageSystems.delete(system);
}

function displayNameOf(clusters: readonly OntapCluster[], name: string): string {
  const known = clusters.flatMap((cluster) => [cluster, ...cluster.svms]).find((each) => each.name === name);
  return known?.displayName ?? name;
}
