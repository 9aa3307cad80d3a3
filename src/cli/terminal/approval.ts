import { DiagnosticError, error } from "../../diagnostics/diagnostic";
import type { Cli } from "../cli";

export interface ApprovalOptions {
  readonly autoApprove: boolean;
  readonly input: boolean;
  readonly json: boolean;
}

/** Throws DiagnosticError where an approval will be needed and nobody can give it: before any request. */
export function assertCanApprove(
  cli: Cli,
  command: "apply" | "destroy",
  { autoApprove, input, json }: ApprovalOptions,
): void {
  if (autoApprove) return;
  const why = json
    ? "--json is for machines"
    : input
      ? "there is no terminal to ask on"
      : "--input=false forbids to ask";
  if (input && !json && cli.stdin.isTerminal) return;
  const saved = command === "apply" ? ", or apply a plan saved with: scv plan --out=FILE" : "";
  throw new DiagnosticError(
    error({
      code: "approval-missing",
      summary: `${command === "apply" ? "Apply" : "Destroy"} needs an approval`,
      detail: `Nobody can approve, as ${why}. Nothing was done. Give --auto-approve${saved}.`,
    }),
  );
}

const questions = {
  apply: `Do you want to perform these actions?
  scv will perform the actions described above.
  Only 'yes' will be accepted to approve.`,
  destroy: `Do you really want to destroy all resources?
  scv will destroy all your managed infrastructure, as shown above.
  There is no undo. Only 'yes' will be accepted to confirm.`,
  refresh: `Would you like to update the state to reflect these detected changes?
  scv will write these changes to the state without modifying any real infrastructure.
  There is no undo. Only 'yes' will be accepted to confirm.`,
} as const;

/** Terraform's question; anything but `yes` is a no. */
export async function approve(cli: Cli, command: keyof typeof questions, signal: AbortSignal): Promise<boolean> {
  cli.stdout.write(`\n${questions[command]}\n\n  Enter a value: `);
  const answer = await cli.stdin.readLine(signal);
  return answer?.trim() === "yes";
}
