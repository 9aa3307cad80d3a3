import type { JsonObject } from "../../src/language/json";

/** What happens to one stack, step by step; every engine is told the same. `Remote`: what lies behind its providers. */
export interface Program<Remote = undefined> {
  readonly name: string;
  /** The rule that it is about, in a sentence. */
  readonly rule: string;
  readonly steps: readonly Step<Remote>[];
}

export interface Step<Remote = undefined> {
  /** Terraform JSON as cdktf synthesises it; undefined: as in the step before. */
  readonly configuration?: JsonObject;
  /** Beside the configuration, by their names; null: removed. */
  readonly files?: Readonly<Record<string, string | null>>;
  /** Of this step alone. */
  readonly environment?: Readonly<Record<string, string>>;
  /** What is done behind the engine's back, before the command. */
  readonly sideDoor?: (site: Site<Remote>) => void | Promise<void>;
  /** `plan`, `apply` or `destroy` with options of a plan; `apply` with a `….plan`; or any other command with its arguments. */
  readonly command: readonly [name: string, ...args: string[]];
}

export interface Site<Remote> {
  /** Of the configuration and of the state, `terraform.tfstate`. */
  readonly folder: string;
  readonly remote: Remote;
}

type Rest<Remote> = Omit<Step<Remote>, "configuration" | "command">;

/** Plans, shows the plan, and carries it out. */
export function apply(configuration?: JsonObject, ...options: readonly string[]): Step<unknown> {
  return { ...given(configuration), command: ["apply", ...options] };
}

/** Plans, shows the plan, and leaves it at that. */
export function plan(configuration?: JsonObject, ...options: readonly string[]): Step<unknown> {
  return { ...given(configuration), command: ["plan", ...options] };
}

export function destroy(...options: readonly string[]): Step<unknown> {
  return { command: ["destroy", ...options] };
}

export function command(name: string, ...args: readonly string[]): Step<unknown> {
  return { command: [name, ...args] };
}

/** The step, with files, an environment or a side door. */
export function having<Remote>(rest: Rest<Remote>, step: Step<unknown>): Step<Remote> {
  return { ...step, ...rest };
}

/** A stack of `terraform_data` by their names. */
export function stack(resources: JsonObject, more: JsonObject = {}): JsonObject {
  return Object.keys(resources).length === 0 ? more : { resource: { terraform_data: resources }, ...more };
}

/** Outputs by their expressions. */
export function outputs(values: JsonObject): JsonObject {
  return { output: Object.fromEntries(Object.entries(values).map(([name, value]) => [name, { value }])) };
}

function given(configuration: JsonObject | undefined): Pick<Step, "configuration"> {
  return configuration === undefined ? {} : { configuration };
}
