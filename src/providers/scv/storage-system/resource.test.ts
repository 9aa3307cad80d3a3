import { quirkNames } from "../../../simulator/quirks";
import { refusal, startScv, type Scv } from "../testing/start-scv";
import { storageSystemsDataSource } from "./data-sources";
import { storageSystemResource } from "./resource";
import type { StorageSystem } from "./schema";

const { create, update, list, check } = storageSystemResource;
const path = "/4.1/storage-system";
const password = "correct-horse-battery";

// What the server decides is not known when an object is made.
const unknown = { id: "", certificate: false, type: "", display_name: "", cluster: "", explicit: false, svm_count: 0 };
const lone: StorageSystem = { ...unknown, name: "svm9.example.com", username: "admin" };
const pem = {
  client_certificate: "-----BEGIN CERTIFICATE-----\nAA==\n-----END CERTIFICATE-----\n",
  private_key_wo: "-----BEGIN PRIVATE KEY-----\nQUJDREVGR0g=\n-----END PRIVATE KEY-----\n",
};

let scv: Scv;
afterEach(() => scv.stop());

function make(planned: StorageSystem, secrets: Record<string, string> = { password_wo: password }) {
  return create(scv.client, { ...scv.slot, planned, secrets });
}

async function allNames() {
  await scv.client.storageSystems.fresh();
  const { storage_systems } = await storageSystemsDataSource.read(scv.client, {});
  return storage_systems.map(({ name, explicit }) => `${name} ${explicit ? "explicit" : "implicit"}`);
}

describe.each([undefined, ...quirkNames])("with the quirk %s", (quirk) => {
  test("a storage system is added once, changed, listed and removed", async () => {
    scv = await startScv({ quirks: quirk === undefined ? [] : [quirk] });
    const made = await make(lone);
    expect(made).toMatchObject({
      id: lone.name,
      name: lone.name,
      username: "admin",
      explicit: true,
      certificate: false,
    });

    const planned = { ...made, timeout: 120, autosupport: true };
    const secrets = { password_wo: password };
    expect(await update(scv.client, { ...scv.slot, prior: made, planned, secrets })).toEqual(planned);
    expect(await list(scv.client)).toEqual([planned]);

    await storageSystemResource.delete(scv.client, { ...scv.slot, prior: planned });
    expect(await list(scv.client, { fresh: true })).toEqual([]);
    expect(scv.simulator.creations().counts["storageSystem"]).toEqual({ [lone.name]: 1 });
  });
});

test("fields that we do not know survive an update", async () => {
  scv = await startScv({ quirks: ["extraFields"] });
  const prior = await make(lone);
  const before = scv.simulator.state().storageSystems[0]?.extra;
  await update(scv.client, {
    ...scv.slot,
    prior,
    planned: { ...prior, timeout: 90 },
    secrets: { password_wo: password },
  });
  expect(scv.simulator.state().storageSystems[0]).toMatchObject({ timeout: 90, extra: before });
});

test("the SVMs that come with a cluster are listed, but are no resources", async () => {
  scv = await startScv();
  const cluster = await make({ ...lone, name: "cluster1.example.com" });
  expect(cluster).toMatchObject({ type: "ONTAP Cluster", svm_count: 2 });
  expect((await list(scv.client)).map(({ name }) => name)).toEqual(["cluster1.example.com"]);
  expect(await allNames()).toEqual([
    "cluster1.example.com explicit",
    "svm1.example.com implicit",
    "svm2.example.com implicit",
  ]);
});

test("an implicit SVM that is declared is made explicit, and outlives its cluster", async () => {
  scv = await startScv();
  const cluster = await make({ ...lone, name: "cluster1.example.com" });
  const svm = await make({ ...lone, name: "svm1.example.com" });
  expect(svm).toMatchObject({
    name: "svm1.example.com",
    explicit: true,
    username: "admin",
    cluster: "cluster1.example.com",
  });
  await storageSystemResource.delete(scv.client, { ...scv.slot, prior: cluster });
  expect(await allNames()).toEqual(["svm1.example.com explicit"]);
  await storageSystemResource.delete(scv.client, { ...scv.slot, prior: svm });
  expect(await allNames()).toEqual([]);
});

test("a cluster and one of its SVMs may be declared together, in any order", async () => {
  scv = await startScv();
  await list(scv.client);
  await Promise.all([make({ ...lone, name: "cluster1.example.com" }), make({ ...lone, name: "svm1.example.com" })]);
  expect((await allNames()).sort()).toEqual([
    "cluster1.example.com explicit",
    "svm1.example.com explicit",
    "svm2.example.com implicit",
  ]);
});

test.each([
  ["before", { closeBefore: true }],
  ["after", { closeAfter: true }],
] as const)("an answer lost %s the effect adds it once all the same", async (_, fault) => {
  scv = await startScv({ faults: [{ method: "POST", path, nth: 1, ...fault }] });
  await make(lone);
  expect(scv.simulator.creations().counts["storageSystem"]).toEqual({ [lone.name]: 1 });
});

test("a storage system that is there already is not taken over", async () => {
  scv = await startScv({ data: { storageSystems: [{ name: lone.name }] } });
  expect(await refusal(make(lone))).toMatchObject([{ code: "already-exists", importId: lone.name }]);
});

test("a certificate takes the place of the password, and back", async () => {
  scv = await startScv();
  const { client_certificate, private_key_wo } = pem;
  const prior = await make({ ...lone, client_certificate }, { private_key_wo });
  expect(prior).toMatchObject({ certificate: true });
  expect(JSON.stringify(prior)).not.toContain("BEGIN");
  const back = await update(scv.client, { ...scv.slot, prior, planned: prior, secrets: { password_wo: password } });
  expect(back).toMatchObject({ certificate: false });
});

test("an update stops where the certificate was taken away by hand", async () => {
  scv = await startScv();
  const { client_certificate, private_key_wo } = pem;
  const prior = await make({ ...lone, client_certificate }, { private_key_wo });
  scv.simulator.setState({ storageSystems: [{ name: lone.name, certificate: false }] }, { merge: true });
  const secrets = { private_key_wo };
  const [diagnostic] = await refusal(update(scv.client, { ...scv.slot, prior, planned: prior, secrets }));
  expect(diagnostic).toMatchObject({
    code: "moved-since-plan",
    summary: expect.stringContaining("client_certificate"),
  });
});

test("a certificate needs 4.8", async () => {
  scv = await startScv({ profile: "4.5" });
  const found = await check?.(scv.client, {
    prior: undefined,
    planned: { ...lone, client_certificate: pem.client_certificate },
  });
  expect(found).toMatchObject([{ code: "release-too-old", attributePath: ["client_certificate"] }]);
});

test("the password is in no intent, no result and no error, even where the server repeats it", async () => {
  scv = await startScv({
    faults: [{ method: "PUT", path, status: 400, body: { responseMessage: [`login admin/${password} failed`] } }],
  });
  const prior = await make(lone);
  const planned = { ...prior, timeout: 90 };
  const diagnostics = await refusal(
    update(scv.client, { ...scv.slot, prior, planned, secrets: { password_wo: password } }),
  );
  expect(diagnostics).toMatchObject([{ code: "scv-refused" }]);
  expect(JSON.stringify([prior, scv.intents, diagnostics])).not.toContain(password);
});
