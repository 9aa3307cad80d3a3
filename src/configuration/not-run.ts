import { error } from "../diagnostics/diagnostic";
import type { Report } from "./place";

/** What Terraform runs and we do not: the construct, and the way out. */
export function notRun(construct: string, wayOut: string, report: Report): void {
  report(
    error({
      code: "not-run",
      summary: `Not run here: ${construct}`,
      detail: `${wayOut} Or run the stack with Terraform or OpenTofu: they take the same configuration and state.`,
    }),
  );
}

/** A provisioner, or the connection that it uses. */
export function scriptNotRun(construct: string, report: Report): void {
  const wayOut =
    "Run the script as a step of your pipeline, before or after scv apply, and give it what it needs by outputs.";
  notRun(construct, wayOut, report);
}
