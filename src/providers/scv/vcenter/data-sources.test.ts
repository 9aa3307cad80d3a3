import { refusal, startScv, type Scv } from "../testing/start-scv";
import {
  datastoreDataSource,
  folderDataSource,
  hostDataSource,
  tagDataSource,
  virtualMachineDataSource,
} from "./data-sources";

let scv: Scv;
afterEach(() => scv.stop());

test("each kind is found by its name", async () => {
  scv = await startScv();
  const { client } = scv;
  expect(await virtualMachineDataSource.read(client, { name: "app01" })).toMatchObject({ id: "vm-101" });
  expect(await datastoreDataSource.read(client, { name: "ds_bronze" })).toMatchObject({
    id: "datastore-13",
    type: "NFS",
  });
  expect(await hostDataSource.read(client, { name: "esxi01.example.com" })).toMatchObject({ id: "host-21" });
  expect(await folderDataSource.read(client, { name: "production" })).toMatchObject({ id: "group-v3" });
  const { id } = await tagDataSource.read(client, { name: "gold" });
  expect(id).toMatch(/^urn:vmomi:InventoryServiceTag:.*:GLOBAL$/);
});

test("a name that does not exist is an error, in whatever case it is written", async () => {
  scv = await startScv();
  expect(await refusal(virtualMachineDataSource.read(scv.client, { name: "APP01" }))).toMatchObject([
    { code: "not-found" },
  ]);
  expect(await refusal(tagDataSource.read(scv.client, { name: "none" }))).toMatchObject([{ code: "not-found" }]);
});

test("an ambiguous name is an error that lists the candidates, and a folder tells them apart", async () => {
  const vms = [
    { vm: "vm-1", name: "twin", folder: "group-v3" },
    { vm: "vm-2", name: "twin", folder: "group-v4" },
  ];
  scv = await startScv({ data: { vcenter: { vms } } });
  const [diagnostic] = await refusal(virtualMachineDataSource.read(scv.client, { name: "twin" }));
  expect(diagnostic).toMatchObject({ code: "ambiguous-name", detail: expect.stringContaining("vm-1, vm-2") });
  const found = await virtualMachineDataSource.read(scv.client, { name: "twin", folder: "staging" });
  expect(found).toEqual({ id: "vm-2", name: "twin", datacenter: undefined, folder: "staging" });
});

test("tags of one name in two categories are told apart by the category", async () => {
  const categories = ["backup", "owner"].map((name) => ({ id: `category-${name}`, name }));
  const tags = categories.map(({ id, name }) => ({ id: `tag-${name}`, category_id: id, name: "gold" }));
  scv = await startScv({ data: { vcenter: { categories, tags } } });
  expect(await refusal(tagDataSource.read(scv.client, { name: "gold" }))).toMatchObject([{ code: "ambiguous-name" }]);
  expect(await tagDataSource.read(scv.client, { name: "gold", category: "owner" })).toMatchObject({ id: "tag-owner" });
});

test("many look-ups log in once and read the tags once", async () => {
  scv = await startScv();
  const names = ["gold", "silver", "bronze", "gold"];
  await Promise.all(names.map((name) => tagDataSource.read(scv.client, { name })));
  expect(scv.sent("POST", "/api/session")).toBe(1);
  expect(scv.sent("GET", "/api/cis/tagging/tag")).toBe(1);
});

test("a session that ended is renewed", async () => {
  scv = await startScv();
  await hostDataSource.read(scv.client, { name: "esxi01.example.com" });
  scv.simulator.expireTokens();
  expect(await hostDataSource.read(scv.client, { name: "esxi02.example.com" })).toMatchObject({ id: "host-22" });
});

test("what vCenter refuses is told as vCenter's", async () => {
  scv = await startScv({
    faults: [{ side: "vcenter", method: "GET", path: "/api/vcenter/vm", status: 403, body: "no" }],
  });
  const [diagnostic] = await refusal(virtualMachineDataSource.read(scv.client, { name: "app01" }));
  expect(diagnostic).toMatchObject({ code: "vcenter-forbidden", summary: expect.stringContaining("vCenter") });
});

test.each([
  ["a list of text", ["vm-101"]],
  ["no list", { error: "none" }],
  ["no JSON", "text"],
])("an answer with %s is an error, not an empty inventory", async (_, body) => {
  scv = await startScv({ faults: [{ side: "vcenter", method: "GET", path: "/api/vcenter/vm", status: 200, body }] });
  const [diagnostic] = await refusal(virtualMachineDataSource.read(scv.client, { name: "app01" }));
  expect(diagnostic?.code).toMatch(/unexpected-answer|unreadable-answer/);
});
