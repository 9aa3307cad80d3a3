import { readFile, writeFile } from "node:fs/promises";
import { isJsonArray, type JsonObject } from "../../src/language/json";
import { serveReattached, type ServedProvider } from "../../src/plugin/serve";
import { createScvProvider } from "../../src/providers/scv/scv";
import { listOf, objectOf, readObject, sorted } from "../conformance/read-json";
import { providerHost } from "../provider-host";
import { Site, type Told } from "../survival/site";
import { describeWithTerraform, terraform } from "../terraform/terraform";

type Engine = "scv" | "terraform";

const note = "told-to-nobody";
const policy = (name: string, value: number | string) => ({
  name,
  frequency: "DAILY",
  retention: { type: "DAYS", value },
});

/** Instances of count and for_each, a sensitive and a write-only attribute; `svm` has another name in its place. */
function configuration(svm = "svm-a"): object {
  const login = { username: "vsadmin", password_wo: "${var.ONTAP_PASSWORD}", password_wo_version: 1 };
  return {
    terraform: {
      required_providers: { scv: { source: "terraform.local/cdktf-scv/scv" } },
      backend: { local: { path: "terraform.tfstate" } },
    },
    provider: { scv: [{}] },
    variable: {
      ONTAP_PASSWORD: { type: "string", ephemeral: true, sensitive: true },
      note: { type: "string", sensitive: true, default: note },
    },
    resource: {
      scv_policy: {
        counted: { count: 2, ...policy("counted_${count.index}", 7) },
        each: {
          for_each: { short: 3, long: 30 },
          ...policy("each_${each.key}", "${each.value}"),
          description: "${var.note}",
        },
      },
      scv_storage_system: {
        each: { for_each: '${toset(["svm-x", "svm-y"])}', name: "${each.key}", ...login },
        renamed: { name: svm, ...login, lifecycle: { create_before_destroy: true } },
      },
    },
    output: {
      ids: { value: "${scv_policy.counted[*].id}" },
      note: { value: "${var.note}", sensitive: true },
    },
  };
}

describeWithTerraform.each<[Engine, Engine]>([
  ["scv", "terraform"],
  ["terraform", "scv"],
])("a state of %s is one of %s", (writer, reader) => {
  let site: Site;
  let served: ServedProvider;

  beforeAll(async () => {
    site = await Site.set();
    served = await serveReattached(createScvProvider(), providerHost(site.environment), process.pid);
    await want();
    await succeed("terraform", "init");
  }, 60_000);

  afterAll(async () => {
    await served.stop();
    await site.clear();
  });

  const want = (svm?: string) => writeFile(site.path("cdk.tf.json"), JSON.stringify(configuration(svm)));

  async function run(engine: Engine, ...args: string[]): Promise<Told> {
    if (engine === "scv") return site.run(...args);
    const environment = {
      ...site.environment,
      TF_REATTACH_PROVIDERS: served.reattach,
      TF_INPUT: "0",
      TF_CLI_CONFIG_FILE: "",
    };
    const { code, output } = await terraform([...args, "-no-color"], site.folder, environment);
    return { code: code ?? 1, output };
  }

  async function succeed(engine: Engine, ...args: string[]): Promise<string> {
    const { code, output } = await run(engine, ...args);
    if (code !== 0) throw new Error(`${engine} ${args.join(" ")} ended with ${code}:\n${output}`);
    return output;
  }

  async function expectEmptyPlans(): Promise<void> {
    for (const engine of [reader, writer]) await succeed(engine, "plan", "-detailed-exitcode");
  }

  const text = () => readFile(site.path("terraform.tfstate"), "utf8");

  /** All that the state says of objects; Terraform lists sensitive attributes in no order. */
  async function objects() {
    const { resources, outputs, lineage } = readObject(await text());
    const instance = (found: JsonObject) => ({
      ...found,
      sensitive_attributes: sorted(isJsonArray(found["sensitive_attributes"]) ? found["sensitive_attributes"] : []),
    });
    const ordered = listOf(resources).map((each) => ({ ...each, instances: listOf(each["instances"]).map(instance) }));
    return { resources: ordered, outputs, lineage };
  }

  async function instances(type: string, name: string) {
    const all: readonly JsonObject[] = (await objects()).resources;
    return listOf(all.find((resource) => resource["type"] === type && resource["name"] === name)?.["instances"]);
  }

  test("with nothing to do, and written anew it says the same", async () => {
    await succeed(writer, "apply", "-auto-approve");
    const written = await objects();
    await expectEmptyPlans();
    await succeed(reader, "apply", "-refresh-only", "-auto-approve");
    expect(await objects()).toEqual(written);
    expect((await instances("scv_policy", "each")).map(({ index_key: key }) => key)).toEqual(["long", "short"]);
    const [first] = await instances("scv_policy", "each");
    expect(first?.["sensitive_attributes"]).toEqual([[{ type: "get_attr", value: "description" }]]);
    for (const { attributes } of await instances("scv_storage_system", "each")) {
      expect(objectOf(attributes)).toMatchObject({ password_wo: null, password_wo_version: 1 });
    }
    expect(await text()).not.toContain(site.environment["TF_VAR_ONTAP_PASSWORD"]);
    expect(await succeed(reader, "output", "-raw", "note")).toBe(note);
  }, 90_000);

  test("what the one tainted the other replaces, or untaints", async () => {
    await succeed(writer, "taint", "scv_policy.counted[1]");
    const plan = await run(reader, "plan", "-detailed-exitcode");
    expect(plan).toMatchObject({ code: 2, output: expect.stringContaining("is tainted, so") });
    await succeed(reader, "untaint", "scv_policy.counted[1]");
    await expectEmptyPlans();
    await succeed(writer, "taint", 'scv_policy.each["long"]');
    expect(await succeed(reader, "apply", "-auto-approve")).toContain("1 added, 0 changed, 1 destroyed");
    await expectEmptyPlans();
  }, 90_000);

  test("what the one could not delete after it was replaced the other deletes", async () => {
    await want("svm-b");
    site.simulator.addFaults({ method: "DELETE", path: "/api/4.1/storage-system", status: 400 });
    expect(await run(writer, "apply", "-auto-approve")).toMatchObject({ code: 1 });
    site.simulator.clearFaults();
    const kept = (await instances("scv_storage_system", "renamed")).map(({ deposed, attributes }) => [
      typeof deposed,
      objectOf(attributes)["name"],
    ]);
    expect(kept).toEqual([
      ["undefined", "svm-b"],
      ["string", "svm-a"],
    ]);
    const plan = await run(reader, "plan", "-detailed-exitcode");
    expect(plan).toMatchObject({ code: 2, output: expect.stringMatching(/renamed \(deposed object \w+\)/) });
    expect(await succeed(reader, "apply", "-auto-approve")).toContain("0 added, 0 changed, 1 destroyed");
    const systems = site.simulator.state().storageSystems.map(({ name }) => name);
    expect(systems.sort()).toEqual(["svm-b", "svm-x", "svm-y"]);
    await expectEmptyPlans();
  }, 90_000);
});
