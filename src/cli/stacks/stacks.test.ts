import { existsSync, writeFileSync } from "node:fs";
import { join } from "node:path";
import { Annotations, App, LocalBackend, TerraformStack, TerraformResource } from "cdktf";
import { startProject, type TestProject } from "../testing/test-project";

let project: TestProject;

beforeEach(async () => {
  project = await startProject();
});

afterEach(() => project.remove());

/** Two stacks with a policy each, of that id; `late` depends on `early`. */
function synthesise(ids = { late: "gold", early: "gold" }): void {
  const app = new App({ outdir: join(project.folder, "cdktf.out") });
  const [late, early] = (["late", "early"] as const).map((name) => {
    const stack = new TerraformStack(app, name);
    new LocalBackend(stack, { path: `${name}.tfstate` });
    stack.addOverride("terraform.required_providers.scv", { source: "terraform.local/cdktf-scv/scv" });
    stack.addOverride("provider.scv", [{}]);
    const policy = new TerraformResource(stack, ids[name], { terraformResourceType: "scv_policy" });
    Annotations.of(policy).addWarning(`look at ${name}`);
    policy.addOverride("name", name);
    policy.addOverride("frequency", "DAILY");
    policy.addOverride("retention", { type: "DAYS", value: 7 });
    return stack;
  });
  if (late !== undefined && early !== undefined) late.addDependency(early);
  app.synth();
}

const run = (words: string) => project.run(`${words} --config=cdktf.out`);
const names = () => project.simulator.state().policies.map(({ name }) => name);

test("stacks come in the order of their dependencies, each with its own state beside the project", async () => {
  synthesise();
  const apply = await run("apply --auto-approve");
  expect(apply).toMatchObject({ code: 0, err: "" });
  expect(names()).toEqual(["early", "late"]);
  expect(apply.out.indexOf("Stack early")).toBeLessThan(apply.out.indexOf("Stack late"));
  expect(existsSync(join(project.folder, "early.tfstate"))).toBe(true);
  expect((await run("state list")).out).toBe("# stack early\nscv_policy.gold\n# stack late\nscv_policy.gold\n");
  const destroy = await run("destroy --auto-approve");
  expect(destroy.out.indexOf("Stack late")).toBeLessThan(destroy.out.indexOf("Stack early"));
  expect(names()).toEqual([]);
});

test("a stack that fails stops those that depend on it", async () => {
  synthesise();
  project.simulator.addFaults({ method: "POST", path: "/api/4.1/policies", nth: 1, status: 400 });
  const apply = await run("apply --auto-approve");
  expect(apply.code).toBe(1);
  expect(apply.out).toContain('Warning: Stack "late" was not tried');
  expect(names()).toEqual([]);
});

test("one stack is picked by its name, a wrong name is put right, and commands for one ask which", async () => {
  synthesise();
  expect(await run("apply --auto-approve --stack=early")).toMatchObject({ code: 0 });
  expect(names()).toEqual(["early"]);
  expect((await run("plan --stack=erly")).err).toContain('Did you mean "early"?');
  expect((await run("output")).err).toContain("--stack=early or --stack=late");
});

test("a saved plan of several stacks is applied stack by stack, and shown by their names", async () => {
  synthesise();
  await run("plan --out=all.plan");
  expect(Object.keys(JSON.parse((await run("show --json all.plan")).out).stacks)).toEqual(["early", "late"]);
  expect(await run("apply all.plan")).toMatchObject({ code: 0 });
  expect(names()).toEqual(["early", "late"]);
});

test("a saved plan of several stacks is refused as a whole where one of them moved", async () => {
  synthesise();
  await run("plan --out=all.plan");
  await run("apply --stack=late --auto-approve");
  const refused = await run("apply all.plan");
  expect(refused.code).toBe(1);
  expect(refused.err).toContain("code: plan-stale");
  expect(names()).toEqual(["late"]);
});

const [inEffect, incomplete] = [
  "Warning: Resource targeting is in effect",
  "Warning: Applied changes may be incomplete",
];

/** What is said of targeting, and in which stack. */
async function targetingOf(words: string) {
  return (await run(words)).out.match(/Warning: (?:Res|App).*|Stack (?:early|late)$/gm);
}

test("that resources are targeted is told once, of the first stack that has them", async () => {
  synthesise();
  const early = ["Stack early", inEffect, "Stack late"];
  expect(await targetingOf("plan --target=scv_policy.gold")).toEqual(early);
  expect(await targetingOf("plan --target=scv_policy.none")).toEqual(["Stack early", "Stack late", inEffect]);
  const applied = ["Stack early", inEffect, incomplete, "Stack late"];
  expect(await targetingOf("apply --auto-approve --target=scv_policy.gold")).toEqual(applied);
  expect(await targetingOf("refresh --target=scv_policy.gold")).toEqual(early);
  await run("plan --target=scv_policy.gold --out=some.plan");
  expect(await targetingOf("apply some.plan")).toEqual(["Stack early", incomplete, "Stack late"]);
  const destroyed = ["Stack late", inEffect, incomplete, "Stack early"];
  expect(await targetingOf("destroy --auto-approve --target=scv_policy.gold")).toEqual(destroyed);
});

test("a stack that has none of the resources that are targeted has nothing to warn of", async () => {
  synthesise({ late: "gold", early: "silver" });
  const late = ["Stack early", "Stack late", inEffect, incomplete];
  expect(await targetingOf("apply --auto-approve --target=scv_policy.gold")).toEqual(late);
  expect(await targetingOf("plan --exclude=scv_policy.silver")).toEqual(["Stack early", inEffect, "Stack late"]);
});

test("what the program warns of is told apart from an answer that programs may read", async () => {
  synthesise();
  for (const words of ["output --json --stack=early", "show --json"]) {
    const { out, err } = await run(words);
    expect(() => JSON.parse(out)).not.toThrow();
    expect(err).toContain("Warning: look at early");
  }
  expect((await run("state list")).out).toBe("");
});

test("another backend than a local one is not supported yet", async () => {
  writeFileSync(
    join(project.folder, "main.tf.json"),
    JSON.stringify({ terraform: { backend: { s3: { bucket: "b" } } } }),
  );
  expect((await project.run("plan")).err).toContain("code: backend-not-supported");
});

test("where there are several stacks, a command that is advised names its stack, also where only that one was picked", async () => {
  synthesise();
  await run("apply --auto-approve");
  project.simulator.setState({ policies: [] });
  const both = await run("plan");
  const advised = (err: string) => err.replace(/\s+│?\s*/g, " ").match(/scv state rm [^`]*/g);
  expect(advised(both.err)).toEqual(["scv state rm --stack=early ADDRESS"]);
  expect(advised((await run("plan --stack=late")).err)).toEqual(["scv state rm --stack=late ADDRESS"]);
});

test("of a stack that cannot be looked at, a drift says why, and nothing of what it holds", async () => {
  synthesise();
  await run("apply --auto-approve");
  writeFileSync(join(project.folder, "early.tfstate"), "{");
  const { code, out, err } = await run("drift");
  expect(code).toBe(1);
  expect(err.match(/Error: /g)).toHaveLength(1);
  expect(out.match(/resources? compared/g)).toHaveLength(1);
});
