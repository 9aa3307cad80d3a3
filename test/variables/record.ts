import { mkdtemp, readFile, rm, writeFile } from "node:fs/promises";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { terraform } from "../terraform/terraform";
import type { VariableCase } from "./cases";

/** What became of `v`: as an output of the state, or the errors' summaries. Null is not kept in a state. */
export interface Recorded {
  readonly output?: unknown;
  readonly errors?: readonly string[];
}

export const recordedFile = join(__dirname, "recorded.json");

/** Terraform's answer. */
export async function askTerraform({
  variable,
  files = {},
  environment = {},
  args = [],
}: VariableCase): Promise<Recorded> {
  const folder = await mkdtemp(join(tmpdir(), "scv-variables-"));
  try {
    const configuration = { variable: { v: variable }, output: { v: { value: "${var.v}" } } };
    await writeFile(join(folder, "main.tf.json"), JSON.stringify(configuration));
    for (const [name, text] of Object.entries(files)) await writeFile(join(folder, name), text);
    const words = ["apply", "-auto-approve", "-input=false", "-json", ...args];
    const { code, stdout } = await terraform(words, folder, environment);
    if (code !== 0) return { errors: errorsOf(stdout) };
    const state = JSON.parse(await readFile(join(folder, "terraform.tfstate"), "utf8"));
    return { output: state.outputs.v ?? null };
  } finally {
    await rm(folder, { recursive: true });
  }
}

function errorsOf(stdout: string): readonly string[] {
  const messages = stdout.split("\n").filter((line) => line.startsWith("{"));
  const diagnostics = messages
    .map((line) => JSON.parse(line).diagnostic)
    .filter((found) => found?.severity === "error");
  return diagnostics.map(({ summary }) => summary);
}

export async function readRecorded(): Promise<ReadonlyMap<string, Recorded>> {
  return new Map(Object.entries(JSON.parse(await readFile(recordedFile, "utf8"))));
}
