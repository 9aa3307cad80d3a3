import { startSimulator, type Simulator } from "../simulator";

let simulator: Simulator;
let session: string;

beforeEach(async () => {
  simulator = await startSimulator({ insecureHttp: true });
  const response = await signIn(simulator.vcenterCredentials.password);
  expect(response.status).toBe(201);
  session = String(await response.json());
});
afterEach(() => simulator.stop());

function signIn(password: string): Promise<Response> {
  const basic = Buffer.from(`${simulator.vcenterCredentials.username}:${password}`).toString("base64");
  return call("POST", "/api/session", { authorization: `Basic ${basic}` });
}

function call(method: string, path: string, headers: Record<string, string> = {}): Promise<Response> {
  return fetch(`${simulator.vcenterEndpoint}${path}`, { method, headers });
}

async function get(path: string): Promise<unknown> {
  const response = await call("GET", path, { "vmware-api-session-id": session });
  expect(response.status).toBe(200);
  return response.json();
}

test("wrong credentials and missing sessions are refused in vSphere's way", async () => {
  for (const response of [await signIn("wrong"), await call("GET", "/api/vcenter/vm")]) {
    expect(response.status).toBe(401);
    expect(await response.json()).toEqual({
      error_type: "UNAUTHENTICATED",
      messages: [{ id: expect.any(String), default_message: expect.any(String), args: [] }],
    });
  }
});

test("a session that is deleted is over", async () => {
  const response = await call("DELETE", "/api/session", { "vmware-api-session-id": session });
  expect([response.status, await response.text()]).toEqual([204, ""]);
  expect((await call("GET", "/api/vcenter/vm", { "vmware-api-session-id": session })).status).toBe(401);
});

test("machines are listed whole, and found by name, folder and state", async () => {
  expect(await get("/api/vcenter/vm")).toHaveLength(20);
  expect(await get("/api/vcenter/vm?names=app01&names=db02")).toEqual([
    { vm: "vm-101", name: "app01", power_state: "POWERED_ON", cpu_count: 2, memory_size_MiB: 4096 },
    { vm: "vm-107", name: "db02", power_state: "POWERED_ON", cpu_count: 2, memory_size_MiB: 4096 },
  ]);
  expect(await get("/api/vcenter/vm?folders=group-v4")).toHaveLength(8);
  expect(await get("/api/vcenter/vm?folders=group-v4&power_states=POWERED_OFF")).toHaveLength(4);
  expect(await get("/api/vcenter/vm?names=nobody")).toEqual([]);
});

test("one machine tells its UUIDs, and one that is not there is a 404", async () => {
  expect(await get("/api/vcenter/vm/vm-101")).toMatchObject({
    name: "app01",
    identity: { instance_uuid: expect.stringMatching(/^[0-9a-f-]{36}$/), bios_uuid: expect.any(String) },
  });
  const response = await call("GET", "/api/vcenter/vm/vm-999", { "vmware-api-session-id": session });
  expect(response.status).toBe(404);
  expect(await response.json()).toMatchObject({ error_type: "NOT_FOUND" });
});

test("datastores, hosts and folders are found by name, and tell nothing beside vSphere's fields", async () => {
  expect(await get("/api/vcenter/datastore?names=ds_flexgroup")).toEqual([
    {
      datastore: "datastore-15",
      name: "ds_flexgroup",
      type: "NFS",
      capacity: 1_099_511_627_776,
      free_space: 549_755_813_888,
    },
  ]);
  expect(await get("/api/vcenter/datastore?types=VMFS")).toHaveLength(2);
  expect(await get("/api/vcenter/host?names=esxi02.example.com")).toEqual([
    { host: "host-22", name: "esxi02.example.com", connection_state: "CONNECTED", power_state: "POWERED_ON" },
  ]);
  expect(await get("/api/vcenter/folder?names=production&type=VIRTUAL_MACHINE")).toEqual([
    { folder: "group-v3", name: "production", type: "VIRTUAL_MACHINE" },
  ]);
});

test("tags and categories are listed by id and read one by one, with or without escapes", async () => {
  const tags = await get("/api/cis/tagging/tag");
  expect(tags).toHaveLength(3);
  const [id = ""] = Array.isArray(tags) ? tags.map(String) : [];
  const tag = { id, name: "gold", category_id: expect.stringMatching(/^urn:vmomi:InventoryServiceCategory:/) };
  expect(await get(`/api/cis/tagging/tag/${id}`)).toMatchObject(tag);
  expect(await get(`/api/cis/tagging/tag/${encodeURIComponent(id)}`)).toMatchObject(tag);
  const categories = await get("/api/cis/tagging/category");
  expect(await get(`/api/cis/tagging/category/${String(Object(categories)[0])}`)).toMatchObject({ name: "backup" });
});

test("more objects than vCenter answers at once want a filter", async () => {
  const folders = Array.from({ length: 1001 }, (_, i) => ({ folder: `group-v${i}`, name: `f${i}` }));
  simulator.setState({ vcenter: { folders } });
  const response = await call("GET", "/api/vcenter/folder", { "vmware-api-session-id": session });
  expect(response.status).toBe(500);
  expect(await get("/api/vcenter/folder?names=f7")).toHaveLength(1);
});

test("machines can be given names twice, as in two folders", async () => {
  const vms = ["vm-1", "vm-2"].map((vm) => ({ vm, name: "twin" }));
  simulator.setState({ vcenter: { vms } });
  expect(await get("/api/vcenter/vm?names=twin")).toHaveLength(2);
});
