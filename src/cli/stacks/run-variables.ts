import { assertNoErrors } from "../../diagnostics/diagnostic";
import type { Value } from "../../language/value";
import type { GivenValue } from "../../variables/given-value";
import { parseAssignment } from "../../variables/parse-assignment";
import {
  stackVariables,
  unsetVariables,
  type StackVariables,
  type VariableSources,
} from "../../variables/stack-variables";
import { undeclaredVariables } from "../../variables/undeclared-variables";
import { automaticValues, namedFileValues, type VariableFileHost } from "../../variables/variable-files";
import { askVariable, canAsk, type AskOptions } from "../terminal/ask-variable";
import type { Cli } from "../cli";
import type { Project, ProjectStack } from "./project";
import { variableArguments, type VariableOptions } from "../command-line/variable-options";
import type { View } from "../view/view";

export interface RunVariablesOptions extends VariableOptions, AskOptions {
  /** Of a saved plan, by stack: values that stay what they were. */
  readonly plannedVariables?: (stack: string) => Readonly<Record<string, Value>> | undefined;
}

/** The values of variables in one run of a command. */
export class RunVariables {
  readonly #answers = new Map<string, string>();

  private constructor(
    private readonly cli: Cli,
    private readonly given: readonly GivenValue[],
    private readonly options: RunVariablesOptions,
    private readonly signal: AbortSignal,
  ) {}

  /**
   * Reads the files: those that count without being named lie beside `cdktf.json`, or in the folder of `--config`
   * where that holds the Terraform JSON of one stack. Throws DiagnosticError.
   */
  static async read(
    cli: Cli,
    project: Project,
    options: RunVariablesOptions,
    view: View,
    signal: AbortSignal,
  ): Promise<RunVariables> {
    const host = fileHost(cli);
    const given: GivenValue[] = [];
    for (const folder of new Set(project.stacks.map((stack) => stack.folder))) {
      given.push(...(await automaticValues(folder, host)));
    }
    for (const { kind, text } of variableArguments(options)) {
      if (kind === "assignment") given.push(parseAssignment(text));
      else given.push(...(await namedFileValues(text, cli.workingFolder, host)));
    }
    const undeclared = undeclaredVariables(given, project.declaredVariables);
    assertNoErrors(undeclared);
    view.diagnostics(undeclared);
    return new RunVariables(cli, given, options, signal);
  }

  /** Asks for what is missing, where there is somebody to ask. Throws DiagnosticError. */
  async of({ name, configuration }: ProjectStack): Promise<StackVariables> {
    const { cli, given, options } = this;
    const planned = options.plannedVariables?.(name);
    const { environment } = cli.machine;
    const sources: VariableSources = { environment, given, answers: this.#answers, ...(planned && { planned }) };
    if (canAsk(cli, options)) {
      const unset = [...unsetVariables(configuration, sources)].sort((a, b) => (a.name < b.name ? -1 : 1));
      for (const variable of unset) {
        const answer = await askVariable(cli, variable, this.signal);
        if (answer === undefined) break;
        this.#answers.set(variable.name, answer);
      }
    }
    const found = stackVariables(configuration, sources);
    for (const secret of found.secrets) cli.secrets.add(secret);
    return found;
  }
}

function fileHost({ filesystem, synthesis }: Cli): VariableFileHost {
  return {
    read: (path) => filesystem.read(path),
    list: async (folder) =>
      ((await synthesis.listFolder(folder)) ?? []).filter(({ kind }) => kind === "file").map(({ name }) => name),
  };
}
