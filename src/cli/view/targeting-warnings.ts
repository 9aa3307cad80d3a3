import type { Configuration } from "../../configuration/configuration";
import { warning, type Diagnostic } from "../../diagnostics/diagnostic";
import type { PlanOptions } from "../../plan/plan-options";
import { blockAddress } from "../../plan/selection";
import type { StateDocument } from "../../state/document";

type Targeting = Pick<PlanOptions, "targets" | "excludes" | "destroy">;

/** Told once a run: of the first stack that has one of the resources that are named or, where none has, of the last. */
export class TargetingWarnings {
  readonly #option: string | undefined;
  readonly #named: ReadonlySet<string>;
  readonly #last: string | undefined;
  readonly #concerned = new Set<string>();
  #toldOfApply = false;

  /** The stacks in their order. */
  constructor(options: Targeting, stacks: readonly { readonly name: string }[]) {
    const { targets, excludes, destroy } = options;
    this.#option = optionOf(options);
    this.#named = new Set([...targets, ...excludes].map(blockAddress));
    this.#last = stacks.at(destroy ? 0 : -1)?.name;
  }

  /** What Terraform says of a plan of some resources only. */
  planned({ stack, resources }: Configuration, document: StateDocument): Diagnostic[] {
    if (this.#option === undefined) return [];
    const addresses = [...resources.map(({ address }) => address), ...document.resources.map(blockAddress)];
    const isLeft = stack === this.#last && this.#concerned.size === 0;
    if (!isLeft && !addresses.some((address) => this.#named.has(address))) return [];
    this.#concerned.add(stack);
    return this.#concerned.size > 1 ? [] : [targetedPlan(this.#option)];
  }

  /** What it says after the apply of such a plan, a saved one too: that does not say by which option. */
  applied(stack: string, isWhole: boolean): Diagnostic[] {
    const isConcerned = this.#option === undefined ? !isWhole : this.#concerned.has(stack);
    if (!isConcerned || this.#toldOfApply) return [];
    this.#toldOfApply = true;
    return [targetedApply(this.#option ?? "--target")];
  }
}

function targetedPlan(option: string): Diagnostic {
  return warning({
    code: "targeting-in-effect",
    summary: "Resource targeting is in effect",
    detail:
      `You are creating a plan with the ${option} option, which means that the result of this plan may not represent ` +
      `all of the changes requested by the current configuration.\n\n${notRoutine(option)}`,
  });
}

function targetedApply(option: string): Diagnostic {
  return warning({
    code: "targeting-applied",
    summary: "Applied changes may be incomplete",
    detail:
      `The plan was created with the ${option} option in effect, so some changes requested in the configuration may ` +
      "have been ignored and the output values may not be fully updated. Run the following command to verify that " +
      `no other changes are pending:\n    scv plan\n\n${notRoutine(option)}`,
  });
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
