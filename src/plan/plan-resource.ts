import type { ResourceBlock } from "../configuration/configuration";
import { error, hasErrors, type AttributePath, type Diagnostic } from "../diagnostics/diagnostic";
import { markedAnew } from "../instance/sensitive-marks";
import type { ObjectValue } from "../language/value";
import type { Private, ProviderSession } from "../provider/provider";
import type { ResourceSchema } from "../provider/schema";
import { differences, fieldChanges, overlap } from "./field-changes";
import { ignoreChanges } from "./ignore-changes";
import { naturalKeyOf } from "./natural-keys";
import type { Action, ActionReason, ResourceChange } from "./plan";
import { proposedNew } from "./proposed";
import { sameInstance } from "./same-instance";
import type { ResourceInstance } from "./resource-instance";

/** What is known of the resource before its plan. */
export interface PriorResource {
  /** As the state had it before the refresh. */
  readonly recorded: ObjectValue;
  readonly refreshed: ObjectValue;
  readonly private: Private;
  readonly tainted: boolean;
}

export interface ResourceToPlan {
  readonly instance: ResourceInstance;
  readonly schema: ResourceSchema;
  readonly session: ProviderSession;
  readonly provider: string;
  readonly config: ObjectValue;
  readonly prior: PriorResource | undefined;
  readonly dependencies: readonly string[];
  readonly createBeforeDestroy: boolean;
  /** Why it is made anew although nothing in it changes. */
  readonly replace?: "replace_by_request" | "replace_by_triggers";
  readonly previousAddress?: string;
  readonly importing?: { readonly id: string };
}

interface Outcome {
  readonly action: Action;
  readonly actionReason?: ActionReason;
  readonly planned: ObjectValue;
  readonly requiresReplace: readonly AttributePath[];
  readonly diagnostics: readonly Diagnostic[];
}

/** The change of one managed resource. The differ asks the schema and the provider, and knows no resource by name. */
export async function planResource(
  resource: ResourceToPlan,
): Promise<{ change: ResourceChange; diagnostics: Diagnostic[] }> {
  const { instance, prior, session, previousAddress, importing } = resource;
  const { block, address, key } = instance;
  const outcome = await decide(resource);
  const diagnostics = [...outcome.diagnostics];
  const before = prior?.refreshed ?? null;
  if (outcome.action === "replace" && before !== null) {
    diagnostics.push(...mayDestroy({ ...block, address }, session, before));
  }
  if (outcome.action === "update" && before !== null) {
    diagnostics.push(...(await session.mayUpdate(block.type, { prior: before, planned: outcome.planned })));
  }
  const loss =
    before === null || outcome.action === "no-op" || hasErrors(diagnostics)
      ? undefined
      : await session.losses(block.type, {
          prior: before,
          planned: outcome.action === "replace" ? null : outcome.planned,
        });
  const change: ResourceChange = {
    address,
    key,
    ...(previousAddress === undefined ? {} : { previousAddress }),
    ...(importing === undefined ? {} : { importing }),
    provider: resource.provider,
    ...(block.constructPath === undefined ? {} : { constructPath: block.constructPath }),
    action: outcome.action,
    ...(outcome.actionReason === undefined ? {} : { actionReason: outcome.actionReason }),
    createBeforeDestroy: resource.createBeforeDestroy && !isNamesake(resource.schema, before, outcome),
    before,
    after: outcome.planned,
    private: prior?.private ?? null,
    requiresReplace: outcome.requiresReplace,
    fields:
      before === null || outcome.action === "no-op"
        ? []
        : fieldChanges(prior?.recorded ?? null, before, outcome.planned, outcome.requiresReplace),
    ...(loss === undefined ? {} : { loss }),
    dependencies: resource.dependencies,
  };
  return { change, diagnostics };
}

/** A successor of the same name cannot be there beside its predecessor: names are unique on an appliance. */
function isNamesake(schema: ResourceSchema, before: ObjectValue | null, { action, planned }: Outcome): boolean {
  const name = naturalKeyOf(schema, planned);
  return action === "replace" && name !== undefined && name === naturalKeyOf(schema, before);
}

async function decide(resource: ResourceToPlan): Promise<Outcome> {
  const { instance, schema, session, prior, replace } = resource;
  if (prior === undefined) {
    const created = await planCreate(resource);
    return replace === "replace_by_triggers" ? { ...created, actionReason: replace } : created;
  }
  if (prior.tainted) {
    return { ...(await planCreate(resource)), action: "replace", actionReason: "replace_because_tainted" };
  }
  const { type, lifecycle } = instance.block;
  const config = ignoreChanges(lifecycle.ignoreChanges, schema.block, prior.refreshed, resource.config);
  const proposed = proposedNew(schema.block, prior.refreshed, config);
  const response = await session.plan({ type, prior: prior.refreshed, proposed, config });
  const { requiresReplace, diagnostics } = response;
  const planned = markedAnew(schema.block, response.planned, config);
  const replaced = requiresReplace.filter((path) => touches(prior.refreshed, planned, path));
  if (replaced.length > 0 || replace !== undefined) {
    const created = await planCreate(resource);
    const actionReason = replace ?? "replace_because_cannot_update";
    return { ...created, action: "replace", actionReason, requiresReplace: replaced };
  }
  const action = sameInstance(prior.refreshed, planned) ? "no-op" : "update";
  return { action, planned, requiresReplace: [], diagnostics };
}

async function planCreate(resource: ResourceToPlan): Promise<Outcome> {
  const { instance, schema, session, config } = resource;
  const proposed = proposedNew(schema.block, null, config);
  const asked = { type: instance.block.type, prior: null, proposed, config };
  const { planned, diagnostics } = await session.plan(asked);
  return { action: "create", planned: markedAnew(schema.block, planned, config), requiresReplace: [], diagnostics };
}

function touches(before: ObjectValue, after: ObjectValue, path: AttributePath): boolean {
  return differences(before, after).some((difference) => overlap(path, difference.path));
}

/** What stands against the destruction of an object: its lifecycle and its provider. */
export function mayDestroy(
  block: Pick<ResourceBlock, "address" | "type" | "lifecycle">,
  session: ProviderSession,
  prior: ObjectValue,
): Diagnostic[] {
  const prevented = block.lifecycle.preventDestroy
    ? [
        error({
          code: "prevent-destroy",
          summary: "Instance cannot be destroyed",
          detail: `${block.address} has lifecycle.prevent_destroy set, but the plan calls for it to be destroyed. Take prevent_destroy out, or leave the resource as it is.`,
          address: block.address,
        }),
      ]
    : [];
  return [...prevented, ...session.mayDelete(block.type, prior)];
}
