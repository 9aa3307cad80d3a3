import type { Command } from "commander";
import { hasErrors } from "../diagnostics/diagnostic";
import { refreshStack } from "../engine/refresh-stack";
import type { Cli } from "./cli";
import { engineCommand, engineOptions, lockOptions, withLock } from "./options";
import { runEngine } from "./run-engine";
import { runStacks } from "./run-stacks";

const refreshOptions = engineOptions.extend(lockOptions.shape);

export function refreshCommand(cli: Cli): Command {
  return withLock(engineCommand("refresh")).action(async (given) => {
    const options = refreshOptions.parse(given);
    await runEngine(cli, options, async ({ project, view, inStack }) => {
      const good = await runStacks(project.stacks, view, (stack) =>
        inStack(stack, async ({ context, sessions, backend }) => {
          const state = await backend.open({ operation: "refresh", lockTimeoutMs: options.lockTimeout });
          try {
            const { moved, diagnostics } = await refreshStack(context, sessions, state);
            view.refreshed(moved);
            view.diagnostics(diagnostics);
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
