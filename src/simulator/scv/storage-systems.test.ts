import { openSession, type Answer, type Session } from "../testing/session";

const path = "/4.1/storage-system";
const login = { userName: "admin", password: "top secret" };
const certificate = {
  clientCertificate: "-----BEGIN CERTIFICATE-----\nMIIB\n-----END CERTIFICATE-----",
  privateKey: "-----BEGIN PRIVATE KEY-----\nMIIE\n-----END PRIVATE KEY-----",
};
const cluster = "cluster1.example.com";
let session: Session;

beforeEach(async () => {
  session = await openSession();
});
afterEach(() => session.stop());

function send(method: string, body: object): Promise<Answer> {
  return session.call(method, path, body);
}

async function done(method: string, body: object): Promise<void> {
  const answer = await send(method, body);
  expect([answer.status, answer.message]).toEqual([200, expect.stringContaining("successfully")]);
}

function held() {
  return session.simulator.state().storageSystems;
}

test("an SVM reads back with the documented defaults, and without its password", async () => {
  await done("POST", { name: "svm9", ...login });
  const list = await session.call("GET", path);
  expect(list.at("storageSystemResponseList", 0)).toEqual({
    name: "svm9",
    userName: "admin",
    platformType: "",
    port: 443,
    protocol: "HTTPS",
    preferredIp: "",
    timeout: 60,
    syslog: false,
    asup: false,
    displayName: "svm9",
    type: "ONTAP SVM",
    cluster: "",
    explicitSVM: true,
    svmCount: 0,
    certificate: false,
    uri: null,
  });
  expect(list.text).not.toContain(login.password);
  expect(JSON.stringify(session.simulator.state())).not.toContain(login.password);
});

test("an answer to an addition holds no id", async () => {
  expect((await send("POST", { name: "svm9", ...login })).at()).toBeUndefined();
});

test("a certificate in place of the password is told, but not shown", async () => {
  await done("POST", { name: "svm9", ...certificate });
  expect(held()[0]).toMatchObject({ certificate: true, userName: "" });
  expect((await session.call("GET", path)).text).not.toContain("BEGIN");
});

test.each([
  ["no login", {}],
  ["no password", { userName: "admin" }],
  ["an empty password", { userName: "admin", password: "" }],
  ["a certificate without its key", { clientCertificate: certificate.clientCertificate }],
  ["a certificate that is no PEM", { ...certificate, clientCertificate: "abc" }],
  ["a protocol that does not exist", { ...login, protocol: "FTP" }],
  ["a port that does not exist", { ...login, port: 70000 }],
  ["square brackets in the preferred address", { ...login, preferredIp: "[::1]" }],
  ["no time to wait", { ...login, timeout: 0 }],
])("%s is refused", async (_what, settings) => {
  expect((await send("POST", { name: "svm9", ...settings })).status).toBe(400);
  expect(held()).toHaveLength(0);
});

test("a cluster brings its SVMs as implicit ones", async () => {
  await done("POST", { name: cluster, ...login, timeout: 120 });
  expect(held()).toMatchObject([
    { name: cluster, type: "ONTAP Cluster", explicitSVM: true, svmCount: 2, cluster: "" },
    { name: "svm1.example.com", type: "ONTAP SVM", explicitSVM: false, userName: "", timeout: 120, cluster },
    { name: "svm2.example.com", type: "ONTAP SVM", explicitSVM: false, cluster, displayName: "svm2" },
  ]);
  expect(session.simulator.creations().counts).toMatchObject({ storageSystem: { [cluster]: 1 } });
});

test("a name can be there once only, implicit or not", async () => {
  await done("POST", { name: cluster, ...login });
  expect((await send("POST", { name: cluster, ...login })).status).toBe(409);
  expect((await send("POST", { name: "svm1.example.com", ...login })).status).toBe(409);
});

test("modifying an implicit SVM makes it explicit", async () => {
  await done("POST", { name: cluster, ...login });
  await done("PUT", { name: "svm1.example.com", ...login, port: 8443 });
  expect(held()[1]).toMatchObject({ explicitSVM: true, userName: "admin", port: 8443, cluster });
});

test("an implicit SVM goes with its cluster only, an explicit one by itself", async () => {
  await done("POST", { name: cluster, ...login });
  await done("PUT", { name: "svm1.example.com", ...login });
  expect((await send("DELETE", { name: "svm2.example.com" })).status).toBe(409);
  await done("DELETE", { name: "svm1.example.com" });
  await done("DELETE", { name: cluster });
  expect(held()).toHaveLength(0);
});

test("an SVM that was there before its cluster stays explicit, and stays when the cluster goes", async () => {
  await done("POST", { name: "svm1.example.com", ...login });
  await done("POST", { name: cluster, ...login });
  expect(held().find(({ name }) => name === "svm1.example.com")).toMatchObject({ explicitSVM: true, cluster });
  await done("DELETE", { name: cluster });
  expect(held()).toMatchObject([{ name: "svm1.example.com", cluster: "", explicitSVM: true }]);
});

test("an SVM of the same name on two clusters is refused", async () => {
  const svms = [{ name: "svm1.example.com", displayName: "svm1" }];
  session.simulator.setState({
    ontapClusters: [
      { name: "a", displayName: "a", svms },
      { name: "b", displayName: "b", svms },
    ],
  });
  await done("POST", { name: "a", ...login });
  expect((await send("POST", { name: "b", ...login })).status).toBe(409);
  expect(held()).toHaveLength(2);
});

test("a replacement wants the password again and puts back what it leaves out", async () => {
  await done("POST", { name: "svm9", ...login, timeout: 180, syslog: true });
  expect((await send("PUT", { name: "svm9", userName: "admin", timeout: 180 })).status).toBe(400);
  await done("PUT", { name: "svm9", ...login });
  expect(held()[0]).toMatchObject({ timeout: 60, syslog: false });
});

test("what is not there is a 404", async () => {
  expect((await send("PUT", { name: "svm9", ...login })).status).toBe(404);
  expect((await send("DELETE", { name: "svm9" })).status).toBe(404);
  expect((await send("DELETE", {})).status).toBe(400);
});

test("a storage system whose datastores are mounted is not removed", async () => {
  await done("POST", { name: cluster, ...login });
  const datastores = [{ datastore: "datastore-1", name: "ds1", svm: "svm2.example.com" }];
  session.simulator.setState({ vcenter: { datastores } });
  const answer = await send("DELETE", { name: cluster });
  expect([answer.status, answer.message]).toEqual([409, expect.stringContaining("'ds1'")]);
  expect(held()).toHaveLength(3);
});

test("a rename wants the new connection first, and starts a job", async () => {
  const rename = { existingSVM: { name: "old" }, newSVM: { name: "svm9" } };
  expect((await send("PATCH", rename)).status).toBe(400);
  expect((await send("PATCH", { newSVM: { name: "svm9" } })).status).toBe(400);
  await done("POST", { name: "svm9", ...login });
  const answer = await send("PATCH", rename);
  expect(answer.message).toBe("Storage system renamed successfully.");
  expect((await session.call("GET", `/4.1/jobs/${String(answer.at("jobId"))}`)).at("type")).toBe("renameStorageSystem");
});

describe("release 4.5", () => {
  beforeEach(async () => {
    await session.stop();
    session = await openSession({ profile: "4.5" });
  });

  test("refuses a certificate and names the release", async () => {
    const answer = await send("POST", { name: "svm9", ...certificate });
    expect([answer.status, answer.message]).toEqual([400, expect.stringContaining("available from release 4.8")]);
  });

  test("knows no rename", async () => {
    expect((await send("PATCH", {})).status).toBe(405);
  });

  test("answers no field of a later release", async () => {
    await done("POST", { name: "svm9", ...login });
    expect((await session.call("GET", path)).text).not.toContain("certificate");
  });
});
