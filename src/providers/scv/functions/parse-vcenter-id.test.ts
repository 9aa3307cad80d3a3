import { FunctionFailure } from "../../../language/function-failure";
import { nullOf, object, str } from "../../../language/make";
import { parseVcenterId } from "./parse-vcenter-id";

const instance = "2d8a1f60-6f29-4b1f-9c7e-5b8d6c1f0a11";
const tag = "urn:vmomi:InventoryServiceTag:1f1b1a5e-0000-4000-8000-000000000101:GLOBAL";

test.each([
  ["vm-101", "vm-101", "VirtualMachine", undefined],
  [" datastore-112\n", "datastore-112", "Datastore", undefined],
  ["group-v3", "group-v3", "Folder", undefined],
  ["host-9", "host-9", "HostSystem", undefined],
  ["domain-c8", "domain-c8", "ClusterComputeResource", undefined],
  ["Datastore:datastore-112", "datastore-112", "Datastore", undefined],
  ["'vim.VirtualMachine:vm-101'", "vm-101", "VirtualMachine", undefined],
  [`urn:vmomi:VirtualMachine:vm-101:${instance}`, "vm-101", "VirtualMachine", instance],
  [
    `https://vcenter.example.com/ui/app/vm;nav=h/urn:vmomi:VirtualMachine:vm-101:${instance}/summary`,
    "vm-101",
    "VirtualMachine",
    instance,
  ],
  [
    `https://vcenter.example.com/ui/#?objectId=urn%3Avmomi%3AFolder%3Agroup-v3%3A${instance}`,
    "group-v3",
    "Folder",
    instance,
  ],
  [tag, tag, "InventoryServiceTag", undefined],
])("%j is the object %s, a %s", (text, id, type, from) => {
  expect(parseVcenterId.call([str(text)])).toEqual(
    object({ id: str(id), type: str(type), instance: from === undefined ? nullOf("string") : str(from) }),
  );
});

test.each([[""], ["app01"], ["vm-"], ["vm 101"], ["constructor-1"], [`urn:vmomi:VirtualMachine::${instance}`]])(
  "%j is no object of vCenter",
  (text) => {
    expect(() => parseVcenterId.call([str(text)])).toThrow(FunctionFailure);
  },
);
