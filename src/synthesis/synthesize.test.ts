import { readdir, readFile, symlink } from "node:fs/promises";
import { join, resolve } from "node:path";
import { readConfiguration } from "../configuration/read-configuration";
import { ProjectFolder, app, manifestOf, stack } from "./testing/project-folder";

const packages = resolve(__dirname, "../../node_modules");
let project: ProjectFolder;

beforeEach(async () => {
  project = await ProjectFolder.make();
});
afterEach(() => project.remove());

describe("an app of cdktf", () => {
  const program = `
    const { App, TerraformStack, TerraformResource, TerraformProvider, TerraformOutput, Annotations } = require("cdktf");
    class Provider extends TerraformProvider {
      constructor(scope) { super(scope, "scv", { terraformResourceType: "scv", terraformGeneratorMetadata: { providerName: "scv" }, terraformProviderSource: "terraform.local/cdktf-scv/scv" }); }
      synthesizeAttributes() { return { endpoint: this.node.tryGetContext("endpoint") }; }
    }
    class Policy extends TerraformResource {
      constructor(scope, id, attributes) { super(scope, id, { terraformResourceType: "scv_policy", terraformGeneratorMetadata: { providerName: "scv" } }); this.attributes = attributes; }
      synthesizeAttributes() { return this.attributes; }
    }
    const app = new App();
    const [second, first] = ["a-second", "b-first"].map((name) => new TerraformStack(app, name));
    for (const stack of [first, second]) new Provider(stack);
    const gold = new Policy(first, "gold", { name: "gold" });
    new Policy(second, "silver", { name: gold.getStringAttribute("name"), description: "after " + gold.getStringAttribute("id") });
    Annotations.of(gold).addInfo("made first");
    Annotations.of(gold).addWarning("mind the gap");
    if (process.env.FAIL) Annotations.of(gold).addError("not like this\\nbut like that");
    console.log("hello from the app");
    app.synth();`;

  beforeEach(async () => {
    await symlink(packages, join(project.folder, "node_modules"));
    await project.write({
      "cdktf.json": { app: "node main.js", output: "out/put", context: { endpoint: "https://scv.example.com" } },
      "main.js": program,
    });
  });

  it("gives its stacks in the order of their dependencies, and each can be read", async () => {
    const { stacks, diagnostics, output } = await project.run();
    expect(diagnostics).toMatchObject([
      { severity: "warning", code: "annotation", summary: "mind the gap", constructPath: "b-first/gold" },
    ]);
    expect(stacks).toMatchObject([
      { name: "b-first", dependencies: [], folder: join(project.folder, "out/put/stacks/b-first") },
      { name: "a-second", dependencies: ["b-first"] },
    ]);
    expect(output).toBe("hello from the app\n[b-first/gold] made first\n");
    const read = stacks.map(({ name, json }) => readConfiguration(name, json));
    expect(read.flatMap((one) => one.diagnostics)).toEqual([]);
    expect(read[1]?.configuration.resources.map(({ address }) => address)).toEqual([
      "scv_policy.silver",
      "data.terraform_remote_state.cross-stack-reference-input-b-first",
    ]);
    expect(stacks[0]?.text).toContain("https://scv.example.com");
    expect(stacks[0]?.text).toBe(await readFile(join(project.folder, "out/put/stacks/b-first/cdk.tf.json"), "utf8"));
  });

  it("stops at an error that a construct reported, and says all that were reported", async () => {
    const { stacks, diagnostics } = await project.run({}, { FAIL: "1" });
    expect(stacks).toEqual([]);
    expect(diagnostics).toMatchObject([
      { severity: "warning", summary: "mind the gap" },
      {
        severity: "error",
        code: "annotation",
        summary: "not like this",
        detail: "but like that",
        constructPath: "b-first/gold",
      },
    ]);
  });
});

describe("the app of cdktf.json", () => {
  it("is given cdktf's variables, and no values of Terraform's variables", async () => {
    await project.write(app(`console.log(JSON.stringify(process.env)); ${manifestOf(stack("prod"))}`));
    const { output } = await project.run({}, { TF_VAR_password: "hunter2", MINE: "yes", NODE_OPTIONS: "" });
    expect(JSON.parse(output)).toMatchObject({
      CDKTF_OUTDIR: "cdktf.out",
      CDKTF_CONTINUE_SYNTH_ON_ERROR_ANNOTATIONS: "true",
      NODE_OPTIONS: "--max-old-space-size=4096",
      MINE: "yes",
    });
    expect(output).not.toContain("TF_VAR_");
    expect(output).not.toContain("CDKTF_CONTEXT_JSON");
  });

  it("leaves no stale stacks behind, and nothing of another kind is touched", async () => {
    await project.write({
      ...app(manifestOf(stack("prod"))),
      "cdktf.out/stacks/old/cdk.tf.json": "{}",
      "cdktf.out/stacks/prod/assets/a": "",
      "cdktf.out/mine": "",
    });
    await project.run();
    expect(await readdir(join(project.folder, "cdktf.out"))).toEqual(["manifest.json", "mine", "stacks"]);
    expect(await readdir(join(project.folder, "cdktf.out/stacks"))).toEqual(["prod"]);
    expect(await readdir(join(project.folder, "cdktf.out/stacks/prod"))).toEqual(["assets", "cdk.tf.json"]);
  });

  it("that throws is an error with the message, and what Node prints of it is printed once", async () => {
    await project.write({
      ...app('console.log("reading"); throw new TypeError("no such policy\\nin the table");'),
      "cdktf.out/manifest.json": "{}",
    });
    const { stacks, diagnostics, output } = await project.run();
    expect(stacks).toEqual([]);
    expect(diagnostics).toMatchObject([{ code: "synthesis-failed" }]);
    expect(diagnostics[0]?.detail).toMatch(
      /^node app\.js ended with exit code 1\. It said:\n\nTypeError: no such policy\nin the table$/,
    );
    expect(output).toMatch(
      /^reading\n\/[^\n]*app\.js:1\n[^]*\nTypeError: no such policy\nin the table\n +at .*app\.js:1/,
    );
    expect(output.match(/Node\.js v/g)).toHaveLength(1);
  });

  it("that gives a construct what it does not take is told as that alone, with the place in the program", async () => {
    await project.write({
      ...app(`console.log("reading");
const failure = new Error("prod/gold: retention is missing. It is required.\\nprod/gold: name must not be empty.");
failure.stack = "ArgumentError: " + failure.message + "\\n    at new Main (/srv/main.ts:8:2)";
throw failure;`),
    });
    const { diagnostics, output } = await project.run();
    expect(output).toBe("reading\n");
    expect(diagnostics[0]?.detail).toMatch(
      /It said:\n\nprod\/gold: retention is missing\. It is required\.\nprod\/gold: name must not be empty\.\n +at new Main \(\/srv\/main\.ts:8:2\)$/,
    );
  });

  it("that fails in the validations of its constructs is told as that alone", async () => {
    await symlink(packages, join(project.folder, "node_modules"));
    await project.write(
      app(`const { App, TerraformStack } = require("cdktf");
const app = new App();
new TerraformStack(app, "prod").node.addValidation({ validate: () => ["is not what it should be"] });
app.synth();`),
    );
    const { diagnostics, output } = await project.run();
    expect(output).toBe("");
    expect(diagnostics[0]?.detail).toMatch(
      /Validation failed with the following errors:\n +\[prod\] is not what it should be/,
    );
    expect(diagnostics[0]?.detail).not.toMatch(/^\s+at /m);
  });

  it("that ends with an error of its own is told with the last lines that it printed", async () => {
    await project.write(app('console.log(".".repeat(3)); console.error("1\\n2\\n3\\n4\\n5\\n6"); process.exit(3);'));
    const { diagnostics, output } = await project.run();
    expect(output).toBe("...\n1\n2\n3\n4\n5\n6\n");
    expect(diagnostics[0]?.detail).toBe("node app.js ended with exit code 3. It said:\n\n2\n3\n4\n5\n6");
  });

  it("that ends well though a program of its own crashed loses nothing of what it printed", async () => {
    const crash = "/srv/other.js:7\n  throw 1\n  ^\n\nArgumentError: no\n\nNode.js v20.19.0\n";
    const printed = `/srv/list.txt:12\nis a place\n${crash}done`;
    await project.write(app(`process.stdout.write(${JSON.stringify(printed)}); ${manifestOf(stack("prod"))}`));
    const { diagnostics, output } = await project.run();
    expect(diagnostics).toEqual([]);
    expect(output).toBe(`/srv/list.txt:12\nis a place\ndone${crash}`);
  });

  it.each([
    ["that synthesizes nothing, though an earlier one did,", app(""), "synthesis-failed", "app.synth()"],
    ["that has no stacks", app(manifestOf({})), "no-configuration", "TerraformStack"],
    [
      "that cannot be found",
      { "cdktf.json": { app: "no-such-program-anywhere" } },
      "synthesis-failed",
      "exit code 127",
    ],
    [
      "whose stacks depend on each other in a circle",
      app(manifestOf({ ...stack("a", { dependencies: ["b"] }), ...stack("b", { dependencies: ["a"] }) })),
      "stack-cycle",
      "out",
    ],
    [
      "whose stack depends on one that is not there",
      app(manifestOf(stack("a", { dependencies: ["b"] }))),
      "stack-missing",
      "together",
    ],
    [
      "that writes HCL",
      app(manifestOf(stack("a", { synthesizedStackPath: "stacks/a/cdk.tf" }))),
      "not-yet-supported",
      "hclOutput",
    ],
    [
      "that writes another manifest",
      app(`${manifestOf({})}; write("manifest.json", { version: 1 })`),
      "invalid-manifest",
      "version",
    ],
    [
      "that writes a broken stack",
      app(`${manifestOf(stack("a"))}; fs.writeFileSync(out + "/stacks/a/cdk.tf.json", "{")`),
      "invalid-json",
      "cdk.tf.json",
    ],
    ["that is not there", {}, "no-cdktf-json", "--config"],
    ["that is not said", { "cdktf.json": { language: "typescript" } }, "invalid-cdktf-json", '"app"'],
    ["in a cdktf.json that is no JSON", { "cdktf.json": "{" }, "invalid-json", "cdktf.json"],
  ])("%s is an error that says how to mend it", async (_, files, code, detail) => {
    await project.write({ "cdktf.out/manifest.json": { version: "0.21.0", stacks: {} }, ...files });
    const { stacks, diagnostics } = await project.run();
    expect(stacks).toEqual([]);
    expect(diagnostics).toMatchObject([{ severity: "error", code, detail: expect.stringContaining(detail) }]);
  });

  it("is interrupted with everything that it started, and nothing of it is used", async () => {
    const loop =
      'setInterval(() => undefined, 1000); process.on("SIGINT", () => { console.log("ended"); process.exit(0); }); console.log("ready");';
    await project.write({ "cdktf.json": { app: "node loop.js; true" }, "loop.js": loop });
    const control = new AbortController();
    const printed: string[] = [];
    const onOutput = (text: string): void => {
      printed.push(text);
      if (text.includes("ready")) control.abort();
    };
    const { stacks, diagnostics } = await project.run({ signal: control.signal, onOutput });
    expect(printed.join("")).toBe("ready\nended\n");
    expect(stacks).toEqual([]);
    expect(diagnostics).toMatchObject([{ code: "interrupted" }]);
  });
});
