import type { Value } from "../language/value";
import { Evaluation } from "../plan/evaluation";
import { ProviderSessions } from "../plan/provider-sessions";
import type { StackContext } from "../plan/stack-context";
import type { BlockOf } from "../report/text-options";
import type { StateBackend } from "../state/backend";
import type { Cli } from "./cli";
import { languageFunctions, languageHost } from "./language-host";
import type { ProjectStack } from "./project";
import { providerHost } from "./provider-host";
import { blockLookup, installedProviders } from "./providers";
import { stackBackend } from "./stack-backend";
import { stackVariables } from "./stack-variables";

/** A stack with all that the engine needs; close the sessions at the end. */
export interface OpenStack {
  readonly context: StackContext;
  readonly sessions: ProviderSessions;
  readonly backend: StateBackend;
  readonly blockOf: BlockOf;
}

export interface OpenStackOptions {
  readonly parallelism: number;
  readonly signal: AbortSignal;
  /** False: nothing is asked of the appliance, so the values of variables do not matter. */
  readonly variables?: false;
}

/** Makes no request. Throws DiagnosticError. */
export function openStack(cli: Cli, stack: ProjectStack, options: OpenStackOptions): OpenStack {
  const { configuration, configurationDigest } = stack;
  const providers = installedProviders();
  const backend = stackBackend(configuration, stack.folder, cli);
  const context: StackContext = {
    stack: stack.name,
    configuration,
    configurationDigest,
    providers,
    host: providerHost(cli, stack.folder, options.signal),
    functions: languageFunctions(languageHost(cli, stack.folder)),
    variables: options.variables === false ? {} : variablesOf(cli, stack),
    parallelism: options.parallelism,
    durableIntents: backend.durableIntents,
  };
  const sessions = new ProviderSessions(context, new Evaluation(context.variables, context.functions));
  return { context, sessions, backend, blockOf: blockLookup(providers) };
}

function variablesOf(cli: Cli, { configuration }: ProjectStack): Readonly<Record<string, Value>> {
  const { values, secrets } = stackVariables(configuration, cli.machine.environment);
  for (const secret of secrets) cli.secrets.add(secret);
  return values;
}
