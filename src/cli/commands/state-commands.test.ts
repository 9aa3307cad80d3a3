import { writeFileSync } from "node:fs";
import { join } from "node:path";
import { provider, stateFolder, type StateFolder } from "../testing/state-folder";

let state: StateFolder;

beforeEach(() => {
  state = stateFolder({
    daily: { 0: {}, 1: {} },
    each: { gold: {}, silver: {} },
    plain: { "": { dependencies: ["scv_policy.daily"] } },
  });
});

afterEach(() => state.remove());

const run = (words: string, options = {}) => state.run(words.split(" "), options);

test.each([
  ["a resource", "plain", "other", { other: "plain" }],
  ["into an index", "plain", "daily[7]", { "daily[7]": "plain" }],
  ["into a key", "plain", 'each["plain"]', { 'each["plain"]': "plain" }],
  ["out of an index", "daily[0]", "first", { first: "daily0", "daily[1]": "daily1" }],
  ["from key to key", 'each["gold"]', 'each["golden"]', { 'each["golden"]': "eachgold" }],
  ["a resource with all its instances", "daily", "weekly", { "weekly[0]": "daily0", "weekly[1]": "daily1" }],
])("state mv moves %s", async (_, from, to, expected) => {
  const { code, out } = await run(`state mv scv_policy.${from} scv_policy.${to}`);
  const quoted = [from, to].map((name) => JSON.stringify(`scv_policy.${name}`));
  expect({ code, out }).toEqual({
    code: 0,
    out: `Move ${quoted[0]} to ${quoted[1]}\nSuccessfully moved 1 object(s).\n`,
  });
  expect(state.addresses()).toMatchObject(expected);
  expect(state.addresses()).not.toHaveProperty([from]);
  expect(Object.keys(state.addresses())).toHaveLength(5);
  expect(state.read().serial).toBe(4);
});

test("who depended on a moved resource depends on its new address; on both where some of it stays", async () => {
  const dependencies = () => state.read().resources.find(({ name }) => name === "plain")?.instances[0]?.dependencies;
  await run("state mv scv_policy.daily[0] scv_policy.first");
  expect(dependencies()).toEqual(["scv_policy.daily", "scv_policy.first"]);
  await run("state mv scv_policy.daily scv_policy.weekly");
  expect(dependencies()).toEqual(["scv_policy.first", "scv_policy.weekly"]);
});

test.each([
  ["plain", "daily[0]", "there is already a resource instance at"],
  ["daily", "each", "there is already a resource at"],
  ["daily", "each[0]", "the target must also be a whole"],
  ["daily[9]", "x", "The current state does not contain scv_policy.daily[9]"],
  ["none", "x", "does not match anything in the current"],
])("state mv refuses %s to %s", async (from, to, why) => {
  const { code, err } = await run(`state mv scv_policy.${from} scv_policy.${to}`);
  expect(code).toBe(1);
  expect(err.replace(/\n\S? ?/g, " ")).toContain(why);
  expect(state.read().serial).toBe(3);
});

test("state mv refuses another type, and data for managed", async () => {
  expect((await run("state mv scv_policy.plain scv_group.plain")).err).toContain("resource types don't match");
  expect((await run("state mv scv_policy.plain data.scv_policy.plain")).err).toContain("code: move-type");
});

test("a dry run says what would be done, and does nothing", async () => {
  expect((await run("state mv -dry-run scv_policy.plain scv_policy.x")).out).toBe(
    'Would move "scv_policy.plain" to "scv_policy.x"\n',
  );
  expect((await run("state rm -dry-run scv_policy.plain scv_policy.daily")).out).toBe(
    "Would remove scv_policy.plain\nWould remove scv_policy.daily[0]\nWould remove scv_policy.daily[1]\n",
  );
  expect(await run("state rm -dry-run scv_policy.nope")).toMatchObject({
    code: 0,
    out: "Would have removed nothing.\n",
  });
  expect(state.read().serial).toBe(3);
});

test("state rm forgets several, warns of what is not there, and fails where nothing is", async () => {
  const removed = await run('state rm scv_policy.each["gold"] scv_policy.daily scv_policy.plian');
  expect(removed).toMatchObject({
    code: 0,
    out:
      'Removed scv_policy.each["gold"]\nRemoved scv_policy.daily[0]\nRemoved scv_policy.daily[1]\n' +
      "Successfully removed 3 resource instance(s).\n",
  });
  expect(removed.err).toContain('Did you mean "scv_policy.plain"?');
  expect(await run("state rm scv_policy.nope")).toMatchObject({ code: 1, out: "" });
  expect((await run("state rm nope")).err).toContain("code: address-invalid");
  expect(state.addresses()).toEqual({ 'each["silver"]': "eachsilver", plain: "plain" });
});

test("taint marks, untaint takes the mark away", async () => {
  const status = () => state.read().resources.find(({ name }) => name === "daily")?.instances[1]?.status;
  const tainted = { code: 0, out: "Resource instance scv_policy.daily[1] has been marked as tainted.\n" };
  expect(await run("taint scv_policy.daily[1]")).toMatchObject(tainted);
  expect(status()).toBe("tainted");
  expect(await run("taint scv_policy.daily[1]")).toMatchObject(tainted);
  expect(state.read().serial).toBe(4);
  expect(await run("untaint scv_policy.daily[1]")).toMatchObject({
    code: 0,
    out: "Resource instance scv_policy.daily[1] has been successfully untainted.\n",
  });
  expect(status()).toBeUndefined();
  expect((await run("untaint scv_policy.daily[1]")).err).toContain("Error: Resource instance is not tainted");
});

test.each(["taint", "untaint"])("%s of what is not there is an error, but where that was allowed", async (command) => {
  const missing = await run(`${command} scv_policy.daily`);
  expect(missing.code).toBe(1);
  expect(missing.err).toContain("name one, such as scv_policy.daily[0]");
  const allowed = await run(`${command} -allow-missing scv_policy.daily`);
  expect(allowed.code).toBe(0);
  expect(allowed.err).toContain("Warning: No such resource instance");
});

test("what is pulled, edited and pushed becomes the state, from a file and from the input", async () => {
  const pulled = await run("state pull");
  expect(pulled.code).toBe(0);
  const document = JSON.parse(pulled.out);
  expect(document).toMatchObject({ serial: 3, lineage: "here" });
  writeFileSync(join(state.folder, "edited.json"), JSON.stringify({ ...document, serial: 8, resources: [] }));
  expect(await run("state push edited.json")).toEqual({ code: 0, out: "", err: "" });
  expect(state.read()).toMatchObject({ serial: 8, resources: [] });
  const typed = pulled.out.split("\n");
  expect((await run("state push -force -", { typed, isTerminal: false })).code).toBe(0);
  expect(state.read()).toEqual(document);
  expect((await run("state push nothing.json")).err).toContain("code: push-file-missing");
});

test("a pulled state is whole or refused: no secret of the environment makes holes in it", async () => {
  const refused = await run("state pull", { environment: { SCV_PASSWORD: "eachgold" } });
  expect(refused).toMatchObject({ code: 1, out: "" });
  expect(refused.err).toContain("code: pull-masked");
});

test("state replace-provider shows what it changes, asks, and changes it", async () => {
  const words = "state replace-provider terraform.local/cdktf-scv/scv netapp/scv";
  expect((await run(words)).err).toContain("code: approval-missing");
  expect((await run(words, { typed: ["no"] })).out).toContain("Cancelled replacing providers.");
  expect(state.read().resources[0]?.provider).toBe(provider);
  const done = await run(words, { typed: ["yes"] });
  expect(done.out).toContain("    - terraform.local/cdktf-scv/scv\n    + registry.terraform.io/netapp/scv\n");
  expect(done.out).toContain("\nSuccessfully replaced provider for 3 resources.\n");
  const providers = new Set(state.read().resources.map((resource) => resource.provider));
  expect([...providers]).toEqual(['provider["registry.terraform.io/netapp/scv"]']);
  expect((await run(`${words} --auto-approve`)).out).toBe("No matching resources found.\n");
  expect((await run("state replace-provider a/b/c/d x")).err).toContain('Invalid "from" provider "a/b/c/d"');
});
