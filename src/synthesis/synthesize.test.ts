import { mkdir, mkdtemp, readdir, readFile, rm, symlink, writeFile } from "node:fs/promises";
import { tmpdir } from "node:os";
import { dirname, join, resolve } from "node:path";
import { readConfiguration } from "../configuration/read-configuration";
import { nodeSynthesisHost } from "../host/node-synthesis-host";
import { synthesize, type Synthesis, type SynthesisOptions } from "./synthesize";

const packages = resolve(__dirname, "../../node_modules");
let folder: string;

beforeEach(async () => {
  folder = await mkdtemp(join(tmpdir(), "synthesis-"));
});
afterEach(() => rm(folder, { recursive: true, force: true }));

async function write(files: Readonly<Record<string, string | object>>): Promise<void> {
  for (const [name, content] of Object.entries(files)) {
    const path = join(folder, name);
    await mkdir(dirname(path), { recursive: true });
    await writeFile(path, typeof content === "string" ? content : JSON.stringify(content));
  }
}

async function run(
  options: Partial<SynthesisOptions> = {},
  environment: Record<string, string> = {},
): Promise<Synthesis & { readonly output: string }> {
  let output = "";
  const host = nodeSynthesisHost({ ...process.env, ...environment });
  const synthesis = await synthesize({ folder, onOutput: (text) => (output += text), ...options }, host);
  return { ...synthesis, output };
}

/** An app that prints and writes what the test wants, without cdktf. */
function app(script: string): Readonly<Record<string, string | object>> {
  return { "cdktf.json": { app: "node app.js" }, "app.js": script };
}

const manifestOf = (stacks: object): string =>
  `const fs = require("fs"); const out = process.env.CDKTF_OUTDIR;
   const write = (path, json) => { fs.mkdirSync(require("path").dirname(out + "/" + path), { recursive: true }); fs.writeFileSync(out + "/" + path, JSON.stringify(json)); };
   const stacks = ${JSON.stringify(stacks)};
   for (const stack of Object.values(stacks)) write(stack.synthesizedStackPath, {});
   write("manifest.json", { version: "0.21.0", stacks });`;

function stack(name: string, more: object = {}): object {
  return {
    [name]: {
      name,
      constructPath: name,
      workingDirectory: `stacks/${name}`,
      synthesizedStackPath: `stacks/${name}/cdk.tf.json`,
      annotations: [],
      dependencies: [],
      ...more,
    },
  };
}

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
    await symlink(packages, join(folder, "node_modules"));
    await write({
      "cdktf.json": { app: "node main.js", output: "out/put", context: { endpoint: "https://scv.example.com" } },
      "main.js": program,
    });
  });

  it("gives its stacks in the order of their dependencies, and each can be read", async () => {
    const { stacks, diagnostics, output } = await run();
    expect(diagnostics).toMatchObject([
      { severity: "warning", code: "annotation", summary: "mind the gap", constructPath: "b-first/gold" },
    ]);
    expect(stacks).toMatchObject([
      { name: "b-first", dependencies: [], folder: join(folder, "out/put/stacks/b-first") },
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
    expect(stacks[0]?.text).toBe(await readFile(join(folder, "out/put/stacks/b-first/cdk.tf.json"), "utf8"));
  });

  it("stops at an error that a construct reported, and says all that were reported", async () => {
    const { stacks, diagnostics } = await run({}, { FAIL: "1" });
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
    await write(app(`console.log(JSON.stringify(process.env)); ${manifestOf(stack("prod"))}`));
    const { output } = await run({}, { TF_VAR_password: "hunter2", MINE: "yes", NODE_OPTIONS: "" });
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
    await write({
      ...app(manifestOf(stack("prod"))),
      "cdktf.out/stacks/old/cdk.tf.json": "{}",
      "cdktf.out/stacks/prod/assets/a": "",
      "cdktf.out/mine": "",
    });
    await run();
    expect(await readdir(join(folder, "cdktf.out"))).toEqual(["manifest.json", "mine", "stacks"]);
    expect(await readdir(join(folder, "cdktf.out/stacks"))).toEqual(["prod"]);
    expect(await readdir(join(folder, "cdktf.out/stacks/prod"))).toEqual(["assets", "cdk.tf.json"]);
  });

  it("that throws is an error with the message, and what Node prints of it is printed once", async () => {
    await write({
      ...app('console.log("reading"); throw new TypeError("no such policy\\nin the table");'),
      "cdktf.out/manifest.json": "{}",
    });
    const { stacks, diagnostics, output } = await run();
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
    await write({
      ...app(`console.log("reading");
const failure = new Error("prod/gold: retention is missing. It is required.\\nprod/gold: name must not be empty.");
failure.stack = "ArgumentError: " + failure.message + "\\n    at new Main (/srv/main.ts:8:2)";
throw failure;`),
    });
    const { diagnostics, output } = await run();
    expect(output).toBe("reading\n");
    expect(diagnostics[0]?.detail).toMatch(
      /It said:\n\nprod\/gold: retention is missing\. It is required\.\nprod\/gold: name must not be empty\.\n +at new Main \(\/srv\/main\.ts:8:2\)$/,
    );
  });

  it("that fails in the validations of its constructs is told as that alone", async () => {
    await symlink(packages, join(folder, "node_modules"));
    await write(
      app(`const { App, TerraformStack } = require("cdktf");
const app = new App();
new TerraformStack(app, "prod").node.addValidation({ validate: () => ["is not what it should be"] });
app.synth();`),
    );
    const { diagnostics, output } = await run();
    expect(output).toBe("");
    expect(diagnostics[0]?.detail).toMatch(
      /Validation failed with the following errors:\n +\[prod\] is not what it should be/,
    );
    expect(diagnostics[0]?.detail).not.toMatch(/^\s+at /m);
  });

  it("that ends with an error of its own is told with the last lines that it printed", async () => {
    await write(app('console.log(".".repeat(3)); console.error("1\\n2\\n3\\n4\\n5\\n6"); process.exit(3);'));
    const { diagnostics, output } = await run();
    expect(output).toBe("...\n1\n2\n3\n4\n5\n6\n");
    expect(diagnostics[0]?.detail).toBe("node app.js ended with exit code 3. It said:\n\n2\n3\n4\n5\n6");
  });

  it("that ends well though a program of its own crashed loses nothing of what it printed", async () => {
    const crash = "/srv/other.js:7\n  throw 1\n  ^\n\nArgumentError: no\n\nNode.js v20.19.0\n";
    const printed = `/srv/list.txt:12\nis a place\n${crash}done`;
    await write(app(`process.stdout.write(${JSON.stringify(printed)}); ${manifestOf(stack("prod"))}`));
    const { diagnostics, output } = await run();
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
    await write({ "cdktf.out/manifest.json": { version: "0.21.0", stacks: {} }, ...files });
    const { stacks, diagnostics } = await run();
    expect(stacks).toEqual([]);
    expect(diagnostics).toMatchObject([{ severity: "error", code, detail: expect.stringContaining(detail) }]);
  });

  it("is interrupted with everything that it started, and nothing of it is used", async () => {
    const loop =
      'setInterval(() => undefined, 1000); process.on("SIGINT", () => { console.log("ended"); process.exit(0); }); console.log("ready");';
    await write({ "cdktf.json": { app: "node loop.js; true" }, "loop.js": loop });
    const control = new AbortController();
    const printed: string[] = [];
    const onOutput = (text: string): void => {
      printed.push(text);
      if (text.includes("ready")) control.abort();
    };
    const { stacks, diagnostics } = await run({ signal: control.signal, onOutput });
    expect(printed.join("")).toBe("ready\nended\n");
    expect(stacks).toEqual([]);
    expect(diagnostics).toMatchObject([{ code: "interrupted" }]);
  });
});

describe("a folder of Terraform JSON", () => {
  it("that holds one stack is that stack, by the name that cdktf gave it", async () => {
    await write({ "dir/cdk.tf.json": { "//": { metadata: { stackName: "prod" } }, output: {} }, "dir/notes.txt": "" });
    const { stacks, diagnostics } = await run({ config: "dir" });
    expect(diagnostics).toEqual([]);
    expect(stacks).toMatchObject([
      { name: "prod", folder: join(folder, "dir"), dependencies: [], json: { output: {} } },
    ]);
  });

  it("with several files is one stack of all their blocks, named after the folder", async () => {
    await write({
      "mine/a.tf.json": { resource: { scv_policy: { a: {} } }, provider: { scv: {} } },
      "mine/b.tf.json": { resource: { scv_policy: { b: {} } } },
    });
    const [only] = (await run({ config: join(folder, "mine") })).stacks;
    expect(only?.name).toBe("mine");
    const { configuration, diagnostics } = readConfiguration("mine", only?.json ?? null);
    expect(diagnostics).toEqual([]);
    expect(configuration.resources.map(({ address }) => address)).toEqual(["scv_policy.a", "scv_policy.b"]);
    expect(configuration.providers).toMatchObject([{ name: "scv" }]);
  });

  it("that cdktf synthesized into holds all its stacks, and no app is run", async () => {
    await write({ ...app(manifestOf({ ...stack("b"), ...stack("a", { dependencies: ["b"] }) })) });
    await run();
    await write({ "cdktf.json": { app: "exit 1" } });
    const { stacks, diagnostics } = await run({ config: "cdktf.out" });
    expect(diagnostics).toEqual([]);
    expect(stacks.map(({ name }) => name)).toEqual(["b", "a"]);
  });

  it.each([
    ["is not there", {}, "no-configuration"],
    ["holds no configuration", { "dir/a.json": "{}" }, "no-configuration"],
    ["holds HCL too", { "dir/a.tf.json": "{}", "dir/b.tf": "" }, "not-yet-supported"],
    ["holds overrides", { "dir/a.tf.json": "{}", "dir/b_override.tf.json": "{}" }, "not-yet-supported"],
    ["holds broken JSON", { "dir/a.tf.json": "{" }, "invalid-json"],
    ["says something twice", { "dir/a.tf.json": '{"output":{"a":{"value":1,"value":2}}}' }, "duplicate-key"],
  ])("that %s is an error", async (_, files, code) => {
    await write(files);
    expect(await run({ config: "dir" })).toMatchObject({ stacks: [], diagnostics: [{ code }] });
  });

  it("names each key that stands twice with both places, but for comments, which may", async () => {
    const text =
      '{\n  "//": 1, "//": {"a": 1, "a": 2},\n  "output": {"a": {"value": 1}, "b": {"//": 1, "//": 2},\n  "a": {}}\n}';
    await write({ "dir/main.tf.json": text });
    const detail = expect.stringContaining("In main.tf.json it stands at 3:14 and again at 4:3.");
    expect((await run({ config: "dir" })).diagnostics).toMatchObject([
      { summary: '"a" is given twice in output', detail },
    ]);
  });
});
