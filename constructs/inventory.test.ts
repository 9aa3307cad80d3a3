import { Datastore, Folder, Host, Tag, VirtualMachine } from ".";
import { synthScope } from "./testing/synth-scope";

test("what is in vCenter is looked up by name", () => {
  const { data } = JSON.parse(
    synthScope((stack) => {
      VirtualMachine.named(stack, "vm", { name: "app01", datacenter: "dc1", folder: "production" });
      Datastore.named(stack, "datastore", { name: "ds_gold", datacenter: "dc1" });
      Host.named(stack, "host", { name: "esxi01.example.com" });
      Folder.named(stack, "folder", { name: "production", parentFolder: "all" });
      Tag.named(stack, "tag", { name: "gold", category: "backup" });
    }),
  );
  expect(data).toEqual({
    scv_virtual_machine: { vm: { name: "app01", datacenter: "dc1", folder: "production" } },
    scv_datastore: { datastore: { name: "ds_gold", datacenter: "dc1" } },
    scv_host: { host: { name: "esxi01.example.com" } },
    scv_folder: { folder: { name: "production", parent_folder: "all" } },
    scv_tag: { tag: { name: "gold", category: "backup" } },
  });
});

test("an empty name is refused in the words of the construct", () => {
  expect(() => synthScope((stack) => VirtualMachine.named(stack, "vm", { name: "" }))).toThrow(
    "vm: name must not be empty",
  );
  expect(() => synthScope((stack) => Folder.named(stack, "f", { name: "x", parentFolder: "" }))).toThrow(
    "f: parentFolder must not be empty",
  );
});
