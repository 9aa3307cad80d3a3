import { resolve } from "node:path";
import { readConfiguration } from "../../configuration/read-configuration";
import type { Configuration } from "../../configuration/configuration";
import { DiagnosticError, hasErrors, type Diagnostic } from "../../diagnostics/diagnostic";
import { sha256 } from "../../state/digest";
import { synthesize } from "../../synthesis/synthesize";
import type { SynthesizedStack } from "../../synthesis/synthesized-stack";
import { assertDefaultWorkspace } from "./assert-default-workspace";
import type { Cli } from "../cli";
import { declaredVariables } from "./declared-variables";
import type { ProjectOptions } from "../command-line/options";
import { installedProviders } from "../providers";
import { pickStacks } from "./pick-stacks";
import { writtenSecrets } from "./written-secrets";

/** What the user's program describes, as far as this run is concerned. */
export interface Project {
  readonly stacks: readonly ProjectStack[];
  /** Warnings. */
  readonly diagnostics: readonly Diagnostic[];
  /** The program has, whether they were picked or not. */
  readonly hasSeveralStacks: boolean;
  /** Names, of the stacks that were not picked too. */
  readonly declaredVariables: ReadonlySet<string>;
}

export interface ProjectStack {
  readonly name: string;
  /** Names. */
  readonly dependencies: readonly string[];
  /** Absolute; relative paths of the configuration are relative to it. */
  readonly folder: string;
  /** Where the Terraform JSON lies. */
  readonly output: string;
  readonly configuration: Configuration;
  /** SHA-256 of the Terraform JSON. */
  readonly configurationDigest: string;
}

/** Runs the program, or reads `--config`, and picks the stacks. What the program prints goes to the error output. */
export async function openProject(
  cli: Cli,
  { config, stack: named }: ProjectOptions,
  signal: AbortSignal,
): Promise<Project> {
  assertDefaultWorkspace(cli.machine.environment);
  const folder = cli.workingFolder;
  const onOutput = (text: string) => cli.stderr.write(text);
  const given = config === undefined ? {} : { config };
  const { stacks, diagnostics } = await synthesize({ folder, onOutput, signal, ...given }, cli.synthesis);
  if (hasErrors(diagnostics)) throw new DiagnosticError(...diagnostics);
  const read = pickStacks(stacks, named).map((stack) => readStack(stack, folder, config));
  for (const { stack } of read) {
    for (const secret of writtenSecrets(stack.configuration, installedProviders())) cli.secrets.add(secret);
  }
  const found = [...diagnostics, ...read.flatMap((stack) => stack.diagnostics)];
  if (hasErrors(found)) throw new DiagnosticError(...found);
  const declared = new Set(stacks.flatMap(({ json }) => declaredVariables(json)));
  return {
    stacks: read.map(({ stack }) => stack),
    hasSeveralStacks: stacks.length > 1,
    diagnostics: found,
    declaredVariables: declared,
  };
}

function readStack(
  { name, json, text, folder: output, dependencies }: SynthesizedStack,
  projectFolder: string,
  config: string | undefined,
): { stack: ProjectStack; diagnostics: readonly Diagnostic[] } {
  const { configuration, diagnostics } = readConfiguration(name, json);
  // cdktf's output is written anew each time: what is relative there means the project's folder
  const folder = config !== undefined && resolve(projectFolder, config) === output ? output : projectFolder;
  const stack = { name, dependencies, folder, output, configuration, configurationDigest: sha256(text) };
  return { stack, diagnostics };
}
