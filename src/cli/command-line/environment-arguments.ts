import { DiagnosticError, error } from "../../diagnostics/diagnostic";
import { splitWords } from "./split-words";

/** Commands that have commands of their own. */
const holders = ["state", "providers"];
/** Commands that Terraform does not have: what its variables hold is not meant for them. */
const ours = ["simulator", "terraform"];
/** What Terraform's `TF_INPUT` keeps from asking. */
const asking = ["plan", "apply", "destroy", "refresh", "import", "drift"];

/**
 * With what the environment adds to a command line, as for Terraform: `TF_CLI_ARGS_plan` (`TF_CLI_ARGS_state_list`),
 * then `TF_CLI_ARGS`, both before what was typed, and `TF_INPUT`. Throws DiagnosticError.
 */
export function withEnvironment(
  typed: readonly string[],
  environment: Readonly<Record<string, string | undefined>>,
): readonly string[] {
  const at = typed.findIndex((word) => !word.startsWith("-"));
  const command = typed[at] ?? "";
  if (ours.includes(command)) return typed;
  const below = typed[at + 1];
  const name =
    below !== undefined && holders.includes(command) && !below.startsWith("-") ? [command, below] : [command];
  const end = at < 0 ? typed.length : at + name.length;
  const own = at < 0 ? [] : wordsOf(`TF_CLI_ARGS_${name.join("_").replaceAll("-", "_")}`, environment);
  const quiet = asking.includes(command) && /^(0|f|F|false|FALSE|False)$/.test(environment["TF_INPUT"] ?? "");
  const added = [...own, ...wordsOf("TF_CLI_ARGS", environment), ...(quiet ? ["-input=false"] : [])];
  return [...typed.slice(0, end), ...added, ...typed.slice(end)];
}

function wordsOf(variable: string, environment: Readonly<Record<string, string | undefined>>): readonly string[] {
  const words = splitWords(environment[variable] ?? "");
  if (words !== undefined) return words;
  throw new DiagnosticError(
    error({
      code: "invalid-value",
      summary: `Error parsing extra CLI args from ${variable}`,
      detail:
        "It is split into words as in a shell: a quote, a backslash or a bracket in it is left open. Close it, or put quotes around it.",
    }),
  );
}
