import type { Intent, InstanceKey, StateChange } from "../backend";
import type { StateInstance } from "../document";
import { openLocalBackend } from "../local-backend";
import type { SimulatedDisk } from "./simulated-disk";
import type { SimulatedMachine } from "./simulated-host";

export const path = "/project/terraform.prod.tfstate";
export const provider = 'provider["terraform.local/cdktf-scv/scv"]';

export function policy(name: string): InstanceKey {
  return { mode: "managed", type: "scv_policy", name };
}

export function instance(attributes: Record<string, unknown>): StateInstance {
  return { schema_version: 0, attributes, sensitive_attributes: [] };
}

export function put(name: string, attributes: Record<string, unknown> = { id: name }): StateChange {
  return { kind: "put", key: policy(name), provider, instance: instance(attributes) };
}

export function remove(name: string): StateChange {
  return { kind: "remove", key: policy(name) };
}

export function creation(name: string, planned: Record<string, unknown> = { id: null }): Omit<Intent, "id"> {
  return {
    operation: "create",
    key: policy(name),
    provider,
    naturalKey: name,
    planned,
    prior: null,
    absentAt: "2026-01-01T00:00:00Z",
    schemaVersion: 0,
  };
}

/** The backend as one process sees it. */
export function backend(disk: SimulatedDisk, machine: SimulatedMachine, pid = 1, processSpace?: string) {
  const host = machine.process(pid, processSpace);
  return openLocalBackend({ path, filesystem: disk.filesystem(), host, who: `user${pid}@test`, version: "1.0.0" });
}

export const apply = { operation: "apply", lockTimeoutMs: 0 };
