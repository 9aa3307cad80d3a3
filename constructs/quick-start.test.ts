import { spawnSync } from "node:child_process";
import { mkdtempSync, readFileSync, rmSync, writeFileSync } from "node:fs";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { defaultInventory } from "../src/simulator/vcenter/default-inventory";

const root = join(__dirname, "..");
const folder = mkdtempSync(join(tmpdir(), "quick-start-"));

afterAll(() => {
  rmSync(folder, { recursive: true });
});

/** The example out of the sources, without a build. */
function synthesised(environment: Readonly<Record<string, string>>): string {
  const tsconfig = join(folder, "tsconfig.json");
  const paths = { "cdktf-scv": [join(__dirname, "index.ts")] };
  writeFileSync(tsconfig, JSON.stringify({ extends: join(root, "tsconfig.json"), compilerOptions: { paths } }));
  const run = spawnSync(process.execPath, ["--import", "tsx", "main.ts"], {
    cwd: join(root, "examples", "quick-start"),
    env: { ...process.env, ...environment, TSX_TSCONFIG_PATH: tsconfig, CDKTF_OUTDIR: join(folder, "cdktf.out") },
    encoding: "utf8",
  });
  expect(run.stderr).toBe("");
  return readFileSync(join(folder, "cdktf.out", "stacks", "quick-start", "cdk.tf.json"), "utf8");
}

test("the quick start looks up what the simulator's vCenter has, and writes no secret", () => {
  const text = synthesised({ ONTAP_PASSWORD: "hunter2-of-ontap", SCV_PASSWORD: "hunter2-of-scv" });
  const { data, resource, variable } = JSON.parse(text);
  expect(defaultInventory.vms.map(({ name }) => name)).toContain(data.scv_virtual_machine["erp-server"].name);
  expect(defaultInventory.datastores.map(({ name }) => name)).toContain(data.scv_datastore["erp-data"].name);
  expect(Object.keys(resource).sort()).toEqual([
    "scv_policy",
    "scv_resource_group",
    "scv_schedule",
    "scv_storage_system",
  ]);
  expect(Object.keys(variable)).toEqual(["ONTAP_PASSWORD"]);
  expect(text).not.toContain("hunter2");
});
