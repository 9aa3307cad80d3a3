import { readFileSync, statSync } from "node:fs";
import { join } from "node:path";
import { policies, startProject, type TestProject } from "./testing/test-project";

let project: TestProject;

beforeEach(async () => {
  project = await startProject();
});

afterEach(() => project.remove());

const output = { output: { gold_id: { value: "${scv_policy.gold.id}" } } };
const stateFile = () => join(project.folder, "terraform.tfstate");
const state = () => JSON.parse(readFileSync(stateFile(), "utf8"));

test("plan shows, changes nothing, and exits with 2 where it was asked for", async () => {
  project.configure(policies({ gold: 14 }));
  const plan = await project.run("plan");
  expect(plan).toMatchObject({ code: 0, err: "" });
  expect(plan.out).toContain("Plan: 1 to add, 0 to change, 0 to destroy.");
  expect(await project.run("plan -detailed-exitcode")).toMatchObject({ code: 2 });
  expect(await project.run("plan -detailed-exitcode -lock-timeout=10s")).toMatchObject({ code: 2 });
  expect(project.writes()).toEqual([]);
  expect(() => statSync(stateFile())).toThrow("ENOENT");
});

test("apply, apply again, change, destroy", async () => {
  project.configure(policies({ gold: 14, silver: 7 }, output));
  const apply = await project.run("apply --auto-approve");
  expect(apply).toMatchObject({ code: 0, err: "" });
  expect(apply.out).toContain("Apply complete! Resources: 2 added, 0 changed, 0 destroyed.\n\nOutputs:\n\ngold_id = ");
  expect(statSync(stateFile()).mode & 0o777).toBe(0o600);
  const again = await project.run("plan --detailed-exitcode");
  expect(again.out).toContain("No changes. Your infrastructure matches the configuration.");
  expect(again.code).toBe(0);
  project.configure(policies({ gold: 10 }));
  const change = await project.run("apply --auto-approve");
  expect(change.out).toContain("value = 14 -> 10 # changed in configuration");
  expect(change.out).toContain("Apply complete! Resources: 0 added, 1 changed, 1 destroyed.");
  expect(project.retentions()).toEqual([["gold", 10]]);
  const destroy = await project.run("destroy --auto-approve");
  expect(destroy.out).toContain("Destroy complete! Resources: 1 destroyed.");
  expect(project.retentions()).toEqual([]);
  expect(state().resources).toEqual([]);
});

test("an approval is only yes; anything else changes nothing", async () => {
  project.configure(policies({ gold: 14 }));
  const no = await project.run("apply", { typed: ["y"] });
  expect(no.code).toBe(1);
  expect(no.out).toContain("Only 'yes' will be accepted to approve.");
  expect(no.out).toContain("Apply cancelled.");
  expect(project.writes()).toEqual([]);
  expect(await project.run("apply", { typed: ["yes"] })).toMatchObject({ code: 0 });
  expect(project.retentions()).toEqual([["gold", 14]]);
});

test.each([
  ["without a terminal", "apply", {}],
  ["with --input=false", "apply --input=false", { typed: ["yes"] }],
  ["with --json", "apply --json", { typed: ["yes"] }],
  ["of a destroy", "destroy", {}],
])("an approval that nobody can give %s is an error before any request", async (_, words, options) => {
  project.configure(policies({ gold: 14 }));
  const run = await project.run(words, options);
  expect(run.code).toBe(1);
  expect(run.err + run.out).toMatch(/code: approval-missing|"code":"approval-missing"/);
  expect(project.simulator.requests()).toEqual([]);
});

test("drift tells what was changed by hand and what is not applied by its exit code, and changes nothing", async () => {
  project.configure(policies({ gold: 14 }));
  await project.run("apply --auto-approve");
  const clean = await project.run("drift");
  expect(clean.code).toBe(0);
  expect(clean.out).toContain("No drift. 1 resource compared");
  const before = readFileSync(stateFile(), "utf8");
  project.configure(policies({ gold: 14, silver: 7 }));
  expect(await project.run("drift")).toMatchObject({ code: 3 });
  const [gold] = project.simulator.state().policies;
  project.simulator.setState({ policies: gold === undefined ? [] : [{ ...gold, retentionValue: 3 }] });
  const both = await project.run("drift");
  expect(both.code).toBe(4);
  expect(both.out).toContain("~ value = 14 -> 3");
  expect(both.out).toContain("# scv_policy.silver is not created yet");
  project.configure(policies({ gold: 14 }));
  expect(await project.run("drift")).toMatchObject({ code: 2 });
  const json = await project.run("drift --json");
  expect(json.code).toBe(2);
  expect(JSON.parse(json.out)).toMatchObject({
    exit_code: 2,
    stacks: [
      { checked: 1, drifted: [{ kind: "changed", address: "scv_policy.gold", paths: [["retention", "value"]] }] },
    ],
  });
  project.simulator.addFaults({ method: "GET", path: "/api/4.1/policies", status: 500 });
  expect(await project.run("drift")).toMatchObject({ code: 1 });
  expect(readFileSync(stateFile(), "utf8")).toBe(before);
});

test("refresh records what is there, and asks the appliance for nothing else", async () => {
  project.configure(policies({ gold: 14 }));
  await project.run("apply --auto-approve");
  const [gold] = project.simulator.state().policies;
  project.simulator.setState({ policies: gold === undefined ? [] : [{ ...gold, retentionValue: 3 }] });
  const before = project.writes().length;
  const refresh = await project.run("refresh");
  expect(refresh).toMatchObject({ code: 0, err: "" });
  expect(refresh.out).toContain("~ value = 14 -> 3");
  expect(state().resources[0].instances[0].attributes.retention.value).toBe(3);
  expect(project.writes()).toHaveLength(before);
});

test("the state is listed, shown, forgotten and taken back by an import", async () => {
  project.configure(policies({ gold: 14 }, output));
  await project.run("apply --auto-approve");
  expect((await project.run("state list")).out).toBe("scv_policy.gold\n");
  expect((await project.run("state show scv_policy.gold")).out).toContain(
    '# scv_policy.gold:\nresource "scv_policy" "gold" {\n',
  );
  expect((await project.run("show")).out).toContain("\nOutputs:\n\ngold_id = ");
  const unknown = await project.run("state show scv_policy.glod");
  expect(unknown.err).toContain('Did you mean "scv_policy.gold"?');
  expect((await project.run("state rm scv_policy.gold")).out).toBe(
    "Removed scv_policy.gold\nSuccessfully removed 1 resource instance(s).\n",
  );
  const taken = await project.run("plan");
  expect(taken.code).toBe(1);
  expect(taken.err).toContain("scv import scv_policy.gold");
  expect(await project.run("import -input=false scv_policy.gold gold")).toMatchObject({ code: 0 });
  expect(await project.run("plan --detailed-exitcode")).toMatchObject({ code: 0 });
});

test("outputs are shown all, alone, raw and as JSON", async () => {
  project.configure(policies({ gold: 14 }, { output: { ...output.output, text: { value: "plain" } } }));
  for (const words of ["output", "output text", "output -raw text"])
    expect(await project.run(words)).toMatchObject({
      code: 0,
      out: expect.stringContaining("Warning: No outputs found"),
    });
  expect(await project.run("output -json")).toMatchObject({ code: 0, out: "{}\n" });
  for (const [words, code] of [
    ["output -json text", "output-unknown"],
    ["output -raw", "output-raw"],
    ["output -raw -json text", "output-format"],
  ] as const)
    expect(await project.run(words)).toMatchObject({ code: 1, out: "", err: expect.stringContaining(`code: ${code}`) });
  await project.run("apply --auto-approve");
  expect((await project.run("output text")).out).toBe('"plain"\n');
  expect((await project.run("output -raw text")).out).toBe("plain");
  expect((await project.run("output -json text")).out).toBe('"plain"\n');
  expect(JSON.parse((await project.run("output -json")).out)["text"]).toEqual({
    sensitive: false,
    type: "string",
    value: "plain",
  });
  expect((await project.run("output txt")).err).toContain('Did you mean "text"?');
});

test("with --json the output is lines of JSON alone, progress and failures too", async () => {
  project.configure(policies({ gold: 14 }));
  const lines = (text: string) =>
    text
      .trimEnd()
      .split("\n")
      .map((line) => JSON.parse(line));
  const typesOf = (text: string) => lines(text).map(({ type }) => type);
  expect(typesOf((await project.run("plan --json")).out)).toEqual(["version", "planned_change", "change_summary"]);
  project.simulator.addFaults({ method: "POST", path: "/api/4.1/policies", status: 400 });
  expect(typesOf((await project.run("import --json scv_policy.gold gold")).out)).toEqual(["version", "diagnostic"]);
  const failed = await project.run("apply --json --auto-approve");
  expect(failed).toMatchObject({ code: 1, err: "" });
  expect(typesOf(failed.out).slice(3)).toEqual(["apply_start", "apply_errored", "change_summary", "diagnostic"]);
});

test("validate makes no request, and tells all that is wrong", async () => {
  project.configure(policies({ gold: 14 }));
  expect(await project.run("validate")).toMatchObject({ code: 0, out: "Success! The configuration is valid.\n" });
  project.configure({ ...policies({ gold: -1 }), output: { x: { value: "${scv_policy.glod.id}" } } });
  const wrong = await project.run("validate --json");
  expect(wrong).toMatchObject({ code: 1, err: "" });
  expect(JSON.parse(wrong.out)).toMatchObject({ format_version: "1.0", valid: false });
  expect(project.simulator.requests()).toEqual([]);
});

test("a secret that the environment does not have is named, and one that it has is never shown", async () => {
  const secret = policies(
    {},
    {
      variable: { ONTAP_PASSWORD: { ephemeral: true } },
      resource: {
        scv_storage_system: {
          a: { name: "10.0.0.9", username: "admin", password_wo: "${var.ONTAP_PASSWORD}", password_wo_version: 1 },
        },
      },
    },
  );
  project.configure(secret);
  expect((await project.run("plan")).err.replaceAll("\n│ ", " ")).toContain(
    "Set the environment variable ONTAP_PASSWORD or TF_VAR_ONTAP_PASSWORD, or use --var or --var-file.",
  );
  const run = await project.run("apply --auto-approve", { environment: { ONTAP_PASSWORD: "hunter2-of-ontap" } });
  expect(run).toMatchObject({ code: 0 });
  expect(run.out + run.err + readFileSync(stateFile(), "utf8")).not.toContain("hunter2");
});

test("Ctrl-C once finishes what runs and stops; the rest is not tried", async () => {
  project.configure(policies({ a: 1, b: 2, c: 3 }));
  const run = await project.run("apply --auto-approve --parallelism=1", {
    onOutput: (text, interrupt) => {
      if (text.includes("Creating...")) interrupt();
    },
  });
  expect(run.code).toBe(1);
  expect(run.err).toContain("Gracefully shutting down...");
  expect(run.out).toContain("Apply interrupted. Resources: 1 added, 0 changed, 0 destroyed.");
  expect(project.retentions()).toHaveLength(1);
  expect(await project.run("apply --auto-approve")).toMatchObject({ code: 0 });
  expect(project.retentions()).toHaveLength(3);
});

test("Ctrl-C twice stops at once, also where an answer never comes", async () => {
  project.configure(policies({ a: 1 }));
  project.simulator.addFaults({ method: "POST", path: "/api/4.1/policies", hang: true });
  const run = await project.run("apply --auto-approve", {
    onOutput: (text, interrupt) => {
      if (text.includes("Creating...")) setTimeout(() => (interrupt(), interrupt()), 200);
    },
  });
  expect(run.code).toBe(1);
  expect(run.err).toContain("Two interrupts received. Stopping at once.");
});

test("a failure stops what depends on it, and says so", async () => {
  const policy = (name: string, more: object = {}) => ({
    name,
    frequency: "DAILY",
    retention: { type: "DAYS", value: 7 },
    ...more,
  });
  const resource = {
    scv_policy: { gold: policy("gold"), silver: policy("silver", { depends_on: ["scv_policy.gold"] }) },
  };
  project.configure(policies({}, { resource }));
  project.simulator.addFaults({ method: "POST", path: "/api/4.1/policies", status: 400 });
  const run = await project.run("apply --auto-approve");
  expect(run.code).toBe(1);
  expect(run.out).toContain("scv_policy.silver: Not created, because scv_policy.gold failed\n");
  expect(run.out).toContain("Apply incomplete. Resources: 0 added, 0 changed, 0 destroyed. 1 not tried.");
  expect(run.err).toContain("with scv_policy.gold");
});
