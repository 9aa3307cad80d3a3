import { mkdtemp, rm, writeFile } from "node:fs/promises";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { startSimulator, type Simulator } from "../../simulator/simulator";
import type { ScvClient } from "./client";
import { connectScv } from "./connect";
import type { Connection } from "./connection/schema";
import { refusal, testHost } from "./testing/start-scv";
import { virtualMachineDataSource } from "./vcenter/data-sources";

let simulator: Simulator;
beforeAll(async () => {
  simulator = await startSimulator();
});
afterAll(() => simulator.stop());

/** Connects, uses the connection, and closes it. */
async function use<T>(
  config: Connection,
  environment: Record<string, string | undefined>,
  work: (client: Awaited<ReturnType<typeof connectScv>>) => Promise<T>,
): Promise<T> {
  const client = await connectScv(config, testHost(environment));
  try {
    return await work(client);
  } finally {
    await client.connection.close();
  }
}

const names = (client: Awaited<ReturnType<typeof connectScv>>) =>
  client.schedules.list().then(({ entries }) => entries.map(({ name }) => name));

function block(): Connection {
  const { endpoint, credentials, fingerprint } = simulator;
  return { endpoint, ...credentials, fingerprint };
}

test("everything from the provider block will do", async () => {
  expect(await use(block(), {}, names)).toContain("Schedule-PurgeJobs");
});

test("everything from the environment will do, and the block goes before it", async () => {
  const environment = {
    SCV_ENDPOINT: "https://nowhere.invalid:8144",
    SCV_USERNAME: simulator.credentials.username,
    SCV_PASSWORD: simulator.credentials.password,
    SCV_FINGERPRINT: simulator.fingerprint,
  };
  expect(await use({ endpoint: simulator.endpoint }, environment, names)).toContain("Schedule-PurgeJobs");
});

test("all that is missing is named at once, with attribute and variable", async () => {
  const diagnostics = await refusal(connectScv({}, testHost({})));
  expect(diagnostics.map(({ detail }) => detail)).toEqual([
    "Set endpoint in the provider block, or SCV_ENDPOINT in the environment.",
    "Set username in the provider block, or SCV_USERNAME in the environment.",
    "Set password in the provider block, or SCV_PASSWORD in the environment.",
  ]);
});

test("vCenter is missed only when it is needed, and its login is the appliance's unless it has its own", async () => {
  await use(block(), {}, async (client) => {
    const [diagnostic, ...more] = await refusal(virtualMachineDataSource.read(client, { name: "app01" }));
    expect(more).toEqual([]);
    expect(diagnostic).toMatchObject({
      attributePath: ["vcenter", "endpoint"],
      detail: "Set vcenter.endpoint in the provider block, or VCENTER_ENDPOINT in the environment.",
    });
  });
  const vcenter = { endpoint: simulator.vcenterEndpoint, fingerprint: simulator.fingerprint };
  const found = use({ ...block(), vcenter }, {}, (client) => virtualMachineDataSource.read(client, { name: "app01" }));
  expect(await found).toMatchObject({ id: "vm-101" });
  const own = { ...vcenter, username: "other" };
  const refused = use({ ...block(), vcenter: own }, {}, (client) =>
    virtualMachineDataSource.read(client, { name: "app01" }),
  );
  expect(await refusal(refused)).toMatchObject([{ code: "vcenter-login" }]);
});

test("a CA file that is not there is named", async () => {
  const folder = await mkdtemp(join(tmpdir(), "scv-connect-"));
  const ca_file = join(folder, "ca.pem");
  const config = { ...block(), fingerprint: undefined };
  expect(await refusal(connectScv({ ...config, ca_file }, testHost({})))).toMatchObject([
    { code: "ca-file-unreadable", attributePath: ["ca_file"] },
  ]);
  await writeFile(ca_file, simulator.ca ?? "");
  expect(await use({ ...config, ca_file }, {}, names)).toContain("Schedule-PurgeJobs");
  await rm(folder, { recursive: true });
});

test.each([
  ["SCV_FINGERPRINT", "ab", "fingerprint-invalid"],
  ["SCV_ENDPOINT", "scv.example.com", "endpoint-invalid"],
  ["SCV_CA_FILE", "/dev/null", "ca-invalid"],
])("what is wrong with a variable of the environment names it: %s", async (name, value, code) => {
  const { endpoint, fingerprint, ...rest } = block();
  const environment = { SCV_ENDPOINT: endpoint, SCV_FINGERPRINT: fingerprint, [name]: value };
  const [diagnostic, ...more] = await refusal(connectScv(rest, testHost(environment)));
  expect(more).toEqual([]);
  expect(diagnostic).toMatchObject({ code, detail: expect.stringContaining(`The environment gives it in ${name}.`) });
  expect(diagnostic?.attributePath).toBeUndefined();
});

test("what is wrong with an attribute of the block names it, and a CA file by its path", async () => {
  const [fingerprint] = await refusal(connectScv({ ...block(), fingerprint: "ab" }, testHost({})));
  expect(fingerprint).toMatchObject({ code: "fingerprint-invalid", attributePath: ["fingerprint"] });
  const [file] = await refusal(connectScv({ ...block(), ca_file: "/dev/null" }, testHost({})));
  expect(file).toMatchObject({ attributePath: ["ca_file"], summary: expect.stringContaining("/dev/null") });
});

test("a wrong password is told without being repeated", async () => {
  const password = "wrong-and-secret";
  const diagnostics = await refusal(use({ ...block(), password }, {}, names));
  expect(diagnostics).toMatchObject([{ code: "scv-login" }]);
  expect(JSON.stringify(diagnostics)).not.toContain(password);
});

describe("a certificate that is not trusted", () => {
  const lookUp = (client: ScvClient) => virtualMachineDataSource.read(client, { name: "app01" });
  const other = "ab".repeat(32);
  const none = { code: "", detail: "" };

  test("names the settings of the appliance", async () => {
    const [{ code, detail } = none] = await refusal(use({ ...block(), fingerprint: undefined }, {}, names));
    expect(code).toBe("tls-untrusted");
    expect(detail).toContain("Set SCV_CA_FILE to");
    expect(detail).toContain("set SCV_FINGERPRINT to");
    expect(detail).toContain("what the appliance shows on its own console");
  });

  test("names the settings of vCenter, and speaks of no other console", async () => {
    const vcenter = { endpoint: simulator.vcenterEndpoint };
    const [{ code, detail } = none] = await refusal(use({ ...block(), vcenter }, {}, lookUp));
    expect(code).toBe("tls-untrusted");
    expect(detail).toContain("Set VCENTER_CA_FILE to");
    expect(detail).toContain("set VCENTER_FINGERPRINT to");
    expect(detail).toContain("what vCenter's certificate management shows");
    expect(detail).not.toContain("appliance");
  });

  test("and is not the pinned one names where the fingerprint is set", async () => {
    const vcenter = { endpoint: simulator.vcenterEndpoint, fingerprint: other };
    expect(await refusal(use({ ...block(), vcenter }, {}, lookUp))).toMatchObject([
      { detail: expect.stringContaining("set vcenter.fingerprint of the provider block to it") },
    ]);
    const config = { ...block(), fingerprint: undefined };
    expect(await refusal(use(config, { SCV_FINGERPRINT: other }, names))).toMatchObject([
      { detail: expect.stringContaining("set SCV_FINGERPRINT to it") },
    ]);
  });
});

test("the appliance is known by its address and the key of its certificate", async () => {
  const identity = await use(block(), {}, (client) => client.appliance());
  expect(identity).toEqual({ endpoint: simulator.endpoint, publicKey: expect.stringMatching(/^[0-9a-f]{64}$/) });
});

test("an appliance that is not there is an error that says so, and no other kind of error", async () => {
  const elsewhere = await startSimulator();
  await elsewhere.stop();
  const config = { ...block(), endpoint: elsewhere.endpoint };
  expect(await refusal(use(config, {}, (client) => client.appliance()))).toMatchObject([{ severity: "error" }]);
  expect(await refusal(use(config, {}, names))).toMatchObject([{ severity: "error" }]);
});

const json = { "content-type": "application/json" };
const unknownToken = '{"response":{"token":"AcaTokenThatNobodyKnows"},';

describe.each([
  ["the appliance's login", { method: "POST", path: "/4.1/auth/login" }, names],
  [
    "vCenter's session",
    { side: "vcenter", method: "POST", path: "/**" },
    (client: ScvClient) => virtualMachineDataSource.read(client, { name: "app01" }),
  ],
] as const)("of the answer to %s", (_, request, work) => {
  test.each([
    ["cut off", { truncateBody: true }],
    ["no JSON", { status: 200, headers: json, body: unknownToken }],
    ["a refusal", { status: 500, headers: json, body: `${unknownToken}"statusCode":500}` }],
  ] as const)("no part is quoted or traced where it is %s", async (_, fault) => {
    const own = await startSimulator({ faults: [{ ...request, ...fault }] });
    const traced: unknown[] = [];
    const environment = {
      SCV_ENDPOINT: own.endpoint,
      SCV_USERNAME: own.credentials.username,
      SCV_PASSWORD: own.credentials.password,
      SCV_CA_FILE: own.caFile,
      VCENTER_ENDPOINT: own.vcenterEndpoint,
      VCENTER_CA_FILE: own.caFile,
    };
    const client = await connectScv({}, { ...testHost(environment), trace: (event) => void traced.push(event) });
    const [told] = await refusal(Promise.resolve(work(client)));
    await client.connection.close();
    await own.stop();
    expect(told?.detail).toMatch(/^HTTP \d+.*\b\d+ bytes of application\/json, not shown/);
    expect(told?.detail).not.toContain('"');
    expect(traced).toContainEqual(expect.objectContaining({ response: "(confidential)" }));
    expect(JSON.stringify(traced)).not.toContain("AcaToken");
  });
});
