import { resolve } from "node:path";
import { DiagnosticError, error, hasErrors, type Diagnostic } from "../diagnostics/diagnostic";
import { readCdktfJson } from "./cdktf-json";
import { readConfigurationFolder } from "./configuration-folder";
import { readOutputFolder, type ReadStacks } from "./output-folder";
import { runApp } from "./run-app";
import type { SynthesisHost } from "./synthesis-host";
import type { SynthesizedStack } from "./synthesized-stack";

export interface SynthesisOptions {
  /** Absolute; holds `cdktf.json`. */
  readonly folder: string;
  /** Absolute or relative to `folder`: read instead of running the app. A folder of cdktf's output, or of one stack. */
  readonly config?: string;
  /** What the app prints, as it comes, and notes of constructs: for the standard error. */
  readonly onOutput: (text: string) => void;
  /** Interrupts the app. */
  readonly signal?: AbortSignal;
}

export interface Synthesis {
  /** In the order of their dependencies; none where there are errors. */
  readonly stacks: readonly SynthesizedStack[];
  readonly diagnostics: readonly Diagnostic[];
}

/** Runs the app of `cdktf.json`, or reads what is there already, and gives the stacks. Does not throw for what users do. */
export async function synthesize(options: SynthesisOptions, host: SynthesisHost): Promise<Synthesis> {
  try {
    const { stacks, diagnostics, notes } = await readStacks(options, host);
    for (const note of notes) options.onOutput(`${note}\n`);
    if (hasErrors(diagnostics)) return { stacks: [], diagnostics };
    return stacks.length > 0 ? { stacks, diagnostics } : { stacks, diagnostics: [...diagnostics, noStacks()] };
  } catch (failure) {
    if (!(failure instanceof DiagnosticError)) throw failure;
    return { stacks: [], diagnostics: failure.diagnostics };
  }
}

async function readStacks(options: SynthesisOptions, host: SynthesisHost): Promise<ReadStacks> {
  const { folder, config } = options;
  if (config !== undefined) return readConfigurationFolder(resolve(folder, config), host);
  const outputFolder = await runApp(await readCdktfJson(folder, host), options, host);
  return (await readOutputFolder(outputFolder, host)) ?? { stacks: [], diagnostics: [], notes: [] };
}

function noStacks(): Diagnostic {
  return error({
    code: "no-configuration",
    summary: "The app has no stacks",
    detail: "Make a TerraformStack in the App before app.synth().",
  });
}
