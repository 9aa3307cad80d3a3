import { copyFile, mkdtemp, readFile, rm, writeFile } from "node:fs/promises";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { runCommand } from "../../src/cli/testing/test-host";
import { describeWithTerraform, terraform } from "./terraform";

const configuration = {
  variable: {
    secret: { default: "hunter2", sensitive: true },
    names: { type: "list(string)", default: ["a", "b"] },
    later: {},
  },
  locals: { tree: { leaf: 1, text: "one\ntwo" }, joined: "${terraform_data.a.output}-${var.names[0]}" },
  resource: {
    terraform_data: {
      a: { input: "x" },
      b: { input: "${local.joined}" },
      c: { count: 2, input: "${count.index}", depends_on: ["terraform_data.b", "terraform_data.a"] },
      d: {
        for_each: '${toset(["p", "q"])}',
        input: "${each.key}",
        lifecycle: { replace_triggered_by: ["terraform_data.c[0]"] },
      },
    },
  },
  output: { b: { value: "${terraform_data.b.output}" }, secret: { value: "${var.secret}", sensitive: true } },
};

const remote = (path: string) => ({ backend: "local", config: { path } });

const woven = {
  variable: {
    v: { default: "x" },
    unused: { default: 1, validation: [{ condition: "${var.unused > 0}", error_message: "x" }] },
    w: { default: 1, validation: [{ condition: "${var.w != local.unused}", error_message: "${var.v}" }] },
  },
  locals: { l: "${terraform_data.a.output}", l2: "${local.l}-", unused: 1, w: "${var.w}" },
  resource: {
    terraform_data: {
      a: { input: "${var.v}" },
      b: { input: "${local.l2}" },
      c: { count: 2, input: "${terraform_data.b.output}", depends_on: ["terraform_data.a"] },
      d: {
        for_each: '${toset(["p"])}',
        input: "${each.key}",
        lifecycle: {
          replace_triggered_by: ["terraform_data.c[0]"],
          precondition: [{ condition: "${terraform_data.e.output != 1}", error_message: "x" }],
        },
      },
      e: {},
      f: { depends_on: ["data.terraform_remote_state.r"] },
      g: {},
    },
  },
  data: { terraform_remote_state: { r: remote("${terraform_data.e.output}") } },
  import: [{ to: "terraform_data.g", id: "${local.w}" }],
  check: {
    early: { assert: [{ condition: "${var.w > 0}", error_message: "x" }] },
    health: {
      data: { terraform_remote_state: { inner: remote("${terraform_data.a.output}") } },
      assert: [{ condition: '${terraform_data.b.output != ""}', error_message: "x" }],
    },
  },
  output: {
    o: { value: "${terraform_data.c[0].output}" },
    p: { value: 1, depends_on: ["terraform_data.d"] },
    q: { value: "${local.unused}" },
  },
};

const graphs = [
  "graph",
  "graph -draw-cycles -module-depth=1",
  "graph -type=plan",
  "graph -type=plan-refresh-only",
  "graph -type=plan-destroy",
  "graph -type=apply",
];

interface Answer {
  readonly code: number | null;
  readonly out: string;
}

describeWithTerraform("the commands that make no request, beside Terraform's", () => {
  let theirs: string;
  let ours: string;
  let applied: string;

  beforeAll(async () => {
    [theirs, ours] = [await mkdtemp(join(tmpdir(), "scv-theirs-")), await mkdtemp(join(tmpdir(), "scv-ours-"))];
    for (const folder of [theirs, ours]) await writeFile(join(folder, "main.tf.json"), JSON.stringify(configuration));
    applied = join(theirs, "applied.json");
    await asTerraform("init", "-input=false");
    expect((await asTerraform("apply", "-auto-approve", "-var=later=1")).code).toBe(0);
    await copyFile(join(theirs, "terraform.tfstate"), applied);
  }, 60_000);

  beforeEach(async () => {
    for (const folder of [theirs, ours]) await copyFile(applied, join(folder, "terraform.tfstate"));
    await rm(join(ours, "terraform.tfstate.journal"), { force: true });
  });

  afterAll(async () => {
    await rm(theirs, { recursive: true });
    await rm(ours, { recursive: true });
  });

  async function asTerraform(...words: readonly string[]): Promise<Answer> {
    const { code, stdout } = await terraform(words, theirs, {});
    return { code, out: plain(stdout) };
  }

  async function asScv(...words: readonly string[]): Promise<Answer> {
    const { code, out } = await runCommand([...words, "--config=."], { workingFolder: ours });
    return { code, out };
  }

  async function addresses(folder: string): Promise<string[]> {
    const { resources } = JSON.parse(await readFile(join(folder, "terraform.tfstate"), "utf8"));
    return resources.flatMap(
      ({
        name,
        instances,
      }: {
        name: string;
        instances: { index_key?: unknown; status?: string; attributes: { id: string } }[];
      }) => instances.map(({ index_key: key, status, attributes }) => [name, key, status, attributes.id].join(" ")),
    );
  }

  test.each([
    ["taint terraform_data.a"],
    ["taint terraform_data.c[1]"],
    ["taint terraform_data.c"],
    ["taint -allow-missing terraform_data.c[1]"],
    ["taint nonsense"],
    ["untaint terraform_data.a"],
    ["untaint terraform_data.z"],
    ["state mv terraform_data.a terraform_data.z"],
    ["state mv terraform_data.c terraform_data.z"],
    ["state mv terraform_data.c[0] terraform_data.z"],
    ["state mv terraform_data.c[1] terraform_data.c[7]"],
    ['state mv terraform_data.a terraform_data.d["a"]'],
    ['state mv -dry-run terraform_data.d["p"] terraform_data.p'],
    ["state mv terraform_data.a terraform_data.b"],
    ["state mv terraform_data.c terraform_data.z[0]"],
    ["state mv terraform_data.z terraform_data.y"],
    ["state mv terraform_data.a null_resource.a"],
    ["state rm terraform_data.a"],
    ["state rm terraform_data.c terraform_data.z"],
    ['state rm terraform_data.d["q"] terraform_data.c[0]'],
    ["state rm terraform_data.z"],
    ["state rm -dry-run terraform_data.c"],
    ["state rm -dry-run terraform_data.z"],
    ["state replace-provider -auto-approve nobody/nothing x/y"],
    ["state list"],
    ["state list terraform_data.c"],
    ["state pull"],
    ["state push applied.json"],
    ["state push nothing.json"],
    ["output -raw b"],
    ["output -raw secret"],
    ["output -raw"],
    ["output -json b"],
  ])(
    "%s",
    async (words) => {
      if (words.includes("applied.json")) await copyFile(applied, join(ours, "applied.json"));
      const expected = await asTerraform(...words.split(" "));
      expect(await asScv(...words.split(" "))).toEqual(expected);
      expect(await addresses(ours)).toEqual(await addresses(theirs));
    },
    30_000,
  );

  test("state list tells whose id it is", async () => {
    const { resources } = JSON.parse(await readFile(applied, "utf8"));
    for (const id of [resources[0].instances[0].attributes.id, "nope"]) {
      for (const more of [[], ["terraform_data.a"], ["terraform_data.d"], ["terraform_data.z"]]) {
        const words = ["state", "list", `-id=${id}`, ...more];
        expect(await asScv(...words)).toEqual(await asTerraform(...words));
      }
    }
  });

  test.each<[string, Record<string, string>]>([
    ["output", { TF_CLI_ARGS_output: "-raw" }],
    ["output b", { TF_CLI_ARGS_output: "-raw", TF_CLI_ARGS_plan: "-raw" }],
    ["output", { TF_CLI_ARGS_output: "'b' # c" }],
    ["output", { TF_CLI_ARGS: String.raw`-raw "\b" ; nothing` }],
    ["output", { TF_CLI_ARGS: "b", TF_CLI_ARGS_output: "-raw" }],
    ["output", { TF_CLI_ARGS_output: "'b" }],
    ["-chdir=. state list", { TF_CLI_ARGS_state_list: "terraform_data.c" }],
    ["state", { TF_CLI_ARGS_state: "list" }],
  ])("%s with %j in the environment", async (words, environment) => {
    const { code, stdout } = await terraform(words.split(" "), theirs, environment);
    const answer = await runCommand([...words.split(" "), "--config=."], { workingFolder: ours, environment });
    expect({ code: answer.code, out: answer.out }).toEqual({ code, out: plain(stdout) });
  });

  test("outputs of a state that has none are a warning, whatever the name, but for machines", async () => {
    for (const folder of [theirs, ours]) await rm(join(folder, "terraform.tfstate"));
    for (const words of ["output", "output b", "output -raw b", "output -json", "output -json b", "output -raw"]) {
      const [command = "", ...more] = words.split(" ");
      const expected = await asTerraform(command, "-no-color", ...more);
      const { code, out } = await asScv(...words.split(" "));
      const heading = (text: string) => /Warning: .*/.exec(text)?.[0] ?? text;
      expect({ words, code, out: heading(out) }).toEqual({ words, code: expected.code, out: heading(expected.out) });
    }
  });

  test.each(graphs)("%s", async (words) => {
    expect(await asScv(...words.split(" "))).toEqual(await asTerraform(...words.split(" ")));
  });

  test("graph of what only the state has: objects without a block, and deposed ones", async () => {
    const document = JSON.parse(await readFile(applied, "utf8"));
    const builtIn = 'provider["terraform.io/builtin/terraform"]';
    const attributes = { id: "x", input: null, output: null, triggers_replace: null };
    const instance = (more: object) => ({ schema_version: 0, attributes, ...more });
    const resource = (name: string, ...instances: object[]) => ({
      mode: "managed",
      type: "terraform_data",
      name,
      provider: builtIn,
      instances: instances.map(instance),
    });
    document.resources.push(
      resource("gone", { index_key: "k" }, { index_key: "l" }),
      resource("older", { deposed: "0000000a" }),
      resource(
        "newer",
        { dependencies: ["terraform_data.older"] },
        { deposed: "0000000b", dependencies: ["terraform_data.older"] },
      ),
    );
    for (const folder of [theirs, ours]) await writeFile(join(folder, "terraform.tfstate"), JSON.stringify(document));
    for (const words of graphs) {
      expect(await asScv(...words.split(" "))).toEqual(await asTerraform(...words.split(" ")));
    }
  });

  test("graph of locals, validations, imports, checks, data sources, triggers and conditions", async () => {
    const [here, there] = [await mkdtemp(join(tmpdir(), "scv-ours-")), await mkdtemp(join(tmpdir(), "scv-theirs-"))];
    try {
      for (const folder of [here, there]) await writeFile(join(folder, "main.tf.json"), JSON.stringify(woven));
      await terraform(["init", "-input=false"], there, {});
      for (const words of graphs) {
        const expected = await terraform(words.split(" "), there, {});
        const { code, out } = await runCommand([...words.split(" "), "--config=."], { workingFolder: here });
        expect({ code, out }).toEqual({ code: expected.code, out: plain(expected.stdout) });
      }
    } finally {
      for (const folder of [here, there]) await rm(folder, { recursive: true });
    }
  }, 30_000);

  test("providers schema has the same providers, types and functions", async () => {
    const [expected, answer] = [
      await asTerraform("providers", "schema", "-json"),
      await asScv("providers", "schema", "-json"),
    ];
    const typesOf = ({ out }: Answer) =>
      Object.entries<Record<string, object>>(JSON.parse(out).provider_schemas).map(([source, schema]) => [
        source,
        Object.keys(schema["resource_schemas"] ?? {}),
        Object.keys(schema["data_source_schemas"] ?? {}),
        schema["functions"],
      ]);
    expect(typesOf(answer)).toEqual(typesOf(expected));
    expect(await asScv("providers", "schema")).toEqual(await asTerraform("providers", "schema"));
  });

  test("providers", async () => {
    expect(await asScv("providers")).toEqual(await asTerraform("providers"));
  });

  test("what Terraform pushes and scv pushes is the same document", async () => {
    const document = JSON.parse(await readFile(applied, "utf8"));
    const text = JSON.stringify({ ...document, serial: document.serial + 5, outputs: {} });
    for (const folder of [theirs, ours]) await writeFile(join(folder, "edited.json"), text);
    expect(await asScv("state", "push", "edited.json")).toEqual(await asTerraform("state", "push", "edited.json"));
    const pushed = async (folder: string) => JSON.parse(await readFile(join(folder, "terraform.tfstate"), "utf8"));
    // their local backend counts the serial once more where the content moved
    expect(await pushed(ours)).toEqual({ ...(await pushed(theirs)), serial: document.serial + 5 });
  });

  const expressions = [
    "1 + 1",
    '"a"',
    '["a\\nb", { x = "one\\ntwo" }]',
    "var.secret",
    "var.names",
    "var.later",
    "local.tree",
    "local.joined",
    "terraform_data.a",
    "terraform_data.c",
    "terraform_data.c[*].output",
    'terraform_data.d["p"].output',
    "terraform_data.d",
    "type(terraform_data.a)",
    "type(var.names)",
    "tolist(null)",
    "toset([2, 1])",
    "{}",
    "sensitive([1])",
    "path.module",
    "path.cwd == path.root",
    "terraform.workspace",
    "1 # comment",
    "",
    "exit",
    "1 +",
    "nothing",
    "var.nothing",
    "local.nothing",
    "terraform_data.nothing",
    "terraform_data",
    "var",
    "self",
    "each.key",
    "count.index",
    "terraform_data.c[9]",
    "[type(1)]",
    "nofunction(1)",
    "output.b",
    "1\n2",
    "1\nexit\n2",
    "nothing\n2",
    "(\n1\n)",
    "1\n\n",
  ];

  test.each(expressions)(
    "console: %j",
    async (text) => {
      const { code, stdout } = await terraform(["console"], theirs, {}, `${text}\n`);
      const typed = text.split("\n");
      const answer = await runCommand(["console", "--config=."], { workingFolder: ours, typed, isTerminal: false });
      expect({ code: answer.code, out: answer.out }).toEqual({ code, out: plain(stdout) });
      expect(answer.err === "").toBe(code === 0);
    },
    30_000,
  );
});

/** Without colours, and without warnings, which Terraform writes to the output. */
function plain(text: string): string {
  return text.replace(/\u001b\[[\d;]*m/g, "").replace(/^╷\n(?:│.*\n)*╵\n*/gm, "");
}
