import { mkdtempSync, readFileSync, rmSync, writeFileSync } from "node:fs";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { runCommand } from "../testing/test-host";

let folder: string;

beforeEach(() => {
  folder = mkdtempSync(join(tmpdir(), "scv-targets-"));
  const terraform_data = {
    a: { input: "x" },
    b: { input: "${terraform_data.a.output}" },
    c: { count: 2, input: "${count.index}" },
  };
  writeFileSync(join(folder, "main.tf.json"), JSON.stringify({ resource: { terraform_data } }));
});

afterEach(() => rmSync(folder, { recursive: true }));

const run = (words: string) => runCommand([...words.split(" "), "--config=."], { workingFolder: folder });

const planned = async (words: string) =>
  [...(await run(words)).out.matchAll(/^ {2}# (\S+) (?:will|must) be (.*)$/gm)].map(
    ([, address, what]) => `${address} ${what}`,
  );

const recorded = () =>
  JSON.parse(readFileSync(join(folder, "terraform.tfstate"), "utf8")).resources.map(
    ({ name }: { name: string }) => name,
  );

test("--target takes a resource with what it depends on, and says that this is not all", async () => {
  const { code, out } = await run("apply -auto-approve -target terraform_data.b");
  expect(code).toBe(0);
  expect(recorded()).toEqual(["a", "b"]);
  expect(out).toContain("Warning: Resource targeting is in effect");
  expect(out).toContain("Warning: Applied changes may be incomplete");
  expect(await planned("plan")).toEqual(["terraform_data.c[0] created", "terraform_data.c[1] created"]);
  expect(await planned("plan -target=terraform_data.c[1]")).toEqual(["terraform_data.c[1] created"]);
});

test("--exclude leaves a resource out, with what depends on it", async () => {
  expect(await planned("plan --exclude=terraform_data.a")).toEqual([
    "terraform_data.c[0] created",
    "terraform_data.c[1] created",
  ]);
  expect((await run("plan --exclude=terraform_data.a")).out).toContain("--exclude option");
});

test("destroy --target takes what depends on it too", async () => {
  await run("apply -auto-approve");
  expect((await run("destroy -auto-approve -target=terraform_data.a")).out).toContain("Destroy complete! Resources: 2");
  expect(recorded()).toEqual(["c"]);
});

test("--replace makes an instance anew, and so does a taint", async () => {
  await run("apply -auto-approve");
  expect(await planned("plan -replace=terraform_data.c[0]")).toEqual(["terraform_data.c[0] replaced, as requested"]);
  await run("taint terraform_data.c[1]");
  expect((await run("plan")).out).toContain("# terraform_data.c[1] is tainted, so must be replaced");
  await run("untaint terraform_data.c[1]");
  expect(await run("plan -detailed-exitcode")).toMatchObject({ code: 0 });
});

test("a saved plan of some resources only says so when it is applied, and takes no options", async () => {
  await run("plan -out=some.plan -target=terraform_data.a");
  expect((await run("apply -target=terraform_data.a some.plan")).err).toContain("code: plan-file-options");
  const { code, out } = await run("apply some.plan");
  expect(code).toBe(0);
  expect(out).toContain("Warning: Applied changes may be incomplete");
});

test("--refresh-only plans and applies no change", async () => {
  await run("apply -auto-approve -target=terraform_data.a");
  expect(await run("plan -refresh-only -detailed-exitcode")).toMatchObject({ code: 0 });
  expect(await run("apply -refresh-only -auto-approve")).toMatchObject({ code: 0 });
  expect(recorded()).toEqual(["a"]);
});

test("--compact-warnings tells of warnings their first lines alone", async () => {
  const { out } = await run("plan -compact-warnings -target=terraform_data.a");
  expect(out).toContain("Warnings:\n\n- Resource targeting is in effect\n\n");
  expect(out).not.toContain("not for routine use");
});

test("--lock=false takes no lock", async () => {
  writeFileSync(
    join(folder, ".terraform.tfstate.lock.info"),
    JSON.stringify({ Operation: "OperationTypeApply", Who: "me" }),
  );
  expect((await run("apply -auto-approve")).err).toContain("code: state-locked-by-terraform");
  expect(await run("apply -auto-approve -lock=false")).toMatchObject({ code: 0 });
  expect(await run("plan -lock=false -detailed-exitcode")).toMatchObject({ code: 0 });
});
