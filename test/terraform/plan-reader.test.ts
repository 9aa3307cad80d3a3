import unidiff from "@ahmadnassri/terraform-unidiff";
import { mkdtemp, rm, writeFile } from "node:fs/promises";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { runCommand } from "../../src/cli/testing/test-host";
import { serveReattached, type ServedProvider } from "../../src/plugin/serve";
import { createScvProvider } from "../../src/providers/scv/scv";
import { startSimulator, type Simulator } from "../../src/simulator/simulator";
import { providerHost } from "../provider-host";
import { describeWithTerraform, terraform } from "./terraform";

const retention = { type: "DAYS", value: 14 };
const policy = (name: string, rest: object = {}) => ({ name, frequency: "DAILY", retention, ...rest });
const cluster = (name: string, version: number) => ({
  name,
  username: "admin",
  password_wo: "${var.password}",
  password_wo_version: version,
});

const surroundings = {
  terraform: { required_providers: { scv: { source: "terraform.local/cdktf-scv/scv" } } },
  provider: { scv: {} },
  variable: {
    password: { default: "hunter2", sensitive: true, ephemeral: true },
    note: { default: "classified", sensitive: true },
  },
};

const before = {
  ...surroundings,
  resource: {
    scv_policy: {
      kept: policy("kept"),
      updated: policy("updated", { description: "${var.note} once" }),
      deleted: policy("deleted"),
      moved: policy("moved"),
      changed_and_moved: policy("changed-and-moved"),
    },
    scv_storage_system: { updated: cluster("a.example.com", 1), replaced: cluster("b.example.com", 1) },
  },
};

const after = {
  ...surroundings,
  moved: [
    { from: "scv_policy.moved", to: "scv_policy.there" },
    { from: "scv_policy.changed_and_moved", to: "scv_policy.there_and_changed" },
  ],
  resource: {
    scv_policy: {
      kept: policy("kept"),
      created: policy("created", { description: "${scv_policy.kept.id} and ${var.note}" }),
      updated: policy("updated", { description: "${var.note} twice", retention: { type: "DAYS", value: 30 } }),
      there: policy("moved"),
      there_and_changed: policy("changed-and-moved", { scripts: ["/opt/quiesce.sh"] }),
    },
    scv_storage_system: { updated: cluster("a.example.com", 2), replaced: cluster("c.example.com", 1) },
  },
};

let simulator: Simulator;
let folder: string;
let environment: Record<string, string>;
let plan: string;

beforeAll(async () => {
  simulator = await startSimulator();
  folder = await mkdtemp(join(tmpdir(), "scv-plan-reader-"));
  const { endpoint, credentials, caFile = "" } = simulator;
  environment = {
    SCV_ENDPOINT: endpoint,
    SCV_USERNAME: credentials.username,
    SCV_PASSWORD: credentials.password,
    SCV_CA_FILE: caFile,
  };
  await write(before);
  await scv("apply", "-auto-approve");
  await write(after);
  await scv("plan", "-out=plan.scv");
  plan = await scv("show", "-json", "plan.scv");
}, 60_000);

afterAll(async () => {
  await simulator.stop();
  await rm(folder, { recursive: true });
});

const write = (configuration: object): Promise<void> =>
  writeFile(join(folder, "main.tf.json"), JSON.stringify(configuration));

async function scv(...words: readonly string[]): Promise<string> {
  const { code, out, err } = await runCommand([...words, "--config=."], { workingFolder: folder, environment });
  if (code !== 0) throw new Error(`scv ${words.join(" ")} ended with ${code}:\n${out}${err}`);
  return out;
}

/** The tool prints attributes in the order of the document, which in JSON has no meaning: by name. */
const read = (document: string): ReturnType<typeof unidiff> => unidiff(JSON.parse(document, byName));

function byName(_key: string, value: unknown): unknown {
  if (typeof value !== "object" || value === null || Array.isArray(value)) return value;
  return Object.fromEntries(Object.entries(value).sort(([a], [b]) => (a < b ? -1 : 1)));
}

test("a reader of Terraform's plans counts what ours will do", () => {
  expect(read(plan).summary).toEqual({ create: 2, update: 3, delete: 2 });
});

test("it shows each change as a patch, and no secret", () => {
  const { patches } = read(plan);
  const patchOf = (address: string) => patches.find((patch) => patch.startsWith(`Index: ${address}\n`));
  expect(patches).toHaveLength(6);
  expect(patchOf("scv_policy.created")).toContain("+name: created\n");
  expect(patchOf("scv_policy.updated")).toMatch(/-  value: 14\n.*\+  value: 30\n/s);
  expect(patchOf("scv_policy.deleted")).toContain("-name: deleted\n");
  expect(patchOf("scv_policy.there_and_changed")).toContain("+  - /opt/quiesce.sh\n");
  expect(patchOf("scv_storage_system.replaced")).toMatch(/-name: b\.example\.com\n.*\+name: c\.example\.com\n/s);
  expect(patchOf("scv_storage_system.updated")).toMatch(/-password_wo_version: 1\n\+password_wo_version: 2\n/);
  expect(patches.join("")).not.toContain("hunter2");
});

describeWithTerraform("beside Terraform's plan of the same state and configuration", () => {
  let served: ServedProvider;
  beforeAll(async () => {
    served = await serveReattached(createScvProvider(), providerHost(environment), process.pid);
  });
  afterAll(() => served.stop());

  async function asTerraform(...words: readonly string[]): Promise<string> {
    const { code, stdout, output } = await terraform(words, folder, { TF_REATTACH_PROVIDERS: served.reattach });
    if (code !== 0) throw new Error(`terraform ${words.join(" ")} ended with ${String(code)}:\n${output}`);
    return stdout;
  }

  test("it reads the same of both", async () => {
    await asTerraform("init", "-input=false");
    await asTerraform("plan", "-input=false", "-out=plan.terraform");
    const theirs = read(await asTerraform("show", "-json", "plan.terraform"));
    const ours = read(plan);
    expect(ours.summary).toEqual(theirs.summary);
    expect([...ours.patches].sort()).toEqual([...theirs.patches].sort());
  }, 60_000);
});
