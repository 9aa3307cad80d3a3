import { FunctionFailure } from "../../../language/function-failure";
import { nullOf, object, str } from "../../../language/make";
import type { ProviderFunction } from "../../../provider/provider-function";

/** Managed object ids by what they begin with, as vCenter's REST API gives them. */
const types: ReadonlyMap<string, string> = new Map([
  ["vm", "VirtualMachine"],
  ["datastore", "Datastore"],
  ["host", "HostSystem"],
  ["group", "Folder"],
  ["datacenter", "Datacenter"],
  ["domain", "ClusterComputeResource"],
  ["resgroup", "ResourcePool"],
]);

const tag = /^urn:vmomi:(InventoryServiceTag):[^:\s]+:[^:\s]+$/;
// as the address bar of the vSphere Client has it: with the vCenter's instance id
const urn = /(?:^|[/=])urn:vmomi:(\w+):([a-z]+-[\w-]+):([\w-]+)(?:[/?#].*)?$/;
// as SnapCenter and the managed object browser have it, and as pyVmomi prints it
const named = /^'?(?:vim\.)?(\w+):([a-z]+-[\w-]+)'?$/;
const bare = /^([a-z]+)-[\w-]+$/;

/** The same object whoever wrote its id down: SnapCenter, the vSphere Client, an API or another provider. */
export const parseVcenterId: ProviderFunction = {
  name: "parse_vcenter_id",
  summary:
    "Takes the id of an object in vCenter apart, in whichever form it is written: `vm-101`, `VirtualMachine:vm-101`, " +
    "`urn:vmomi:VirtualMachine:vm-101:<instance>`, an address of the vSphere Client that ends in one, or the URN of a tag. " +
    "Gives `id`, as the `entities` of a resource group take it, its `type`, and the vCenter's `instance`, or null.",
  parameters: [{ name: "text", type: "string" }],
  returns: ["object", { id: "string", type: "string", instance: "string" }],
  call: ([text]) => parsed(text?.kind === "string" ? text.value.trim() : ""),
};

function parsed(text: string) {
  const [, tagType] = tag.exec(text) ?? [];
  if (tagType !== undefined) return parts(text, tagType);
  const [, urnType, urnId, instance] = urn.exec(decoded(text)) ?? [];
  if (urnType !== undefined && urnId !== undefined) return parts(urnId, urnType, instance);
  const [, type, id] = named.exec(text) ?? [];
  if (type !== undefined && id !== undefined) return parts(id, type);
  const found = types.get(bare.exec(text)?.[1] ?? "");
  if (found !== undefined) return parts(text, found);
  throw new FunctionFailure("it is not the id of an object in vCenter, such as vm-101 or datastore-112", 0);
}

function parts(id: string, type: string, instance?: string) {
  const from = instance === undefined ? nullOf("string") : str(instance);
  return object({ id: str(id), type: str(type), instance: from });
}

function decoded(text: string): string {
  try {
    return decodeURIComponent(text);
  } catch {
    return text;
  }
}
