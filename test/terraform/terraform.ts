import { spawn, spawnSync } from "node:child_process";

const present = spawnSync("terraform", ["version"]).status === 0;

/** Suites that need the real Terraform: its absence is a failure in CI, and skips them by name elsewhere. */
export const describeWithTerraform = present || process.env["CI"] !== undefined ? describe : describe.skip;

/** So that it asks nobody anything. */
export const terraformEnvironment = { ...process.env, TF_IN_AUTOMATION: "1", CHECKPOINT_DISABLE: "1" };

export interface TerraformRun {
  readonly code: number | null;
  readonly stdout: string;
  readonly output: string;
}

/** Never synchronously: the provider may be served by this very process. */
export function terraform(
  args: readonly string[],
  cwd: string,
  env: Record<string, string>,
  input?: string,
): Promise<TerraformRun> {
  return new Promise((resolve, reject) => {
    const child = spawn("terraform", args, {
      cwd,
      env: { ...terraformEnvironment, ...env },
      stdio: ["pipe", "pipe", "pipe"],
    });
    child.stdin.end(input);
    const [stdout, all]: [string[], string[]] = [[], []];
    child.stdout.setEncoding("utf8").on("data", (text: string) => void (stdout.push(text), all.push(text)));
    child.stderr.setEncoding("utf8").on("data", (text: string) => void all.push(text));
    child.on("error", reject);
    child.on("close", (code) => resolve({ code, stdout: stdout.join(""), output: all.join("") }));
  });
}
