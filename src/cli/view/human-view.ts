import { hasErrors } from "../../diagnostics/diagnostic";
import { diagnosticsText } from "../../report/diagnostics-text";
import { driftedText } from "../../report/drift-text";
import { outputsText } from "../../report/output-text";
import { planText } from "../../report/plan-text";
import { progressText, stillReadingText, stillText, summaryText } from "../../report/progress-text";
import type { BlockOf } from "../../report/text-options";
import type { CliHost } from "../host/cli-host";
import { somethingPlanned } from "./something-planned";
import { styleOf } from "./style-of";
import type { View } from "./view";

/** Text as Terraform writes it: errors on the error output, the rest on the output. */
export function humanView(cli: CliHost, colour: boolean): View {
  const style = styleOf(cli, cli.stdout, colour);
  const errorStyle = styleOf(cli, cli.stderr, colour);
  let blockOf: BlockOf = () => undefined;
  const say = (text: string) => cli.stdout.write(text);
  return {
    stack(name, blocks, of) {
      blockOf = blocks;
      if (of > 1) say(`\n${style.bold(style.cyan(`Stack ${name}`))}\n`);
    },
    plan(plan) {
      if (!hasErrors(plan.diagnostics) || somethingPlanned(plan)) return say(`\n${planText(plan, { style, blockOf })}`);
      const heading = style.bold(style.red("Planning failed."));
      say(`\n${heading} scv encountered an error while generating this plan.\n`);
    },
    event: (event) => say(`${progressText(event, style)}\n`),
    still: (operation, elapsedMs) => say(`${stillText(operation, elapsedMs, style)}\n`),
    stillReading: (elapsedMs) => say(`${stillReadingText(elapsedMs, style)}\n`),
    result(operation, result) {
      say(`\n${summaryText(operation, result, style)}\n`);
      const outputs = outputsText(result.outputs);
      if (operation === "apply" && outputs !== "") say(`\n${style.bold(style.green("Outputs:"))}\n\n${outputs}`);
    },
    refreshed(moved) {
      if (moved.length === 0) return say("\nThe state is as the infrastructure: nothing to record.\n");
      const texts = moved.map((drifted) => driftedText(drifted, { style, blockOf }));
      say(`\n${style.bold("Recorded in the state:")}\n\n${texts.join("\n\n")}\n`);
    },
    diagnostics(diagnostics) {
      const [errors, warnings] = [
        diagnostics.filter(({ severity }) => severity === "error"),
        diagnostics.filter(({ severity }) => severity === "warning"),
      ];
      if (warnings.length > 0) say(diagnosticsText(warnings, style));
      if (errors.length > 0) cli.stderr.write(diagnosticsText(errors, errorStyle));
    },
    remark: say,
  };
}
