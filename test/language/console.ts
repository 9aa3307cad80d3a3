import { execFile } from "node:child_process";
import { mkdtemp, rm, writeFile } from "node:fs/promises";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { surroundings } from "./surroundings";

/** Terraform's answer: the value as JSON text and the type as `type()` prints it; or its error; or that it is unknown. */
export type Answer =
  | { readonly template: string; readonly type: string; readonly json: string; readonly sensitive?: true }
  | { readonly template: string; readonly type: string; readonly unknown: true }
  | { readonly template: string; readonly error: string };

interface Run {
  readonly output: string;
  readonly failed: boolean;
}

/** Asks one `terraform console` for many templates (each as a string of Terraform JSON); the failing ones one by one. */
export async function askConsole(templates: readonly string[]): Promise<readonly Answer[]> {
  const together = await askTogether(templates);
  if (together !== undefined) return together;
  const [only, ...others] = templates;
  if (only === undefined) return [];
  if (others.length === 0) return [await askAlone(only)];
  const middle = Math.ceil(templates.length / 2);
  return [...(await askConsole(templates.slice(0, middle))), ...(await askConsole(templates.slice(middle)))];
}

async function askTogether(templates: readonly string[]): Promise<readonly Answer[] | undefined> {
  const values = await run(templates, `jsonencode([${templates.map((_, i) => `jsonencode(local.e${i})`).join(",")}])`);
  if (values.failed || !values.output.startsWith('"')) return undefined;
  const jsons: unknown = JSON.parse(JSON.parse(values.output));
  const types = splitTypes(
    (await run(templates, `type([${templates.map((_, i) => `local.e${i}`).join(",")}])`)).output,
  );
  if (!Array.isArray(jsons) || types.length !== templates.length) return undefined;
  return templates.map((template, i) => ({ template, type: types[i] ?? "", json: String(jsons[i]) }));
}

async function askAlone(template: string): Promise<Answer> {
  const { output, failed } = await run([template], "local.e0");
  if (failed) return { template, error: output };
  const type = (await run([template], "type(local.e0)")).output.replace(/^╷[^]*?╵\s*/, "");
  if (output === "(known after apply)") return { template, type, unknown: true };
  const encoded = await run([template], "jsonencode(local.e0)");
  if (encoded.output === "(sensitive value)") {
    const open = await run([template], "nonsensitive(jsonencode(local.e0))");
    if (!open.output.startsWith('"')) return { template, type, unknown: true };
    return { template, type, json: String(JSON.parse(open.output)), sensitive: true };
  }
  if (!encoded.output.startsWith('"')) return { template, type, unknown: true };
  return { template, type, json: String(JSON.parse(encoded.output)) };
}

/** The elements of `tuple([ … ])`. */
function splitTypes(printed: string): readonly string[] {
  const inner = /^tuple\(\[\n([^]*)\n\]\)$/.exec(printed)?.[1];
  if (inner === undefined) return [];
  return inner.split(/,\n(?= {4}[^\s}\])])/).map((type) => type.replace(/,$/, "").replace(/^ {4}/gm, ""));
}

async function run(templates: readonly string[], input: string): Promise<Run> {
  const folder = await mkdtemp(join(tmpdir(), "console-"));
  try {
    const locals = Object.fromEntries(templates.map((template, i) => [`e${i}`, template]));
    await writeFile(join(folder, "main.tf.json"), JSON.stringify({ ...surroundings, locals }));
    return await terraformConsole(folder, input);
  } finally {
    await rm(folder, { recursive: true });
  }
}

function terraformConsole(cwd: string, input: string): Promise<Run> {
  const env = { ...process.env, TF_IN_AUTOMATION: "1", CHECKPOINT_DISABLE: "1" };
  return new Promise((resolve) => {
    const child = execFile("terraform", ["console"], { cwd, env, maxBuffer: 2 ** 28 }, (failure, stdout, stderr) => {
      const [answer = "", complaint = ""] = [stdout, stderr].map((text) => text.replace(/\u001b\[[\d;]*m/g, "").trim());
      const failed = failure !== null || `${answer}${complaint}`.includes("Error: ");
      resolve({ output: failed ? firstError(`${answer}\n${complaint}`) : answer, failed });
    });
    child.stdin?.end(`${input}\n`);
  });
}

/** Summary and detail of the first error, without its frame. */
function firstError(output: string): string {
  const lines = output.split("\n").map((line) => line.replace(/^[│╷╵]\s?/, "").trim());
  const start = lines.findIndex((line) => line.startsWith("Error: "));
  const rest = lines.slice(start + 1);
  const end = rest.findIndex((line) => line.startsWith("Error: "));
  const detail = (end < 0 ? rest : rest.slice(0, end)).filter((line) => line !== "");
  return [lines[start] ?? "", ...detail.filter((line) => !/^(on main|\d+:|with )/.test(line))].join("\n");
}
