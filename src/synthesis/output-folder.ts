import { join } from "node:path";
import { DiagnosticError, error, type Diagnostic } from "../diagnostics/diagnostic";
import { annotationDiagnostic, isNote } from "./annotations";
import { parseJsonFile } from "./json-file";
import { readManifest, type Manifest, type ManifestStack } from "./manifest";
import { orderStacks } from "./stack-order";
import type { SynthesisHost } from "./synthesis-host";
import type { SynthesizedStack } from "./synthesized-stack";

export interface ReadStacks {
  readonly stacks: readonly SynthesizedStack[];
  readonly diagnostics: readonly Diagnostic[];
  /** Notes of constructs, a line each. */
  readonly notes: readonly string[];
}

/** What cdktf synthesized into a folder; undefined where it has no manifest. Throws DiagnosticError. */
export async function readOutputFolder(folder: string, host: SynthesisHost): Promise<ReadStacks | undefined> {
  const manifest = await readManifest(folder, host);
  return manifest && readStacks(folder, manifest, host);
}

async function readStacks(folder: string, { stacks }: Manifest, host: SynthesisHost): Promise<ReadStacks> {
  const ordered = orderStacks(Object.values(stacks));
  const annotations = ordered.flatMap((stack) => stack.annotations);
  const names = new Map(ordered.map(({ constructPath, name }) => [constructPath, name]));
  return {
    stacks: await Promise.all(ordered.map((stack) => readStack(folder, stack, names, host))),
    diagnostics: annotations.map(annotationDiagnostic).filter((diagnostic) => diagnostic !== undefined),
    notes: annotations.filter(isNote).map(({ constructPath, message }) => `[${constructPath}] ${message}`),
  };
}

async function readStack(
  folder: string,
  stack: ManifestStack,
  names: ReadonlyMap<string, string>,
  host: SynthesisHost,
): Promise<SynthesizedStack> {
  const path = join(folder, stack.synthesizedStackPath);
  if (!path.endsWith(".json")) throw new DiagnosticError(hcl(stack));
  const text = await host.readFile(path);
  if (text === undefined) throw new DiagnosticError(absent(stack, path));
  return {
    name: stack.name,
    json: parseJsonFile(path, text),
    text,
    folder: join(folder, stack.workingDirectory),
    dependencies: stack.dependencies.map((dependency) => names.get(dependency) ?? dependency),
  };
}

function hcl({ name, constructPath }: ManifestStack) {
  return error({
    code: "not-yet-supported",
    summary: `The stack "${name}" was synthesized as HCL`,
    detail: "Only Terraform JSON can be read: leave hclOutput out of the App.",
    constructPath,
  });
}

function absent({ name, constructPath }: ManifestStack, path: string) {
  return error({
    code: "stack-missing",
    summary: `The stack "${name}" is in the manifest and not in the folder`,
    detail: `There is no ${path}. Synthesize again.`,
    constructPath,
  });
}
