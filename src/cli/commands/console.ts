import type { Command } from "commander";
import { DiagnosticError, hasErrors, warning, type Diagnostic } from "../../diagnostics/diagnostic";
import { expressionAnswers } from "../../engine/evaluate-expression";
import { recordedFaults } from "../../engine/recorded-faults";
import { recordedEvaluation } from "../../engine/recorded-evaluation";
import { unknown } from "../../language/make";
import { withMarks } from "../../language/marks";
import type { Value } from "../../language/value";
import type { Cli } from "../cli";
import { humanView } from "../view/human-view";
import { openStack } from "../stacks/open-stack";
import { projectCommand, projectOptions } from "../command-line/options";
import { onlyStack } from "../stacks/pick-stacks";
import type { ProjectStack } from "../stacks/project";
import { redactedView } from "../view/redacted-view";
import { runProject } from "../stacks/run-project";
import { RunVariables } from "../stacks/run-variables";
import { isUnfinished } from "../terminal/unfinished-input";
import { variableOptions, withVariables } from "../command-line/variable-options";
import type { View } from "../view/view";

const consoleOptions = projectOptions.extend(variableOptions.shape);

export function consoleCommand(cli: Cli): Command {
  return withVariables(projectCommand("console")).action(async (given) => {
    const options = consoleOptions.parse(given);
    // the output is the answer's alone: it may be read by a program
    const view = redactedView(humanView({ ...cli, stdout: cli.stderr }, options.color), cli.secrets);
    await runProject(cli, options, view, async (project, { abort }) => {
      const stack = onlyStack(project.stacks);
      const asking = { ...options, input: false, json: false };
      const values = await valuesOf(await RunVariables.read(cli, project, asking, view, abort), stack);
      const { context, backend } = openStack(cli, stack, { parallelism: 1, signal: abort, variables: values });
      const { document } = await backend.read();
      const evaluation = recordedEvaluation(context, document);
      tellFaults(recordedFaults(stack.configuration, evaluation), view);
      const answer = expressionAnswers(stack.configuration, evaluation);
      return cli.stdin.isTerminal ? converse(cli, view, answer) : answerLast(cli, answer);
    });
  });
}

/** The console answers all the same. */
function tellFaults(faults: readonly Diagnostic[], view: View): void {
  view.diagnostics(faults);
  if (hasErrors(faults)) view.diagnostics([unexpectedResults]);
}

const unexpectedResults = warning({
  code: "unexpected-results",
  summary: "Due to the problems above, some expressions may produce unexpected results",
  detail: "",
});

type Answer = (text: string) => string;

/** Each line for itself: as Terraform does, the answer of the last one is written, and an error ends it. */
async function answerLast({ stdin, stdout }: Cli, answer: Answer): Promise<number> {
  let last = "";
  for await (const line of stdin.lines(() => "")) {
    const text = line.trim();
    if (text === "exit") return 0;
    last = replyTo(text, answer);
  }
  stdout.write(`${last}\n`);
  return 0;
}

/** An error ends nothing; brackets that are open go on in the next line. */
async function converse({ stdin, stdout }: Cli, view: View, answer: Answer): Promise<number> {
  let typed = "";
  for await (const line of stdin.lines(() => (typed === "" ? "> " : ": "))) {
    typed = typed === "" ? line : `${typed}\n${line}`;
    if (isUnfinished(typed)) continue;
    const text = typed.trim();
    typed = "";
    if (text === "exit") break;
    try {
      stdout.write(`${replyTo(text, answer)}\n`);
    } catch (failure) {
      if (!(failure instanceof DiagnosticError)) throw failure;
      view.diagnostics(failure.diagnostics);
    }
  }
  return 0;
}

function replyTo(text: string, answer: Answer): string {
  if (text === "") return "";
  return text === "help" ? help : answer(text);
}

const help = `The console answers expressions as they stand in a configuration, between \${ and }.
It sees variables, locals, and of resources what the state has. For example:
"scv_policy.gold.id" is the id of that policy, if the state knows it.

Type in an expression and press <enter> to see the result.

To leave the console, type "exit" and press <enter>, or use Control-C or
Control-D.`;

/** A variable without a value is unknown here: nothing is done with it. */
async function valuesOf(variables: RunVariables, stack: ProjectStack): Promise<Readonly<Record<string, Value>>> {
  try {
    return (await variables.of(stack)).values;
  } catch (failure) {
    if (!(failure instanceof DiagnosticError) || !failure.diagnostics.every(isMissing)) throw failure;
    const missing = new Set(failure.diagnostics.map(({ address }) => address));
    const { configuration } = stack;
    const set = configuration.variables.filter(({ name }) => !missing.has(`var.${name}`));
    const { values } = await variables.of({ ...stack, configuration: { ...configuration, variables: set } });
    const unset = configuration.variables.filter((variable) => !set.includes(variable));
    return {
      ...values,
      ...Object.fromEntries(
        unset.map(({ name, type, sensitive, ephemeral }) => [
          name,
          withMarks(unknown(type), { ...(sensitive && { sensitive }), ...(ephemeral && { ephemeral }) }),
        ]),
      ),
    };
  }
}

function isMissing({ code, severity }: Diagnostic): boolean {
  return severity === "warning" || code === "variable-missing";
}
