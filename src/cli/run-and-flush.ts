import { error } from "../diagnostics/diagnostic";
import { diagnosticText } from "../report/diagnostics-text";
import { plainStyle } from "../report/style";
import type { NodeCliHost } from "./host/node-cli-host";
import { runCli } from "./run-cli";

/** Runs a command, sees its output through, and answers its exit code. Never throws. */
export async function runAndFlush(typed: readonly string[], host: NodeCliHost): Promise<number> {
  const code = await runCli(typed, host);
  const lost = await host.stdout.flush();
  if (lost !== undefined) host.stderr.write(diagnosticText(outputLost(lost), plainStyle));
  await host.stderr.flush();
  return lost === undefined ? code : 1;
}

function outputLost(cause: Error) {
  return error({
    code: "output-lost",
    summary: "The output could not be written",
    detail:
      `The system said: ${cause.message}. What stands there is not whole. The command itself went on to its end: ` +
      "what it changed is changed and recorded.",
  });
}
