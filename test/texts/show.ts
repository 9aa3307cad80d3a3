import { mkdtemp, rm, writeFile } from "node:fs/promises";
import { tmpdir } from "node:os";
import { join } from "node:path";
import type { JsonObject } from "../../src/language/json";
import { conditionConfiguration } from "./conditions";
import { entriesOf, outputConfigurations } from "./outputs";
import { resourcesOf, sensitivityConfigurations } from "./sensitivity";

/** Runs a command of Terraform's in the folder, and gives what it writes on its output. */
export type Run = (words: readonly string[], folder: string) => Promise<string>;

/** What an engine tells. */
export interface Texts {
  /** Of each view the texts by output. */
  readonly outputs: Readonly<Record<string, Readonly<Record<string, string>>>>;
  /** By condition: `var.n is 3`. */
  readonly conditions: Readonly<Record<string, readonly string[]>>;
  /** Of each resource what a plan says of it. */
  readonly sensitivity: Readonly<Record<string, string>>;
}

const autoApprove = ["-auto-approve", "-no-color"];

export async function textsOf(run: Run): Promise<Texts> {
  return {
    outputs: await shownOutputs(run),
    conditions: await toldConditions(run),
    sensitivity: await toldSensitivity(run),
  };
}

async function shownOutputs(run: Run): Promise<Texts["outputs"]> {
  const [first, second] = outputConfigurations;
  return inFolder(async (folder, write) => {
    await write(first);
    const planned = await run(["plan", "-no-color"], folder);
    const applied = await run(["apply", ...autoApprove], folder);
    const printed = await run(["output", "-no-color"], folder);
    const shown = await run(["show", "-no-color"], folder);
    const leaving = await run(["plan", "-destroy", "-no-color"], folder);
    await write(second);
    const changing = await run(["plan", "-no-color"], folder);
    const section = (text: string, heading: string) => entriesOf(text.split(`\n${heading}:\n`)[1] ?? "");
    return {
      planned: section(planned, "Changes to Outputs"),
      applied: section(applied, "Outputs"),
      printed: entriesOf(printed),
      shown: section(shown, "Outputs"),
      leaving: section(leaving, "Changes to Outputs"),
      changing: section(changing, "Changes to Outputs"),
    };
  });
}

async function toldConditions(run: Run): Promise<Texts["conditions"]> {
  return inFolder(async (folder, write) => {
    await write(conditionConfiguration);
    const lines = (await run(["apply", "-auto-approve", "-json"], folder)).split("\n");
    const found = lines.filter((line) => line.includes("Check block assertion failed")).map(diagnosticOf);
    return Object.fromEntries(
      found.map(({ detail, values }) => [
        detail,
        values.map(({ traversal, statement }) => `${traversal} ${statement}`),
      ]),
    );
  });
}

async function toldSensitivity(run: Run): Promise<Texts["sensitivity"]> {
  const [first, second] = sensitivityConfigurations;
  return inFolder(async (folder, write) => {
    await write(first);
    await run(["apply", ...autoApprove], folder);
    await write(second);
    return resourcesOf(await run(["plan", "-no-color"], folder));
  });
}

interface Told {
  readonly detail: string;
  readonly values: readonly { readonly traversal: string; readonly statement: string }[];
}

function diagnosticOf(line: string): Told {
  const { detail, snippet } = JSON.parse(line).diagnostic;
  return { detail, values: snippet.values };
}

async function inFolder<T>(
  work: (folder: string, write: (configuration: JsonObject) => Promise<void>) => Promise<T>,
): Promise<T> {
  const folder = await mkdtemp(join(tmpdir(), "scv-texts-"));
  try {
    return await work(folder, (json) => writeFile(join(folder, "main.tf.json"), JSON.stringify(json)));
  } finally {
    await rm(folder, { recursive: true });
  }
}
