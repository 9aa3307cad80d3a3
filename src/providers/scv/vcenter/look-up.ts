import { DiagnosticError, error } from "../../../diagnostics/diagnostic";
import { idText } from "../wire/read-wire";
import type { JsonObject } from "../../../language/json";
import type { VcenterClient } from "./client";

/** Where to look, by names. */
export interface Place {
  readonly datacenter?: string | undefined;
  readonly folder?: string | undefined;
}

/** One kind of the inventory. */
export interface InventoryKind {
  /** `virtual machine`: for messages. */
  readonly kind: string;
  /** Path and key of the id: `vm`. */
  readonly key: string;
  /** What narrows the search, for the message where a name is ambiguous. */
  readonly narrowedBy: string;
}

/** The one object of that name in that place. Throws DiagnosticError where there is none, or more than one. */
export async function lookUp(
  client: VcenterClient,
  what: InventoryKind,
  name: string,
  place: Place,
  filter: Readonly<Record<string, string>> = {},
): Promise<{ readonly id: string; readonly wire: JsonObject }> {
  const datacenters =
    place.datacenter === undefined ? undefined : (await lookUp(client, datacenter, place.datacenter, {})).id;
  const folders =
    place.folder === undefined
      ? undefined
      : (await lookUp(client, folder, place.folder, { datacenter: place.datacenter }, virtualMachineFolders)).id;
  const within = what.key === "folder" ? { parent_folders: folders } : { folders };
  const objects = await client.inventory(what.key, { names: name, datacenters, ...within, ...filter });
  const found = objects.flatMap((wire) => {
    const id = idText(wire[what.key]);
    return wire["name"] === name && id !== undefined ? [{ id, wire }] : [];
  });
  return only(what.kind, name, found, what.narrowedBy);
}

const datacenter: InventoryKind = { kind: "datacenter", key: "datacenter", narrowedBy: "" };
const folder: InventoryKind = { kind: "folder", key: "folder", narrowedBy: "datacenter or parent_folder" };
export const virtualMachineFolders = { type: "VIRTUAL_MACHINE" };

export function only<T extends { readonly id: string }>(
  kind: string,
  name: string,
  found: readonly T[],
  narrowedBy: string,
): T {
  const [one, ...more] = found;
  if (one && more.length === 0) return one;
  const narrow = narrowedBy === "" ? "Rename one of them." : `Say which one by ${narrowedBy}, or rename one.`;
  throw new DiagnosticError(
    one
      ? error({
          code: "ambiguous-name",
          summary: `More than one ${kind} has the name ${name}`,
          detail: `Found: ${found.map(({ id }) => id).join(", ")}. ${narrow}`,
          attributePath: ["name"],
        })
      : error({
          code: "not-found",
          summary: `vCenter has no ${kind} ${name}`,
          detail:
            "Check the spelling (names are case-sensitive), where it was looked for, and that the vCenter user may see it.",
          attributePath: ["name"],
        }),
  );
}
