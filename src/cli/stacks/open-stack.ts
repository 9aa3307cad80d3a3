import type { Value } from "../../language/value";
import { ProviderSessions } from "../../plan/provider-sessions";
import type { StackContext } from "../../plan/stack-context";
import { stackEvaluation } from "../../plan/stack-evaluation";
import type { BlockOf } from "../../report/text-options";
import type { StateBackend } from "../../state/backend";
import type { Cli } from "../cli";
import { languageFunctions, languageHost } from "../host/language-host";
import { PlannedOutputs } from "./planned-outputs";
import type { ProjectStack } from "./project";
import { providerFunctions } from "../provider-functions";
import { providerHost } from "./provider-host";
import { blockLookup, installedProviders } from "../providers";
import { stackBackend } from "./stack-backend";

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
  /** Their values; none where nothing is evaluated. */
  readonly variables: Readonly<Record<string, Value>>;
  /** Of the stacks before it, where they are planned together. */
  readonly planned?: PlannedOutputs;
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
    host: providerHost(cli, stack.folder, options.signal, options.planned ?? new PlannedOutputs()),
    functions: languageFunctions(languageHost(cli, stack.folder), providerFunctions(configuration, providers)),
    variables: options.variables,
    surroundings: { workingFolder: stack.folder, workspace: "default" },
    parallelism: options.parallelism,
    durableIntents: backend.durableIntents,
  };
  const sessions = new ProviderSessions(context, stackEvaluation(context, context.functions));
  return { context, sessions, backend, blockOf: blockLookup(providers) };
}
