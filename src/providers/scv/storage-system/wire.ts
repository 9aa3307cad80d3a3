import type { JsonObject } from "../../../language/json";
import { carryThrough } from "../wire/carry-through";
import { readChoice, readFlag, readName, readText, readWhole } from "../wire/read-wire";
import { storageSystemSchema, type StorageSystem } from "./schema";

export const storageSystemPath = "/api/4.1/storage-system";

const { protocol } = storageSystemSchema.shape;

export function readStorageSystem(wire: JsonObject): StorageSystem {
  const name = readName(wire, "name");
  const username = readText(wire, "userName");
  const platformType = readText(wire, "platformType");
  return {
    id: name,
    name,
    ...(username !== "" && { username }),
    port: readWhole(wire, "port", 443),
    protocol: readChoice(wire, "protocol", protocol.unwrap().options, "HTTPS"),
    timeout: readWhole(wire, "timeout", 60),
    preferred_ip: readText(wire, "preferredIp"),
    syslog: readFlag(wire, "syslog"),
    autosupport: readFlag(wire, "asup"),
    ...(platformType !== "" && { platform_type: platformType }),
    certificate: hasCertificate(wire),
    type: readText(wire, "type"),
    display_name: readText(wire, "displayName"),
    cluster: readText(wire, "cluster"),
    explicit: readFlag(wire, "explicitSVM", true),
    svm_count: readWhole(wire, "svmCount", 0),
  };
}

/** An SVM that came with its cluster. */
export function isImplicit({ explicit, cluster }: StorageSystem): boolean {
  return !explicit && cluster !== "";
}

/** The server tells only whether there is one, never which. */
function hasCertificate(wire: JsonObject): boolean {
  return wire["certificate"] !== "" && readFlag(wire, "certificate");
}

export function writeStorageSystem(system: StorageSystem, secrets: Readonly<Record<string, string>>): JsonObject {
  const { client_certificate, password_wo, private_key_wo } = { ...system, ...secrets };
  return {
    name: system.name,
    ...(system.username !== undefined && { userName: system.username }),
    ...(client_certificate === undefined
      ? { certificate: undefined, password: password_wo }
      : { certificate: client_certificate, privateKey: private_key_wo }),
    ...(system.platform_type !== undefined && { platformType: system.platform_type }),
    port: system.port ?? 443,
    protocol: system.protocol ?? "HTTPS",
    preferredIp: system.preferred_ip ?? "",
    timeout: system.timeout ?? 60,
    syslog: system.syslog ?? false,
    asup: system.autosupport ?? false,
  };
}

/** The whole record to PUT. That it is explicit follows from the PUT itself. */
export function replaceStorageSystem(
  found: JsonObject,
  system: StorageSystem,
  secrets: Readonly<Record<string, string>>,
): JsonObject {
  const carried = Object.entries(found).filter(([key]) => key !== "explicitSVM" && key !== "svmCount");
  return carryThrough(Object.fromEntries(carried), writeStorageSystem(system, secrets));
}
