import { mkdir, mkdtemp, rm, writeFile } from "node:fs/promises";
import { createServer } from "node:net";
import { join } from "node:path";
import { setTimeout as sleep } from "node:timers/promises";
import { startSimulator } from "../../src/simulator/simulator";
import { scv, start } from "../crash/command";
import { codesIn, Site, wordsOf, type Told } from "./site";

let site: Site;

beforeAll(async () => {
  site = await Site.applied();
});

afterAll(async () => {
  await site.clear();
});

/** One error that says it, and nothing done. */
async function expectRefused(told: Promise<Told>, code: string, ...says: readonly string[]): Promise<void> {
  const before = { files: await site.files(), appliance: site.simulator.state() };
  const { code: exit, output } = await told;
  expect({ exit, codes: codesIn(output) }).toEqual({ exit: 1, codes: [code] });
  expect(output.match(/Error: /g)).toHaveLength(1);
  for (const text of says) expect(wordsOf(output)).toContain(text);
  expect(output).not.toMatch(/^\s+at .*:\d+:\d+/m);
  expect({ files: await site.files(), appliance: site.simulator.state() }).toEqual(before);
}

describe("a wrong command line", () => {
  test.each([
    [["plan", "--detailed-exit"], "unknown-option", "--detailed-exit"],
    [["aply"], "unknown-command", "apply"],
    [["apply", "--parallelism=0", "--auto-approve"], "invalid-value", "parallelism"],
    [["apply", "--parallelism=many", "--auto-approve"], "invalid-value", "parallelism"],
    [["apply", "--lock-timeout=soon", "--auto-approve"], "invalid-value", "lock-timeout"],
    [["plan", "--refresh=maybe"], "invalid-value", "refresh"],
    [["import", "scv_policy.gold"], "missing-argument", "id"],
    [["state", "show"], "missing-argument", "address"],
    [["state", "show", "gold"], "address-invalid", "gold"],
    [["plan", "more"], "too-many-arguments", "plan"],
    [["plan", "--stack=other"], "stack-unknown", "other"],
    [["apply"], "approval-missing", "--auto-approve"],
    [["apply", "--json"], "approval-missing", "--auto-approve"],
    [["destroy", "--input=false"], "approval-missing", "--auto-approve"],
    [["apply", "no-such.plan"], "plan-file-missing", "no-such.plan"],
    [["apply", "cdk.tf.json"], "plan-file-invalid", "cdk.tf.json"],
    [["output", "--json", "nothing"], "output-unknown", "nothing"],
    [["force-unlock", "--force", "id"], "not-locked", "not locked"],
  ])("%j is refused", async (args, code, says) => {
    await expectRefused(site.run(...args), code, says);
  });
});

describe("a wrong environment", () => {
  test.each([
    ["SCV_ENDPOINT", "connection-incomplete"],
    ["SCV_USERNAME", "connection-incomplete"],
    ["SCV_PASSWORD", "connection-incomplete"],
    ["TF_VAR_ONTAP_PASSWORD", "variable-missing"],
  ])("without %s", async (name, code) => {
    const environment = Object.fromEntries(Object.entries(site.environment).filter(([other]) => other !== name));
    await expectRefused(site.runWith(environment, "plan"), code, name.replace("TF_VAR_", ""));
  });

  test.each([
    ["an endpoint that is no URL", { SCV_ENDPOINT: "scv.example.com" }, "endpoint-invalid", "https://"],
    ["a name that does not resolve", { SCV_ENDPOINT: "https://scv.invalid" }, "host-not-found", "scv.invalid"],
    ["a wrong password", { SCV_PASSWORD: "wrong" }, "scv-login", "username and password"],
    ["a CA file that is not there", { SCV_CA_FILE: "none.pem" }, "ca-file-unreadable", "none.pem"],
    ["a CA file that is none", { SCV_CA_FILE: "cdk.tf.json" }, "ca-invalid", "CA file"],
    ["a fingerprint that is none", { SCV_CA_FILE: "", SCV_FINGERPRINT: "12:34" }, "fingerprint-invalid", "SHA-256"],
    ["another fingerprint", { SCV_CA_FILE: "", SCV_FINGERPRINT: "ab".repeat(32) }, "tls-untrusted", "fingerprint"],
    ["a certificate that nobody vouches for", { SCV_CA_FILE: "" }, "tls-untrusted", "SHA-256 fingerprint"],
  ])("%s", async (_, differing, code, says) => {
    await expectRefused(site.runWith({ ...site.environment, ...differing }, "plan"), code, says);
    await expectRefused(site.runWith({ ...site.environment, ...differing }, "apply", "--auto-approve"), code, says);
  });

  test("the CA of another appliance", async () => {
    const other = await startSimulator();
    try {
      const environment = { ...site.environment, SCV_CA_FILE: other.caFile ?? "" };
      await expectRefused(site.runWith(environment, "plan"), "tls-untrusted", site.simulator.endpoint);
    } finally {
      await other.stop();
    }
  });

  test("the right fingerprint alone is enough", async () => {
    const environment = { ...site.environment, SCV_CA_FILE: "", SCV_FINGERPRINT: site.simulator.fingerprint ?? "" };
    expect(await site.runWith(environment, "plan", "--detailed-exitcode")).toMatchObject({ code: 0 });
  });

  test("an endpoint where nothing listens", async () => {
    const port = await freePort();
    const environment = { ...site.environment, SCV_ENDPOINT: `https://127.0.0.1:${port}` };
    await expectRefused(site.runWith(environment, "plan"), "connection-refused", `127.0.0.1:${port}`);
  });
});

async function freePort(): Promise<number> {
  const server = createServer();
  await new Promise<void>((resolve) => server.listen(0, "127.0.0.1", resolve));
  const address = server.address();
  await new Promise((resolve) => server.close(resolve));
  return typeof address === "object" && address !== null ? address.port : 0;
}

describe("an appliance that has trouble for a while", () => {
  let own: Site;

  beforeEach(async () => {
    own = await Site.set();
  });

  afterEach(async () => {
    await own.clear();
  });

  async function expectMadeOnce(): Promise<void> {
    const { code, output } = await own.run("apply", "--auto-approve");
    expect({ code, output }).toMatchObject({ code: 0, output: expect.stringContaining("Resources: 10 added") });
    own.simulator.clearFaults();
    own.simulator.onRequest(undefined);
    const { counts } = own.simulator.creations();
    expect(counts).toMatchObject({
      storageSystem: { nas1: 1, nas2: 1 },
      policy: { bronze: 1, silver: 1, gold: 1 },
      resourceGroup: { crm: 1, erp: 1, web: 1 },
    });
    expect(await own.run("plan", "--detailed-exitcode")).toMatchObject({ code: 0 });
  }

  test.each([
    ["429 with Retry-After", { everyNth: 3, status: 429, headers: { "retry-after": "2" } }],
    ["503 with Retry-After", { everyNth: 3, status: 503, headers: { "retry-after": "1" } }],
    ["tokens that end early", { everyNth: 15, times: 2, expireToken: true as const }],
    ["connections that are closed before a request took effect", { everyNth: 4, times: 2, closeBefore: true as const }],
    ["connections that are closed after a request took effect", { everyNth: 4, times: 2, closeAfter: true as const }],
    ["500 after the request took effect", { everyNth: 4, method: "POST" as const, status: 500, takesEffect: true }],
    [
      "a page of a proxy after the request took effect",
      { everyNth: 4, status: 502, html: true as const, takesEffect: true },
    ],
    ["answers that are cut off", { everyNth: 4, method: "POST" as const, truncateBody: "connection" as const }],
  ])("%s: the apply succeeds, and each object is made once", async (_, fault) => {
    own.simulator.addFaults({ path: "/4.1/**", ...fault });
    await expectMadeOnce();
  });

  test("a token that ends in the middle of the run: it logs in again, once", async () => {
    let changes = 0;
    own.simulator.onRequest((phase, { method }) => {
      if (phase === "before" && method === "POST" && ++changes === 4) own.simulator.expireTokens();
    });
    await expectMadeOnce();
  });
});

test("an appliance that restarts in the middle of an apply: the apply waits and succeeds", async () => {
  const own = await Site.set({}, { insecureHttp: true });
  const before = own.simulator;
  let restarted: Promise<void> | undefined;
  const restart = async () => {
    await before.stop();
    await sleep(1000);
    const port = Number(new URL(before.endpoint).port);
    own.simulator = await startSimulator({
      port,
      data: before.state(),
      credentials: before.credentials,
      insecureHttp: true,
    });
  };
  let changes = 0;
  before.onRequest((phase, { method }) => {
    if (method === "GET" || phase !== "before" || ++changes < 4) return undefined;
    restarted ??= restart();
    return "drop";
  });
  try {
    const { code, output } = await own.start("apply", "--auto-approve").ended;
    await restarted;
    expect({ code, output }).toMatchObject({ code: 0, output: expect.stringContaining("Resources: 10 added") });
    const names = own.simulator.state().policies.map(({ name }) => name);
    expect(names.sort()).toEqual(["bronze", "gold", "silver"]);
    expect(await own.run("plan", "--detailed-exitcode")).toMatchObject({ code: 0 });
  } finally {
    await own.clear();
  }
});

describe("a program", () => {
  let folder: string;

  beforeEach(async () => {
    folder = await mkdtemp(site.path("app-"));
  });

  afterEach(async () => {
    await rm(folder, { recursive: true });
  });

  async function program(source: string, args: readonly string[] = ["plan"], file: unknown = undefined) {
    await writeFile(join(folder, "main.cjs"), source);
    const described = file ?? { language: "typescript", app: "node main.cjs" };
    await writeFile(join(folder, "cdktf.json"), typeof described === "string" ? described : JSON.stringify(described));
    return start(scv, args, folder, site.environment).ended;
  }

  const empty = `
    const { mkdirSync, writeFileSync } = require("node:fs");
    const { join } = require("node:path");
    const out = process.env.CDKTF_OUTDIR ?? "cdktf.out";
    mkdirSync(join(out, "stacks", "one"), { recursive: true });
    const synthesizedStackPath = "stacks/one/cdk.tf.json";
    writeFileSync(join(out, synthesizedStackPath), JSON.stringify({ output: { greeting: { value: "hello" } } }));
    const one = { name: "one", constructPath: "one", workingDirectory: "stacks/one", synthesizedStackPath, annotations: [], dependencies: [] };
    writeFileSync(join(out, "manifest.json"), JSON.stringify({ version: "0.21.0", stacks: { one } }));
  `;

  test.each([
    [
      "that fails",
      { source: "console.error('cannot find the plan'); process.exit(3)" },
      "synthesis-failed",
      "cannot find the plan",
    ],
    ["that ends by a signal", { source: "process.kill(process.pid, 'SIGKILL')" }, "synthesis-failed", "137"],
    ["that writes nothing", { source: "" }, "synthesis-failed", "synth()"],
    ["that is not there", { source: "", file: { app: "no-such-command" } }, "synthesis-failed", "no-such-command"],
    ["without an app", { source: "", file: { language: "typescript" } }, "invalid-cdktf-json", "app"],
    ["whose file is no JSON", { source: "", file: "{" }, "invalid-json", "cdktf.json"],
  ])("%s is one clear error", async (_, { source, ...more }, code, says) => {
    const { code: exit, output } = await program(source, ["plan"], "file" in more ? more.file : undefined);
    expect({ exit, codes: codesIn(output) }).toEqual({ exit: 1, codes: [code] });
    expect(wordsOf(output)).toContain(says);
    expect(output).not.toMatch(/^\s+at .*:\d+:\d+/m);
  });

  test("that prints keeps its prints apart from what is for machines", async () => {
    await program(`console.log("{ not json"); ${empty}`, ["apply", "--auto-approve"]);
    const { stdout } = await outputOf("output", "--json");
    expect(JSON.parse(stdout)).toMatchObject({ greeting: { value: "hello" } });
  });

  async function outputOf(...args: string[]): Promise<{ stdout: string }> {
    const running = start(scv, args, folder, site.environment);
    const printed: string[] = [];
    running.child.stdout?.on("data", (text: string) => void printed.push(text));
    const { code } = await running.ended;
    expect(code).toBe(0);
    return { stdout: printed.join("") };
  }

  test("a folder without a project is one clear error", async () => {
    await mkdir(join(folder, "empty"));
    const { code, output } = await start(scv, ["plan"], join(folder, "empty"), site.environment).ended;
    expect({ code, codes: codesIn(output) }).toEqual({ code: 1, codes: ["no-cdktf-json"] });
  });
});
