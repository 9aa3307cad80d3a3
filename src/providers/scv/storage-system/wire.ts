import type { JsonObject } from "../../../language/json";
import { given } from "../wire/given";
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
    ...(client_certificate === undefined
      ? { clientCertificate: undefined, privateKey: undefined, password: password_wo }
      : { clientCertificate: client_certificate, privateKey: private_key_wo }),
    ...given({
      userName: system.username,
      platformType: system.platform_type,
      port: system.port,
      protocol: system.protocol,
      preferredIp: system.preferred_ip,
      timeout: system.timeout,
      syslog: system.syslog,
      asup: system.autosupport,
    }),
  };
}

const followsFromThePut = ["certificate", "explicitSVM", "svmCount"];

/** The whole record to PUT. */
export function replaceStorageSystem(
  found: JsonObject,
  system: StorageSystem,
  secrets: Readonly<Record<string, string>>,
): JsonObject {
  const carried = Object.entries(found).filter(([key]) => !followsFromThePut.includes(key));
  return carryThrough(Object.fromEntries(carried), writeStorageSystem(system, secrets));
}
