import type { Appliance } from "../appliance";
import { jsonBody, type Call } from "../call";
import { isUnset, type JsonRecord } from "../record";
import { Refusal } from "../refusal";
import { isBefore } from "../release";
import type { Route } from "../router";
import { keptExtra } from "./extra-fields";
import { refuseLaterFields } from "./later-fields";
import { onWire } from "./on-wire";
import { parseBody } from "./parse-body";
import { renameStorageSystem } from "./rename-storage-system";
import { fillDefaults } from "./server-defaults";
import { addStorageSystem, removeStorageSystem } from "./storage-membership";
import { storageSettings, type StorageSystem } from "./storage-system";

const path = "/api/4.1/storage-system";

export function storageSystemRoutes(appliance: Appliance): Route[] {
  const { storageSystems, profile } = appliance;
  const shown = onWire("storageSystem", appliance.profile);
  const rename: Route = {
    method: "PATCH",
    path,
    handle: (call) => {
      const job = renameStorageSystem(appliance, jsonBody(call));
      return { payload: { jobId: job.id }, messages: ["Storage system renamed successfully."] };
    },
  };
  return [
    {
      method: "GET",
      path,
      handle: () => ({ list: { key: "storageSystemResponseList", items: storageSystems.all().map(shown) } }),
    },
    {
      method: "POST",
      path,
      handle: (call) => {
        addStorageSystem(appliance, readSettings(appliance, call));
        return { messages: ["Storage system added successfully."] };
      },
    },
    {
      method: "PUT",
      path,
      handle: (call) => {
        const settings = readSettings(appliance, call);
        const before = storageSystemOf(appliance, settings.name);
        const extra = keptExtra(appliance.quirks, before.extra, jsonBody(call));
        storageSystems.put({ ...before, ...settings, explicitSVM: true, extra });
        return { messages: ["Storage system modified successfully."] };
      },
    },
    {
      method: "DELETE",
      path,
      handle: (call) => {
        const { name } = jsonBody(call);
        if (typeof name !== "string" || name === "") throw new Refusal(400, "name: required.");
        removeStorageSystem(appliance, storageSystemOf(appliance, name));
        return { messages: ["Storage system deleted successfully."] };
      },
    },
    ...(isBefore(profile, "5.0") ? [] : [rename]),
  ];
}

/** Its name stands in the body for what would stand in the path: 404. */
function storageSystemOf({ storageSystems }: Appliance, name: string): StorageSystem {
  const system = storageSystems.named(name);
  if (system === undefined) throw new Refusal(404, `There is no storage system '${name}'.`);
  return system;
}

function readSettings({ profile, quirks }: Appliance, call: Call) {
  const body = jsonBody(call);
  refuseLaterFields("storageSystem", body, profile);
  const settings = parseBody(storageSettings, fillDefaults("storageSystem", body, quirks));
  return { ...settings, certificate: checkLogin(body) };
}

/** True for a certificate, false for user name and password; neither is refused. */
function checkLogin(body: JsonRecord): boolean {
  const { userName, password, clientCertificate, privateKey } = body;
  if (!isUnset(clientCertificate) || !isUnset(privateKey)) {
    if (isPem(clientCertificate, "CERTIFICATE") && isPem(privateKey, "PRIVATE KEY")) return true;
    throw new Refusal(400, "clientCertificate and privateKey are needed together, each as PEM.");
  }
  if (isFilled(userName) && isFilled(password)) return false;
  throw new Refusal(400, "userName and password, or clientCertificate and privateKey, are required.");
}

function isFilled(value: unknown): boolean {
  return typeof value === "string" && value !== "";
}

function isPem(value: unknown, label: string): boolean {
  return typeof value === "string" && value.includes("-----BEGIN ") && value.includes(`${label}-----`);
}
