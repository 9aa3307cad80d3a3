import { DiagnosticError, error } from "../diagnostics/diagnostic";
import { printJson } from "../language/json-text";
import type { StackPlan } from "../plan/plan";
import type { ProviderSessions } from "../plan/provider-sessions";
import type { StackContext } from "../plan/stack-context";
import { describeAppliance } from "../provider/private";
import type { StateSnapshot } from "../state/backend";

/** A saved plan is carried out only where nothing moved since it was made. Throws DiagnosticError. */
export async function assertPlanCurrent(
  plan: StackPlan,
  context: StackContext,
  sessions: ProviderSessions,
  snapshot: StateSnapshot,
): Promise<void> {
  const { lineage, serial } = snapshot.document;
  // without a state each reading invents a lineage
  if (plan.serial === 0 && serial > 0)
    throw stale(plan, `there was no state, and now there is one, of serial ${serial}`);
  if (snapshot.exists && plan.lineage !== lineage)
    throw stale(plan, `the state has lineage ${lineage}, the plan ${plan.lineage}`);
  if (plan.serial !== serial) throw stale(plan, `the state has serial ${serial}, the plan ${plan.serial}`);
  if (plan.stateDigest !== snapshot.digest) throw stale(plan, "the state was changed");
  for (const { source, version } of context.providers.values()) {
    const planned = plan.providers[source];
    if (planned !== undefined && planned !== version) {
      throw stale(plan, `it was made by version ${planned} of ${source}, and this is version ${version}`);
    }
  }
  if (plan.configurationDigest !== context.configurationDigest) throw stale(plan, "the configuration was changed");
  for (const [address, planned] of Object.entries(plan.appliances)) {
    const met = await (await sessions.session(address)).remembered();
    if (printJson(met) !== printJson(planned)) {
      throw stale(
        plan,
        `it was made against ${describeAppliance(planned)}, and ${address} is now connected to ${describeAppliance(met)}`,
      );
    }
  }
}

function stale(plan: StackPlan, why: string): DiagnosticError {
  return new DiagnosticError(
    error({
      code: "plan-stale",
      summary: "Saved plan is stale",
      detail: `Stack "${plan.stack}": ${why}. Nothing was changed. Make a new plan.`,
    }),
  );
}
