import type { Command } from "commander";
import { hasErrors } from "../../diagnostics/diagnostic";
import { refreshStack } from "../../engine/refresh-stack";
import type { Cli } from "../cli";
import { engineCommand, engineOptions, lockOptions, withLock } from "../command-line/options";
import { planningOptions, planOptionsOf, targetOptions, withTargets } from "../command-line/planning-options";
import { runEngine } from "../stacks/run-engine";
import { runStacks } from "../stacks/run-stacks";
import { TargetingWarnings } from "../view/targeting-warnings";

const refreshOptions = engineOptions.extend({ ...lockOptions.shape, ...targetOptions.shape });

export function refreshCommand(cli: Cli): Command {
  return withTargets(withLock(engineCommand("refresh"))).action(async (given) => {
    const options = refreshOptions.parse(given);
    const planning = planOptionsOf(planningOptions.parse(options));
    await runEngine(cli, options, async ({ project, view, inStack, reading }) => {
      const targeting = new TargetingWarnings(planning, project.stacks);
      const good = await runStacks(project.stacks, view, (stack) =>
        inStack(stack, async ({ context, sessions, backend }) => {
          const state = await backend.open({
            operation: "refresh",
            lockTimeoutMs: options.lockTimeout,
            lock: options.lock,
          });
          try {
            const { moved, diagnostics } = await reading(() => refreshStack(context, sessions, state, planning));
            view.refreshed(moved);
            const targeted = targeting.planned(context.configuration, state.snapshot.document);
            view.diagnostics([...targeted, ...diagnostics]);
            return hasErrors(diagnostics) ? "failed" : "done";
          } finally {
            await state.close();
          }
        }),
      );
      return good ? 0 : 1;
    });
  });
}
