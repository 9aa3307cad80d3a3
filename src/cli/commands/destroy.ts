import type { Command } from "commander";
import { z } from "zod";
import { applyInStack } from "../stacks/apply-in-stack";
import { assertCanApprove } from "../terminal/approval";
import type { Cli } from "../cli";
import { engineCommand, engineOptions, lockOptions, withLock } from "../command-line/options";
import { planningOptions, planOptionsOf, withTargets } from "../command-line/planning-options";
import { runEngine } from "../stacks/run-engine";
import { runStacks } from "../stacks/run-stacks";
import { TargetingWarnings } from "../view/targeting-warnings";

const destroyOptions = engineOptions.extend({
  ...lockOptions.shape,
  ...planningOptions.shape,
  autoApprove: z.boolean().default(false),
});

export function destroyCommand(cli: Cli): Command {
  return withTargets(withLock(engineCommand("destroy")))
    .option("--auto-approve", "ask nothing")
    .option("--no-refresh", "believe the state instead of asking the appliance (also --refresh=false)")
    .action(async (given) => {
      const options = destroyOptions.parse(given);
      const planning = planOptionsOf({ ...options, destroy: true });
      assertCanApprove(cli, "destroy", options);
      await runEngine(cli, options, async (run) => {
        const targeting = new TargetingWarnings(planning, run.project.stacks);
        const destroy = (stack: (typeof run.project.stacks)[number]) =>
          applyInStack(run, stack, { ...options, planning, targeting }, undefined);
        return (await runStacks(run.project.stacks, run.view, destroy, true)) ? 0 : 1;
      });
    });
}
