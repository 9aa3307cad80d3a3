import { mkdirSync, mkdtempSync, readFileSync, rmSync, writeFileSync } from "node:fs";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { App, LocalBackend, TerraformOutput, TerraformResource, TerraformStack } from "cdktf";
import { runCommand } from "../testing/test-host";

let folder: string;

beforeEach(() => {
  folder = mkdtempSync(join(tmpdir(), "together-"));
});

afterEach(() => rmSync(folder, { recursive: true }));

/** Two stacks: `web` uses the output and the id of what `base` makes. */
function synthesise(greeting: string): void {
  const app = new App({ outdir: join(folder, "cdktf.out") });
  const data = (scope: TerraformStack, name: string, arguments_: Readonly<Record<string, string>>) => {
    const resource = new TerraformResource(scope, name, { terraformResourceType: "terraform_data" });
    for (const [argument, value] of Object.entries(arguments_)) resource.addOverride(argument, value);
    return resource;
  };
  const base = new TerraformStack(app, "base");
  new LocalBackend(base, { path: "base.tfstate" });
  const first = data(base, "first", { input: greeting });
  const web = new TerraformStack(app, "web");
  new LocalBackend(web, { path: "web.tfstate" });
  data(web, "second", {
    input: first.getStringAttribute("output"),
    triggers_replace: first.getStringAttribute("id"),
  });
  new TerraformOutput(web, "greeting", { value: first.getStringAttribute("output") });
  app.synth();
}

const run = (words: string) =>
  runCommand([...words.split(" "), "--config=cdktf.out", "--no-color"], { workingFolder: folder });

test("a stack is planned with what another of the same run will make, before either was applied", async () => {
  synthesise("hello");
  const plan = await run("plan --detailed-exitcode --out=both.plan");
  expect(plan).toMatchObject({ code: 2, err: "" });
  expect(plan.out).toContain("data.terraform_remote_state.cross-stack-reference-input-base will be read during apply");
  expect(plan.out).toContain("+ greeting = (known after apply)");
  expect(await run("apply both.plan")).toMatchObject({ code: 0, err: "" });
  const output = JSON.parse((await run("output --stack=web --json")).out);
  expect(output).toEqual({ greeting: { sensitive: false, type: "string", value: "hello" } });
});

test("applied without a plan, each stack sees what the one before it made", async () => {
  synthesise("hello");
  expect(await run("apply --auto-approve")).toMatchObject({ code: 0, err: "" });
  expect((await run("output greeting --stack=web --raw")).out).toBe("hello");
  expect(await run("plan --detailed-exitcode")).toMatchObject({ code: 0, err: "" });
  expect(await run("drift")).toMatchObject({ code: 0, err: "" });
});

test("a change of the one is planned in the other: what changes is unknown, the rest as it is", async () => {
  synthesise("hello");
  await run("apply --auto-approve");
  synthesise("good morning");
  const { out } = await run("plan");
  const [, web = ""] = out.split("Stack web");
  expect(web).toContain("terraform_data.second will be updated in-place");
  expect(web).toContain('~ input            = "hello" -> (known after apply)');
  expect(web).toContain('~ greeting = "hello" -> (known after apply)');
  expect(await run("drift")).toMatchObject({ code: 3 });
  expect(await run("apply --auto-approve")).toMatchObject({ code: 0, err: "" });
  expect((await run("output greeting --stack=web --raw")).out).toBe("good morning");
});

test("planned alone, a stack sees the state of the other, and says so where there is none", async () => {
  synthesise("hello");
  const alone = await run("plan --stack=web");
  expect(alone.code).toBe(1);
  expect(alone.out + alone.err).toContain("Unable to find remote state");
  await run("apply --auto-approve");
  synthesise("good morning");
  expect(await run("plan --stack=web --detailed-exitcode")).toMatchObject({ code: 0, err: "" });
});

test("a state that Terraform wrote for another workspace is found", async () => {
  synthesise("hello");
  await run("apply --auto-approve --stack=base");
  const state = readFileSync(join(folder, "base.tfstate"), "utf8");
  rmSync(join(folder, "cdktf.out"), { recursive: true });
  const place = join(folder, "states", "prod");
  writeFileSync(join(folder, "main.tf.json"), JSON.stringify(reader));
  mkdirSync(place, { recursive: true });
  writeFileSync(join(place, "terraform.tfstate"), state);
  const plan = await runCommand(["plan", "--config=.", "--no-color"], { workingFolder: folder });
  expect(plan.out).toContain('+ greeting = "hello"');
});

const reader = {
  data: {
    terraform_remote_state: {
      base: { backend: "local", config: { path: "ignored", workspace_dir: "states" }, workspace: "prod" },
    },
  },
  output: {
    greeting: { value: "${data.terraform_remote_state.base.outputs.cross-stack-output-terraform_datafirstoutput}" },
  },
};
