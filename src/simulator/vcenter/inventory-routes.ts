import type { Appliance } from "../appliance";
import type { Call } from "../call";
import { without } from "../record";
import { Refusal } from "../refusal";
import type { Route } from "../router";
import { biosUuid, instanceUuid } from "./inventory";
import type { InventoryState } from "./inventory-schema";

type Vm = InventoryState["vms"][number];

export function inventoryRoutes(appliance: Appliance): Route[] {
  const state = (): InventoryState => appliance.inventory.state;
  return [
    listRoute("/api/vcenter/vm", 4000, () => state().vms, summaryOf, {
      vms: ({ vm }) => vm,
      names: ({ name }) => name,
      folders: ({ folder }) => folder,
      hosts: ({ host }) => host,
      power_states: ({ power_state }) => power_state,
    }),
    {
      method: "GET",
      path: "/api/vcenter/vm/{vm}",
      handle: ({ parameters: { vm: moref = "" } }) => {
        const machine = state().vms.find(({ vm }) => vm === moref);
        if (machine === undefined) throw new Refusal(404, `Virtual machine with identifier '${moref}' does not exist.`);
        return { payload: detailsOf(machine) };
      },
    },
    listRoute(
      "/api/vcenter/datastore",
      2500,
      () => state().datastores,
      (datastore) => without(datastore, ["svm", "flexGroup"]),
      { datastores: ({ datastore }) => datastore, names: ({ name }) => name, types: ({ type }) => type },
    ),
    listRoute(
      "/api/vcenter/host",
      2500,
      () => state().hosts,
      (summary) => summary,
      {
        hosts: ({ host }) => host,
        names: ({ name }) => name,
        connection_states: ({ connection_state }) => connection_state,
      },
    ),
    listRoute(
      "/api/vcenter/folder",
      1000,
      () => state().folders,
      (summary) => summary,
      {
        folders: ({ folder }) => folder,
        names: ({ name }) => name,
        type: ({ type }) => type,
      },
    ),
  ];
}

/** vCenter has no paging: above `most` it wants a filter. */
function listRoute<T>(
  path: string,
  most: number,
  all: () => readonly T[],
  onWire: (object: T) => object,
  filters: Readonly<Record<string, (object: T) => string | undefined>>,
): Route {
  return {
    method: "GET",
    path,
    handle: ({ request: { query } }: Call) => {
      const wanted = Object.entries(filters).flatMap(([name, fieldOf]) => {
        const values = new Set(query.getAll(name));
        return values.size === 0 ? [] : [(object: T) => values.has(fieldOf(object) ?? "")];
      });
      const found = all().filter((object) => wanted.every((fits) => fits(object)));
      if (found.length > most) throw new Refusal(500, `More than ${most} objects match; narrow the filter.`);
      return { list: { key: "value", items: found.map(onWire), bare: true } };
    },
  };
}

function summaryOf({ vm, name, power_state, cpu_count, memory_size_MiB }: Vm): object {
  return { vm, name, power_state, cpu_count, memory_size_MiB };
}

function detailsOf(vm: Vm): object {
  return {
    name: vm.name,
    power_state: vm.power_state,
    guest_OS: "OTHER_64",
    identity: { name: vm.name, bios_uuid: biosUuid(vm), instance_uuid: instanceUuid(vm) },
    cpu: { count: vm.cpu_count, cores_per_socket: 1, hot_add_enabled: false, hot_remove_enabled: false },
    memory: { size_MiB: vm.memory_size_MiB, hot_add_enabled: false },
  };
}
