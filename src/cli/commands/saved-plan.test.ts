import { mkdirSync, readFileSync, statSync, writeFileSync } from "node:fs";
import { join } from "node:path";
import { policies, startProject, type TestProject } from "../testing/test-project";

let project: TestProject;

beforeEach(async () => {
  project = await startProject();
});

afterEach(() => project.remove());

test("where nobody reads on, no next step is told", async () => {
  project.configure(policies({ gold: 14 }));
  const told = /Saved the plan|didn't use --out/;
  for (const words of ["plan", "plan --out=saved.plan"]) {
    expect((await project.run(words)).out).toMatch(told);
    const { code, out } = await project.run(words, { environment: { TF_IN_AUTOMATION: "1" } });
    expect(code).toBe(0);
    expect(out).not.toMatch(told);
    expect(out).toContain("Plan: 1 to add");
  }
});

test("a saved plan is 0600, is shown, is applied as it is and once only", async () => {
  project.configure(policies({ gold: 14 }));
  const plan = await project.run("plan --out=saved.plan");
  expect(plan.out).toContain(
    'Saved the plan to: saved.plan\n\nTo perform exactly these actions, run:\n    scv apply "saved.plan"',
  );
  expect(statSync(join(project.folder, "saved.plan")).mode & 0o777).toBe(0o600);
  expect((await project.run("show saved.plan")).out).toContain("# scv_policy.gold will be created");
  expect(JSON.parse((await project.run("show -json saved.plan")).out)).toMatchObject({
    format_version: "1.2",
    resource_changes: [{ address: "scv_policy.gold", change: { actions: ["create"] } }],
  });
  expect(await project.run("apply saved.plan")).toMatchObject({ code: 0 });
  const stale = await project.run("apply saved.plan");
  expect(stale.code).toBe(1);
  expect(stale.err).toContain("Error: Saved plan is stale");
  expect(project.retentions()).toEqual([["gold", 14]]);
});

test("of a saved plan of several stacks one is shown as it is where it is named, as of the state", async () => {
  const folder = join(project.folder, "cdktf.out");
  const stacks = ["groups", "storage"].map((name) => {
    mkdirSync(join(folder, "stacks", name), { recursive: true });
    writeFileSync(join(folder, "stacks", name, "cdk.tf.json"), JSON.stringify(policies({ [name]: 14 })));
    const synthesizedStackPath = `stacks/${name}/cdk.tf.json`;
    const workingDirectory = `stacks/${name}`;
    return [
      name,
      { name, constructPath: name, workingDirectory, synthesizedStackPath, dependencies: [], annotations: [] },
    ];
  });
  writeFileSync(
    join(folder, "manifest.json"),
    JSON.stringify({ version: "0.21.0", stacks: Object.fromEntries(stacks) }),
  );
  const show = async (words: string) => project.run(`${words} --config=cdktf.out`);
  const shown = async (words: string) => JSON.parse((await show(words)).out);
  expect(await show("plan --out=saved.plan")).toMatchObject({ code: 0, err: "" });
  expect(Object.keys((await shown("show --json saved.plan")).stacks)).toEqual(["groups", "storage"]);
  const one = await shown("show --json --stack=groups saved.plan");
  expect(one).toMatchObject({ format_version: "1.2", resource_changes: [{ address: "scv_policy.groups" }] });
  expect(await shown("show --json --stack=groups")).toMatchObject({ format_version: "1.0" });
  const { out } = await show("show --stack=groups saved.plan");
  expect(out).toContain("scv_policy.groups");
  expect(out).not.toMatch(/storage|Stack /);
  expect((await show("show --stack=other saved.plan")).err).toContain("code: stack-unknown");
});

test("a saved plan is refused where the configuration moved, or where it is none", async () => {
  project.configure(policies({ gold: 14 }));
  await project.run("plan --out=saved.plan");
  project.configure(policies({ gold: 15 }));
  expect((await project.run("apply saved.plan")).err).toContain("the configuration was changed");
  const { err } = await project.run("apply main.tf.json");
  expect(err).toContain("Make a new one with:\n│     scv plan --out=plan.scv\n");
  expect(err).toContain("code: plan-file-invalid");
  expect((await project.run("apply no.plan")).err).toContain("code: plan-file-missing");
  expect(project.writes()).toEqual([]);
});

test("a plan takes the place of an older plan and of nothing else", async () => {
  project.configure(policies({ gold: 14 }));
  await project.run("apply --auto-approve");
  expect(await project.run("plan --out=saved.plan")).toMatchObject({ code: 0 });
  expect(await project.run("plan --out=saved.plan")).toMatchObject({ code: 0 });
  for (const taken of ["terraform.tfstate", "main.tf.json"]) {
    const before = readFileSync(join(project.folder, taken), "utf8");
    const { code, err } = await project.run(`plan --out=${taken}`);
    expect({ code, err }).toEqual({ code: 1, err: expect.stringContaining("code: plan-file-taken") });
    expect(readFileSync(join(project.folder, taken), "utf8")).toBe(before);
  }
});

test("no literal secret of the configuration is in a saved plan, nor shown of it", async () => {
  const system = { name: "a.example.com", username: "admin", password_wo: "pa55-word", password_wo_version: 1 };
  project.configure(
    policies(
      { gold: 14 },
      {
        provider: { scv: [{ password: "${var.hidden}" }, { alias: "second", password: "pa55-word" }] },
        variable: { hidden: { default: project.simulator.credentials.password, ephemeral: true } },
        resource: { scv_storage_system: { a: system } },
      },
    ),
  );
  expect(await project.run("plan --out=saved.plan")).toMatchObject({ code: 0 });
  const texts = [
    readFileSync(join(project.folder, "saved.plan"), "utf8"),
    (await project.run("show --json saved.plan")).out,
  ];
  for (const text of texts) {
    expect(text).toContain("a.example.com");
    expect(text).toContain("${var.hidden}");
    expect(text).not.toContain("pa55-word");
    expect(text).not.toContain(JSON.stringify(project.simulator.credentials.password));
  }
});
