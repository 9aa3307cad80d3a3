import type { VariableBlock } from "../../configuration/configuration";
import type { Cli } from "../cli";

export interface AskOptions {
  readonly input: boolean;
  readonly json: boolean;
}

export function canAsk({ stdin }: Cli, { input, json }: AskOptions): boolean {
  return input && !json && stdin.isTerminal;
}

/** Terraform's prompt for a variable without a value; undefined where the input ends. What is sensitive is not shown. */
export async function askVariable(cli: Cli, variable: VariableBlock, signal: AbortSignal): Promise<string | undefined> {
  const { name, description = "", sensitive, ephemeral } = variable;
  const lines = description === "" ? [] : [...description.split("\n").map((line) => `  ${line}`), ""];
  cli.stdout.write(`${[`var.${name}`, ...lines, "  Enter a value: "].join("\n")}`);
  const answer = await cli.stdin.readLine(signal, sensitive || ephemeral);
  cli.stdout.write("\n");
  return answer;
}
