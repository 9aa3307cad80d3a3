import { Option, type Command } from "commander";
import { z } from "zod";
import { DiagnosticError, error, type Diagnostic } from "../../diagnostics/diagnostic";
import type { PlanOptions, Target } from "../../plan/plan-options";
import { parseAddress } from "./parse-address";

export const targetOptions = z.object({
  target: z.array(z.string()).default([]),
  exclude: z.array(z.string()).default([]),
  compactWarnings: z.boolean().default(false),
});

/** What Terraform's users ask of a plan; each command offers those that it can do. */
export const planningOptions = targetOptions.extend({
  destroy: z.boolean().default(false),
  refresh: z.boolean().default(true),
  refreshOnly: z.boolean().default(false),
  replace: z.array(z.string()).default([]),
});

export type PlanningOptions = z.output<typeof planningOptions>;

export function withTargets(command: Command): Command {
  return command
    .addOption(repeatable("--target <address>", "only this and what it depends on; may be repeated"))
    .addOption(repeatable("--exclude <address>", "all but this and what depends on it; may be repeated"))
    .option("--compact-warnings", "of warnings their first lines alone");
}

/** Of commands that choose what a plan is for. */
export function withPlanning(command: Command): Command {
  return withTargets(command)
    .addOption(repeatable("--replace <address>", "make this instance anew; may be repeated"))
    .option("--refresh-only", "record what is there, and change nothing")
    .option("--no-refresh", "believe the state instead of asking the appliance (also --refresh=false)");
}

function repeatable(flags: string, meaning: string): Option {
  return new Option(flags, meaning).argParser((address: string, before: string[] = []) => [...before, address]);
}

/** Throws DiagnosticError for an address that is none, and for options that Terraform refuses to combine. */
export function planOptionsOf(options: PlanningOptions): PlanOptions {
  const { destroy, refresh, refreshOnly } = options;
  const targets = options.target.map((address) => parsed("target", address));
  const excludes = options.exclude.map((address) => parsed("exclude", address));
  const replace = options.replace.map((address) => parsed("replace", address));
  const conflict = conflictOf(options) ?? wrongReplace(options.replace, replace);
  if (conflict !== undefined) throw new DiagnosticError(conflict);
  return { destroy, refresh, refreshOnly, targets, excludes, replace };
}

const kinds = { target: "target", exclude: "exclude", replace: "force-replace address" };

function parsed(option: keyof typeof kinds, address: string): Target {
  try {
    return parseAddress(address);
  } catch (failure) {
    if (!(failure instanceof DiagnosticError)) throw failure;
    throw new DiagnosticError(
      ...failure.diagnostics.map((found) => ({
        ...found,
        summary: `Invalid ${kinds[option]} ${JSON.stringify(address)}`,
      })),
    );
  }
}

function conflictOf({ destroy, refresh, refreshOnly, target, exclude, replace }: PlanningOptions) {
  if (destroy && refreshOnly) return refused("--destroy and --refresh-only exclude each other.");
  if (refreshOnly && !refresh) {
    return refused("--refresh-only together with --refresh=false leaves nothing to do.");
  }
  if (replace.length > 0 && (destroy || refreshOnly)) {
    return refused("--replace makes sense in a normal plan only: leave --destroy and --refresh-only out.");
  }
  if (target.length > 0 && exclude.length > 0) return refused("--target and --exclude cannot be used together.");
  return undefined;
}

function wrongReplace(addresses: readonly string[], targets: readonly Target[]): Diagnostic | undefined {
  const at = targets.findIndex(({ mode }) => mode === "data");
  return at < 0 ? undefined : refused(`--replace=${addresses[at] ?? ""}: only managed resources can be replaced.`);
}

function refused(detail: string): Diagnostic {
  return error({ code: "options-conflict", summary: "Incompatible plan mode options", detail });
}
