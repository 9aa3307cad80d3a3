import { mkdtemp, rm, writeFile } from "node:fs/promises";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { z } from "zod";
import type { Json } from "../../src/language/json";
import { parseJson } from "../../src/language/json-text";
import { terraform } from "../terraform/terraform";

/** What a plan says of an output: what is known of it, and where it is not; or that it fails. */
export type Planned =
  | { readonly expression: string; readonly after?: Json; readonly unknown: Json }
  | { readonly expression: string; readonly error: true };

/** Inputs of `terraform_data`, whose outputs are known after apply, each of its type. */
export const inputs = {
  text: '"x"',
  number: "1",
  truth: "true",
  list: 'tolist(["a", "b"])',
  set: 'toset(["a", "b"])',
  map: 'tomap({ a = "x", b = "y" })',
  tuple: '["a", 1]',
  object: '{ a = "x", b = 1 }',
};

/** What the expressions call `local.…`. */
export const localExpressions = {
  ...Object.fromEntries(Object.keys(inputs).map((name) => [name, `terraform_data.${name}.output`])),
  id: "terraform_data.text.id",
  any: "jsondecode(terraform_data.text.output)",
};

/** Terraform's plan of an output of each expression; what fails is asked for again without the others. */
export async function askPlan(expressions: readonly string[]): Promise<readonly Planned[]> {
  const failing = new Set<number>();
  for (;;) {
    const asked = [...expressions.entries()].filter(([i]) => !failing.has(i));
    const { failed, changes } = await plan(asked);
    if (failed.length === 0) {
      return expressions.map((expression, i) => {
        const change = changes[`e${i}`];
        if (change === undefined) return { expression, error: true };
        const { after, after_unknown: unknown } = change;
        return { expression, ...(unknown !== true && { after }), unknown };
      });
    }
    for (const i of failed) failing.add(i);
  }
}

const json = z.custom<Json>(() => true);
const planSchema = z.object({
  output_changes: z.record(z.string(), z.object({ after: json.optional(), after_unknown: json })).default({}),
});
type Changes = z.infer<typeof planSchema>["output_changes"];

async function plan(asked: readonly (readonly [number, string])[]): Promise<{ failed: number[]; changes: Changes }> {
  const folder = await mkdtemp(join(tmpdir(), "plan-outputs-"));
  try {
    const outputs = asked.map(
      ([i, expression]) => `"e${i}":${JSON.stringify({ value: `\${${expression}}`, sensitive: true })}`,
    );
    const resource = mapped(inputs, (input) => ({ input: `\${${input}}` }));
    const locals = mapped(localExpressions, (expression) => `\${${expression}}`);
    const rest = JSON.stringify({
      resource: { terraform_data: resource },
      locals,
      terraform: { required_providers: { terraform: { source: "terraform.io/builtin/terraform" } } },
    }).slice(1);
    // a line each: what fails is known by its line
    await writeFile(join(folder, "main.tf.json"), `{"output":{\n${outputs.join(",\n")}\n},${rest}`);
    const { code, stdout, output } = await terraform(["plan", "-json", "-out=plan.tfplan"], folder, {});
    if (code === 0) {
      const shown = await terraform(["show", "-json", "plan.tfplan"], folder, {});
      return { failed: [], changes: planSchema.parse(parseJson(shown.stdout)).output_changes };
    }
    const lines = [...stdout.matchAll(/"@level":"error".*?"start":\{"line":(\d+)/g)].map(([, line]) => Number(line));
    const failed = lines.map((line) => asked[line - 2]?.[0]).filter((i) => i !== undefined);
    if (failed.length === 0) throw new Error(`Terraform says: ${output}`);
    return { failed, changes: {} };
  } finally {
    await rm(folder, { recursive: true });
  }
}

function mapped<T>(entries: Readonly<Record<string, string>>, change: (entry: string) => T): Record<string, T> {
  return Object.fromEntries(Object.entries(entries).map(([name, entry]) => [name, change(entry)]));
}
