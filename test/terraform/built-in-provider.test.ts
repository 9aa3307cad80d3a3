import { mkdtempSync, readFileSync, rmSync, writeFileSync } from "node:fs";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { z } from "zod";
import { runCommand } from "../../src/cli/testing/test-host";
import { describeWithTerraform, terraform } from "./terraform";

interface Executor {
  run(words: string, folder: string): Promise<{ readonly code: number | null; readonly out: string }>;
}

const judge: Executor = {
  run: async (words, folder) => {
    const { code, stdout } = await terraform(words.split(" "), folder, {});
    return { code, out: stdout };
  },
};

const ours: Executor = {
  run: async (words, folder) =>
    words === "init"
      ? { code: 0, out: "" }
      : runCommand([...words.split(" "), "--config=."], { workingFolder: folder }),
};

const change = z.object({ address: z.string(), action_reason: z.string().optional(), change: z.unknown() });
const planJson = z.object({
  resource_changes: z.array(change).default([]),
  output_changes: z.record(z.string(), z.unknown()).default({}),
});
const instance = z.looseObject({
  // Terraform writes them in any order
  sensitive_attributes: z.array(z.unknown()).transform((paths) => paths.map((path) => JSON.stringify(path)).sort()),
});
const stateJson = z.object({
  outputs: z.unknown(),
  resources: z.array(z.looseObject({ instances: z.array(instance) })),
});

/** Of each step what is planned, how it ends, and what the state holds then; random ids by the order in which they come. */
async function observe(executor: Executor, steps: readonly object[], imported?: string): Promise<unknown[]> {
  const folder = mkdtempSync(join(tmpdir(), "built-in-"));
  const ids: string[] = [];
  const stable = (value: unknown): unknown =>
    JSON.parse(
      JSON.stringify(value).replace(/[0-9a-f]{8}(-[0-9a-f]{4}){3}-[0-9a-f]{12}/g, (id) => {
        if (!ids.includes(id)) ids.push(id);
        return `id ${ids.indexOf(id)}`;
      }),
    );
  const observed: unknown[] = [];
  try {
    for (const [i, step] of steps.entries()) {
      writeFileSync(join(folder, "main.tf.json"), JSON.stringify(step));
      if (i === 0) await executor.run("init", folder);
      if (i === 0 && imported !== undefined) await executor.run(`import ${imported}`, folder);
      const planned = await executor.run("plan -input=false -detailed-exitcode -out=p", folder);
      const shown = await executor.run("show -json p", folder);
      const { resource_changes: changes, output_changes: outputs } = planJson.parse(JSON.parse(shown.out));
      const applied = await executor.run("apply -auto-approve -input=false", folder);
      const { resources, outputs: recorded } = stateJson.parse(
        JSON.parse(readFileSync(join(folder, "terraform.tfstate"), "utf8")),
      );
      const code = [planned.code, applied.code];
      observed.push(stable({ code, state: resources, recorded, outputs, changes }));
    }
  } finally {
    rmSync(folder, { recursive: true });
  }
  return observed;
}

function data(resources: Readonly<Record<string, object>>, more: object = {}): object {
  return { resource: { terraform_data: resources }, ...more };
}

const secret = { variable: { s: { type: "string", sensitive: true, default: "geheim" } } };
const output = (value: string, more: object = {}) => ({ output: { o: { value, ...more } } });
const programs: Readonly<Record<string, readonly object[]>> = {
  "an input that appears, changes its type and goes": [
    data({ a: {} }),
    data({ a: { input: { x: 1, y: ["p", null] } } }, output("${terraform_data.a.output}")),
    data({ a: { input: "${tolist([])}" } }, output("${terraform_data.a.output}")),
    data({ a: { input: "${tolist([])}" } }, output("${terraform_data.a.output}")),
    data({ a: {} }),
  ],
  "a trigger that appears, changes and goes": [
    data({ a: { input: 1 } }),
    data({ a: { input: 1, triggers_replace: ["t"] } }),
    data({ a: { input: 2, triggers_replace: { t: true } } }),
    data({ a: { input: 2 } }),
  ],
  "values that are known after the apply of another": [
    data({ a: { input: 1 }, b: { input: "${terraform_data.a.output}", triggers_replace: "${terraform_data.a.id}" } }),
    data({ a: { input: 2 }, b: { input: "${terraform_data.a.output}", triggers_replace: "${terraform_data.a.id}" } }),
    data({ b: { input: 2 } }),
  ],
  "sensitive values": [
    data({ a: { input: { s: "${var.s}", open: "o" }, triggers_replace: "${var.s}" } }, secret),
    data(
      { a: { input: { s: "public", open: "o" }, triggers_replace: "${var.s}" } },
      { ...secret, ...output("${terraform_data.a.input}", { sensitive: true }) },
    ),
  ],
  "the outputs of its own state": [
    data({ a: { input: 1 } }, { output: { n: { value: 1 }, s: { value: "x", sensitive: true } } }),
    data(
      { a: { input: "${data.terraform_remote_state.own.outputs.s}" } },
      {
        data: {
          terraform_remote_state: {
            own: { backend: "local", config: { path: "terraform.tfstate" }, defaults: { n: 2, d: [true] } },
          },
        },
        output: { n: { value: 1 }, all: { value: "${data.terraform_remote_state.own.outputs}" } },
      },
    ),
  ],
};

describeWithTerraform("The built-in provider does what Terraform's does", () => {
  test.each(Object.entries(programs))(
    "%s",
    async (_, steps) => {
      expect(await observe(ours, steps)).toEqual(await observe(judge, steps));
    },
    120_000,
  );

  test("an import takes any id, and the next plan gives it its input", async () => {
    const imported = "terraform_data.a any";
    const steps = [data({ a: { input: [1] }, b: { input: "${terraform_data.a.id}" } })];
    const ofTerraform = await observe(judge, steps, imported);
    expect(ofTerraform).toMatchObject([{ changes: [{ change: { before: { id: "any" } } }, {}] }]);
    expect(await observe(ours, steps, imported)).toEqual(ofTerraform);
  }, 120_000);
});
