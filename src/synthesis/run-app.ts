import { basename, join, resolve } from "node:path";
import { DiagnosticError, error } from "../diagnostics/diagnostic";
import type { CdktfJson } from "./cdktf-json";
import { CrashReport } from "./crash-report";
import { manifestPath, readManifest } from "./manifest";
import { OutputTail } from "./output-tail";
import type { ProcessEnd, SynthesisHost } from "./synthesis-host";

export interface AppRun {
  /** Of `cdktf.json`. */
  readonly folder: string;
  readonly onOutput: (text: string) => void;
  readonly signal?: AbortSignal;
}

/** Runs the app as cdktf's own CLI does; its stacks are in the answered folder. Throws DiagnosticError. */
export async function runApp(cdktf: CdktfJson, run: AppRun, host: SynthesisHost): Promise<string> {
  const outputFolder = resolve(run.folder, cdktf.output);
  const before = await stackFolders(outputFolder, host);
  await host.makeFolder(outputFolder);
  // an app that synthesizes nothing must not look as if it had
  await host.remove(manifestPath(outputFolder));
  const tail = new OutputTail();
  const output = new CrashReport((text) => {
    tail.add(text);
    run.onOutput(text);
  });
  const end = await host.run({
    line: cdktf.app,
    folder: run.folder,
    environment: appEnvironment(cdktf, host.environment),
    onOutput: (text) => output.add(text),
    ...(run.signal && { signal: run.signal }),
  });
  const crash = output.end();
  const isWell = end.kind === "exited" && end.code === 0;
  if (crash !== undefined && (isWell || !crash.isPlain)) run.onOutput(crash.report);
  if (run.signal?.aborted) throw new DiagnosticError(interrupted());
  if (!isWell) throw new DiagnosticError(failed(cdktf.app, end, crash?.message ?? tail.text));
  const manifest = await readManifest(outputFolder, host);
  if (manifest === undefined) throw new DiagnosticError(nothingSynthesized(cdktf));
  const made = Object.values(manifest.stacks).map(({ workingDirectory }) => basename(workingDirectory));
  const stale = before.filter((name) => !made.includes(name));
  await Promise.all(stale.map((name) => host.remove(join(outputFolder, "stacks", name))));
  return outputFolder;
}

function appEnvironment(
  { output, context }: CdktfJson,
  inherited: SynthesisHost["environment"],
): SynthesisHost["environment"] {
  // values of variables are for plan and apply: they must not get into what is synthesized
  const kept = Object.fromEntries(Object.entries(inherited).filter(([name]) => !name.startsWith("TF_VAR_")));
  const nodeOptions = kept["NODE_OPTIONS"] ?? "";
  return {
    ...kept,
    ...((nodeOptions === "" || nodeOptions.includes("--max-old-space-size")) && {
      NODE_OPTIONS: `${nodeOptions} --max-old-space-size=4096`.trim(),
    }),
    CDKTF_OUTDIR: output,
    // so that the manifest tells all errors, not an exception one of them
    CDKTF_CONTINUE_SYNTH_ON_ERROR_ANNOTATIONS: "true",
    SYNTH_HCL_OUTPUT: "false",
    ...(context && { CDKTF_CONTEXT_JSON: JSON.stringify(context) }),
  };
}

async function stackFolders(outputFolder: string, host: SynthesisHost): Promise<readonly string[]> {
  const entries = (await host.listFolder(join(outputFolder, "stacks"))) ?? [];
  return entries.filter(({ kind }) => kind === "folder").map(({ name }) => name);
}

function interrupted() {
  return error({
    code: "interrupted",
    summary: "Synthesis was interrupted",
    detail: "Nothing was planned and nothing was changed.",
  });
}

function failed(line: string, end: ProcessEnd, said: string) {
  const how =
    end.kind === "exited"
      ? `ended with exit code ${end.code}`
      : end.kind === "killed"
        ? `was killed by ${end.signal}`
        : `could not be started: ${end.reason}`;
  return error({
    code: "synthesis-failed",
    summary: "The app of cdktf.json failed",
    detail: `${line} ${how}.${said === "" ? " It printed nothing." : ` It said:\n\n${said}`}`,
  });
}

function nothingSynthesized({ app, output }: CdktfJson) {
  return error({
    code: "synthesis-failed",
    summary: "The app of cdktf.json synthesized nothing",
    detail: `${app} ended well and left no manifest.json in ${output}. Call app.synth() at its end, and give the App no outdir of its own.`,
  });
}
