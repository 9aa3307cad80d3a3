import { generateKeyPairSync } from "node:crypto";
import { mkdir, mkdtemp, readdir, rm, stat, writeFile } from "node:fs/promises";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { z } from "zod";
import { startSimulator, type Simulator } from "../../src/simulator/simulator";
import type { FaultInput } from "../../src/simulator/fault-schema";
import { scv, start, type Ended, type Running } from "../crash/command";
import { formsOf, leaksBelow, leaksInOutput } from "./leaks";

const awkward = 'p+ä"\\/ &?=%';
const secrets: Record<string, string> = {
  "SCV password": `scv-${awkward}1`,
  "wrong SCV password": `wrong-${awkward}2`,
  "wrong vCenter password": `vcenter-${awkward}3`,
  "ONTAP password": `ontap-${awkward}4`,
  "private key": generateKeyPairSync("ec", { namedCurve: "P-256" })
    .privateKey.export({ type: "pkcs8", format: "pem" })
    .toString(),
};

const certificate = "-----BEGIN CERTIFICATE-----\nMIIB\n-----END CERTIFICATE-----\n";

let base: string;
let folder: string;
let simulator: Simulator;
const outputs: [command: string, output: string][] = [];

const constructs = join(__dirname, "..", "..", "dist", "constructs", "index.js");

/** The app of a user; the retention is what a test changes. */
const app = `
const { App, TerraformOutput, TerraformStack } = require(${JSON.stringify(require.resolve("cdktf"))});
const scv = require(${JSON.stringify(constructs)});
class Estate extends TerraformStack {
  constructor(scope, id) {
    super(scope, id);
    new scv.ScvProvider(this, "scv", { password: scv.Secret.fromEnv("APPLIANCE_PASSWORD") });
    new scv.StorageSystem(this, "nas1", { name: "nas1", username: "admin", password: scv.Secret.fromEnv("ONTAP_PASSWORD") });
    new scv.StorageSystem(this, "nas2", { name: "nas2", clientCertificate: ${JSON.stringify(certificate)}, privateKey: scv.Secret.fromEnv("ONTAP_KEY") });
    const days = Number(process.env.DAYS ?? "7");
    const gold = new scv.Policy(this, "gold", { name: "gold", frequency: scv.Frequency.DAILY, retention: scv.Retention.days(days) });
    const erp = new scv.ResourceGroup(this, "erp", {
      name: "erp",
      entities: [scv.VirtualMachine.named(this, "vm", { name: "app01" })],
      policies: [{ policy: gold, schedule: scv.Schedule.daily({ at: "01:30", startDate: "2026-01-01" }) }],
      forceDestroy: true,
    });
    new TerraformOutput(this, "erp-id", { value: erp.id, sensitive: true });
  }
}
const app = new App();
new Estate(app, "estate");
app.synth();
`;

beforeAll(async () => {
  base = await mkdtemp(join(tmpdir(), "scv-secrets-"));
  folder = join(base, "project");
  for (const name of ["project", "home", "tmp"]) await mkdir(join(base, name));
  await writeFile(join(folder, "main.cjs"), app);
  await writeFile(join(folder, "cdktf.json"), JSON.stringify({ language: "typescript", app: "node main.cjs" }));
  const credentials = { username: "administrator@vsphere.local", password: secrets["SCV password"] ?? "" };
  simulator = await startSimulator({ credentials });
  watch();
});

afterAll(async () => {
  await simulator.stop();
  await rm(base, { recursive: true });
});

/** The tokens are secrets too: each is known as soon as it is used. */
function watch(): void {
  simulator.onRequest((_, { headers }) => {
    for (const name of ["token", "vmware-api-session-id"]) {
      const token = z.string().safeParse(headers[name]).data;
      if (token !== undefined) secrets[`token ${token.slice(0, 4)}`] = token;
    }
  });
}

function begin(args: readonly string[], differing: Record<string, string> = {}): Running {
  return start(scv, args, folder, {
    HOME: join(base, "home"),
    TMPDIR: join(base, "tmp"),
    SCV_ENDPOINT: simulator.endpoint,
    SCV_USERNAME: simulator.credentials.username,
    SCV_PASSWORD: secrets["SCV password"] ?? "",
    SCV_CA_FILE: simulator.caFile ?? "",
    VCENTER_ENDPOINT: simulator.vcenterEndpoint,
    VCENTER_CA_FILE: simulator.caFile ?? "",
    APPLIANCE_PASSWORD: secrets["SCV password"] ?? "",
    ONTAP_PASSWORD: secrets["ONTAP password"] ?? "",
    ONTAP_KEY: secrets["private key"] ?? "",
    ...differing,
  });
}

async function run(args: readonly string[], differing: Record<string, string> = {}): Promise<Ended> {
  const ended = await begin(args, differing).ended;
  outputs.push([args.join(" "), ended.output]);
  return ended;
}

async function expectCode(
  code: number,
  args: readonly string[],
  differing: Record<string, string> = {},
): Promise<string> {
  const { output, ...ended } = await run(args, differing);
  if (ended.code !== code || output.includes("internal-error")) {
    throw new Error(`scv ${args.join(" ")} ended with ${String(ended.code)}:\n${output}`);
  }
  return output;
}

/** It fails, and what it tells shows that the answer with the secrets came. */
async function expectMasked(...args: readonly string[]): Promise<void> {
  expect(await expectCode(1, [...args, ...again])).toMatch(/\(secret\)|not shown because/);
}

async function expectNoLeak(): Promise<void> {
  const leaks = outputs.flatMap(([command, output]) => leaksInOutput(`the output of scv ${command}`, output, secrets));
  expect([...(await leaksBelow(base, secrets)), ...leaks]).toEqual([]);
}

/** Files of the state and plans may hold sensitive values: their owner alone may read them. */
async function expectPrivate(): Promise<void> {
  const names = (await readdir(folder)).filter((name) => /tfstate|\.plan$/.test(name));
  const modes = names.map(async (name) => [name, ((await stat(join(folder, name))).mode & 0o777).toString(8)]);
  expect(Object.fromEntries(await Promise.all(modes))).toEqual(Object.fromEntries(names.map((name) => [name, "600"])));
  expect(names).toEqual(expect.arrayContaining(["terraform.estate.tfstate", "terraform.estate.tfstate.journal"]));
}

const again = ["--config=cdktf.out"];
/** As an answer repeats what it was sent. */
const echo = () => {
  const { ["SCV password"]: password = "", ["ONTAP password"]: ontap = "", ["private key"]: key = "" } = secrets;
  const body = JSON.stringify({ password, userName: "admin" });
  return [
    `Cannot process ${body}`,
    `password ${ontap} of ${encodeURIComponent(ontap)}, ${new URLSearchParams({ password: ontap }).toString()}`,
    `Basic ${Buffer.from(`admin:${password}`).toString("base64")} ${Buffer.from(`x${ontap}y`).toString("base64")}`,
    `key ${key} and ${JSON.stringify({ privateKey: key })}`,
  ];
};

/** An answer that repeats the token of the run that asks. */
function echoToken(): void {
  let told = false;
  simulator.onRequest((_, { headers, side }) => {
    const token = z.string().safeParse(headers["token"]).data;
    if (told || side !== "scv" || token === undefined) return;
    told = true;
    secrets["echoed token"] = token;
    simulator.addFaults({
      method: "POST",
      path: "/4.1/storage-system",
      status: 400,
      body: { responseMessage: [`Token ${token}`] },
    });
  });
}

const echoes: (() => FaultInput)[] = [
  () => ({ status: 500, body: { statusCode: 500, responseMessage: echo() } }),
  () => ({ status: 400, body: { statusCode: 400, responseMessage: echo() } }),
  () => ({ status: 200, body: echo().join("\n"), headers: { "content-type": "text/html" } }),
  () => ({ status: 409, body: `<html>${echo().join("<br>")}</html>`, headers: { "content-type": "text/html" } }),
];

test("the whole story leaves no credential anywhere, in any form", async () => {
  await expectCode(0, ["synth"]);
  await expectCode(0, ["validate"]);
  await expectCode(0, ["plan", "--out=first.plan"]);
  await expectCode(0, ["show", "first.plan"]);
  await expectCode(0, ["show", "--json", "first.plan"]);
  await expectCode(0, ["apply", "first.plan"]);
  await expectPrivate();
  await expectCode(0, ["plan", "--detailed-exitcode"]);
  for (const command of [["plan", "--json"], ["show"], ["show", "--json"], ["output"], ["output", "--json"]])
    await expectCode(0, [...command, ...again]);
  await expectCode(0, ["state", "show", "scv_storage_system.nas1", ...again]);
  await expectNoLeak();

  simulator.setState({ policies: [{ name: "gold", retentionValue: 3 }] }, { merge: true });
  await expectCode(2, ["drift", ...again]);
  await expectCode(2, ["drift", "--json", ...again]);
  await expectCode(0, ["refresh", ...again]);
  await expectCode(0, ["apply", "--json", "--auto-approve"], { DAYS: "14" });
  await expectCode(0, ["destroy", "--auto-approve", ...again]);
  await expectPrivate();
  await expectNoLeak();
}, 180_000);

test("failures tell no credential: a wrong login, and answers that repeat what they were sent", async () => {
  const wrong = {
    APPLIANCE_PASSWORD: secrets["wrong SCV password"] ?? "",
    SCV_PASSWORD: secrets["wrong SCV password"] ?? "",
  };
  await expectCode(1, ["plan", ...again], wrong);
  await expectCode(1, ["apply", "--auto-approve", "--json", ...again], wrong);
  await expectCode(1, ["plan", ...again], { VCENTER_PASSWORD: secrets["wrong vCenter password"] ?? "" });
  for (const fault of echoes) {
    simulator.clearFaults();
    simulator.addFaults({ ...fault(), path: "/4.1/auth/login" });
    await expectMasked("plan");
    simulator.clearFaults();
    simulator.addFaults({ ...fault(), method: "POST", path: "/4.1/storage-system" });
    await expectMasked("apply", "--auto-approve");
    await expectMasked("apply", "--auto-approve", "--json");
  }
  simulator.clearFaults();
  simulator.addFaults({ side: "vcenter", status: 500, body: echo().join(" ") });
  await expectMasked("plan");
  simulator.clearFaults();
  echoToken();
  await expectMasked("apply", "--auto-approve");
  simulator.clearFaults();
  watch();
  await expectNoLeak();
}, 180_000);

test("what a killed apply leaves behind holds no credential", async () => {
  await expectCode(0, ["destroy", "--auto-approve", ...again]);
  const running = begin(["apply", "--auto-approve", ...again]);
  simulator.onRequest(async (phase, { method, path }) => {
    if (phase !== "after" || method !== "POST" || !path.endsWith("/storage-system")) return undefined;
    running.child.kill("SIGKILL");
    await running.ended;
    return "drop";
  });
  const { signal, output } = await running.ended;
  outputs.push(["apply that was killed", output]);
  expect(signal).toBe("SIGKILL");
  watch();
  const names = await readdir(folder);
  expect(names).toEqual(expect.arrayContaining(["terraform.estate.tfstate.lock", "terraform.estate.tfstate.journal"]));
  await expectPrivate();
  await expectNoLeak();
  await expectCode(0, ["apply", "--auto-approve", ...again]);
  await expectNoLeak();
}, 180_000);

test("a leak that is planted is found, in every form, in a file, a name and an output", async () => {
  const planted = join(base, "home", "deep", "in");
  await mkdir(planted, { recursive: true });
  for (const [name, secret] of Object.entries(secrets)) {
    for (const form of formsOf(secret)) {
      const file = join(planted, "planted.bin");
      await writeFile(file, Buffer.from(`\0before ${form.text} after`, "latin1"));
      expect(await leaksBelow(base, { [name]: secret })).not.toEqual([]);
      await rm(file);
    }
    const longer = Buffer.from(`user:${secret}:more`);
    for (const offset of [0, 1, 2]) {
      const text = Buffer.concat([Buffer.alloc(offset), longer]).toString("base64");
      expect(leaksInOutput("the output", text, { [name]: secret })).not.toEqual([]);
    }
  }
  await writeFile(join(planted, encodeURIComponent("a b&c")), "");
  expect(await leaksBelow(base, { name: "a b&c" })).not.toEqual([]);
});
