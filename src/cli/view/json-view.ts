import { printJson } from "../../language/json-text";
import { eventMessage, resultMessages, stillMessage, stillReadingMessage } from "../../report/ui-apply";
import { uiLine, versionMessage, type UiMessage } from "../../report/ui-message";
import { diagnosticMessage, driftMessages, planMessages } from "../../report/ui-plan";
import type { CliHost } from "../host/cli-host";
import { parseAddress } from "../command-line/parse-address";
import type { View } from "./view";

/** One JSON object a line, all on the output. */
export function jsonView(cli: CliHost): View {
  let stack: string | undefined;
  const say = (message: UiMessage) => {
    const timestamp = new Date(cli.machine.now()).toISOString();
    cli.stdout.write(`${printJson(uiLine(message, timestamp, stack))}\n`);
  };
  say(versionMessage(cli.version));
  return {
    stack: (name) => (stack = name),
    plan: (plan) => planMessages(plan).forEach(say),
    event(event) {
      // Terraform has no line of an import for machines: the planned change says it
      if (event.kind !== "import") say(eventMessage(event, parseAddress(event.address)));
    },
    still: (operation, elapsedMs) => say(stillMessage(operation, parseAddress(operation.address), elapsedMs)),
    stillReading: (elapsedMs) => say(stillReadingMessage(elapsedMs)),
    result: (operation, result) => resultMessages(operation, result).forEach(say),
    refreshed: (moved) => driftMessages(moved).forEach(say),
    diagnostics: (diagnostics) => diagnostics.map(diagnosticMessage).forEach(say),
    remark: () => undefined,
  };
}
