import { join } from "node:path";
import { readConfiguration } from "../configuration/read-configuration";
import { ProjectFolder, app, manifestOf, stack } from "./testing/project-folder";

let project: ProjectFolder;

beforeEach(async () => {
  project = await ProjectFolder.make();
});
afterEach(() => project.remove());

describe("a folder of Terraform JSON", () => {
  it("that holds one stack is that stack, by the name that cdktf gave it", async () => {
    await project.write({
      "dir/cdk.tf.json": { "//": { metadata: { stackName: "prod" } }, output: {} },
      "dir/notes.txt": "",
    });
    const { stacks, diagnostics } = await project.run({ config: "dir" });
    expect(diagnostics).toEqual([]);
    expect(stacks).toMatchObject([
      { name: "prod", folder: join(project.folder, "dir"), dependencies: [], json: { output: {} } },
    ]);
  });

  it("with several files is one stack of all their blocks, named after the folder", async () => {
    await project.write({
      "mine/a.tf.json": { resource: { scv_policy: { a: {} } }, provider: { scv: {} } },
      "mine/b.tf.json": { resource: { scv_policy: { b: {} } } },
    });
    const [only] = (await project.run({ config: join(project.folder, "mine") })).stacks;
    expect(only?.name).toBe("mine");
    const { configuration, diagnostics } = readConfiguration("mine", only?.json ?? null);
    expect(diagnostics).toEqual([]);
    expect(configuration.resources.map(({ address }) => address)).toEqual(["scv_policy.a", "scv_policy.b"]);
    expect(configuration.providers).toMatchObject([{ name: "scv" }]);
  });

  it("takes a list of objects as all of their blocks", async () => {
    await project.write({
      "dir/a.tf.json": [{ output: { a: { value: 1 } } }, { output: { b: { value: 2 } }, locals: { l: 1 } }],
      "dir/b.tf.json": [],
    });
    const { stacks } = await project.run({ config: "dir" });
    expect(stacks).toMatchObject([{ json: { output: [{ a: {} }, { b: {} }], locals: { l: 1 } } }]);
  });

  it("that cdktf synthesized into holds all its stacks, and no app is run", async () => {
    await project.write({ ...app(manifestOf({ ...stack("b"), ...stack("a", { dependencies: ["b"] }) })) });
    await project.run();
    await project.write({ "cdktf.json": { app: "exit 1" } });
    const { stacks, diagnostics } = await project.run({ config: "cdktf.out" });
    expect(diagnostics).toEqual([]);
    expect(stacks.map(({ name }) => name)).toEqual(["b", "a"]);
  });

  it.each([
    ["is not there", {}, "no-configuration"],
    ["holds no configuration", { "dir/a.json": "{}" }, "no-configuration"],
    ["holds HCL too", { "dir/a.tf.json": "{}", "dir/b.tf": "" }, "not-yet-supported"],
    ["holds overrides", { "dir/a.tf.json": "{}", "dir/b_override.tf.json": "{}" }, "not-yet-supported"],
    ["holds broken JSON", { "dir/a.tf.json": "{" }, "invalid-json"],
    [
      "holds neither an object nor a list of them",
      { "dir/a.tf.json": "{}", "dir/b.tf.json": "5" },
      "invalid-configuration",
    ],
    ["holds a list of something else", { "dir/a.tf.json": "[{}, null]" }, "invalid-configuration"],
    ["says something twice", { "dir/a.tf.json": '{"output":{"a":{"value":1,"value":2}}}' }, "duplicate-key"],
  ])("that %s is an error", async (_, files, code) => {
    await project.write(files);
    expect(await project.run({ config: "dir" })).toMatchObject({ stacks: [], diagnostics: [{ code }] });
  });

  it("names each key that stands twice with both places, but for comments, which may", async () => {
    const text =
      '{\n  "//": 1, "//": {"a": 1, "a": 2},\n  "output": {"a": {"value": 1}, "b": {"//": 1, "//": 2},\n  "a": {}}\n}';
    await project.write({ "dir/main.tf.json": text });
    const detail = expect.stringContaining("In main.tf.json it stands at 3:14 and again at 4:3.");
    expect((await project.run({ config: "dir" })).diagnostics).toMatchObject([
      { summary: '"a" is given twice in output', detail },
    ]);
  });
});
