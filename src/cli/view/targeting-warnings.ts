import { warning, type Diagnostic } from "../../diagnostics/diagnostic";
import type { PlanOptions } from "../../plan/plan-options";

type Targeting = Pick<PlanOptions, "targets" | "excludes">;

/** What Terraform says of a plan of some resources only. */
export function targetedPlan(options: Targeting): Diagnostic[] {
  const option = optionOf(options);
  if (option === undefined) return [];
  return [
    warning({
      code: "targeting-in-effect",
      summary: "Resource targeting is in effect",
      detail:
        `You are creating a plan with the ${option} option, which means that the result of this plan may not represent ` +
        `all of the changes requested by the current configuration.\n\n${notRoutine(option)}`,
    }),
  ];
}

/** What it says after the apply of such a plan, a saved one too: that does not say by which option. */
export function targetedApply(options: Targeting, isWhole: boolean): Diagnostic[] {
  const option = optionOf(options) ?? (isWhole ? undefined : "--target");
  if (option === undefined) return [];
  return [
    warning({
      code: "targeting-applied",
      summary: "Applied changes may be incomplete",
      detail:
        `The plan was created with the ${option} option in effect, so some changes requested in the configuration may ` +
        "have been ignored and the output values may not be fully updated. Run the following command to verify that " +
        `no other changes are pending:\n    scv plan\n\n${notRoutine(option)}`,
    }),
  ];
}

function optionOf({ targets, excludes }: Targeting): string | undefined {
  if (targets.length > 0) return "--target";
  return excludes.length > 0 ? "--exclude" : undefined;
}

function notRoutine(option: string): string {
  return (
    `The ${option} option is not for routine use, and is provided only for exceptional situations such as recovering ` +
    "from errors or mistakes."
  );
}
