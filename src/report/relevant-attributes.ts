import type { BodyNode, Configuration, ResourceBlock } from "../configuration/configuration";
import { traversalsOf } from "../configuration/traversals";
import type { JsonObject } from "../language/json";
import type { StackPlan } from "../plan/plan";
import { blockAddress } from "../plan/selection";
import type { Provider } from "../provider/provider";
import { referencesWithin } from "./block-references";
import { schemaOf, sourceOf } from "./configuration-json";
import { writtenReference, type WrittenReference } from "./written-reference";

/** A reference, and the resource whose repetition `count` and `each` would speak of. */
interface PlacedReference {
  readonly reference: WrittenReference;
  readonly within?: ResourceBlock;
}

/**
 * Terraform's `relevant_attributes`: what of which resource that which changes is made of, through locals and other
 * resources, each once.
 */
export function relevantAttributes(
  { changes, outputs, upkeep, destroy }: Pick<StackPlan, "changes" | "outputs" | "upkeep" | "destroy">,
  configuration: Configuration,
  providers: ReadonlyMap<string, Provider>,
): readonly JsonObject[] {
  const resources = new Map(configuration.resources.map((block) => [block.address, block]));
  const locals = new Map(configuration.locals.map(({ name, value }) => [`local.${name}`, value]));
  const values = new Map(configuration.outputs.map(({ name, value }) => [name, value]));

  function inResource(address: string, steps: WrittenReference["remaining"] = []): PlacedReference[] {
    const within = resources.get(address);
    const schema = within && schemaOf(within, providers.get(sourceOf(within.provider.name, configuration)));
    if (within === undefined || schema === undefined) return [];
    return referencesWithin(within.body, schema, steps).map((traversal) => ({
      reference: writtenReference(traversal),
      within,
    }));
  }

  function behind({ reference, within }: PlacedReference): PlacedReference[] {
    switch (reference.kind) {
      case "resource":
        return inResource(reference.block, reference.remaining);
      case "local":
        return inNode(locals.get(reference.block));
      case "repetition":
        return inNode(within?.count ?? within?.forEach);
      default:
        return [];
    }
  }

  // Terraform destroys data sources, too, though it does not show that
  const dropped = upkeep.changes.flatMap((change) =>
    destroy && change.kind === "remove" && change.key.mode === "data" ? [change.key] : [],
  );
  const effective = changes.filter(({ action }) => action !== "no-op").map(({ key }) => key);
  const changing = [...effective, ...dropped].map(blockAddress);
  const changed = outputs.filter(({ action }) => action !== "no-op").map(({ name }) => values.get(name));
  const pending = [...[...new Set(changing)].flatMap((address) => inResource(address)), ...changed.flatMap(inNode)];
  const met = new Map<string, WrittenReference>();
  for (let next = pending.pop(); next !== undefined; next = pending.pop()) {
    const { reference, within } = next;
    const key = JSON.stringify([
      reference.subject,
      reference.remaining,
      reference.kind === "repetition" && within?.address,
    ]);
    if (met.has(key)) continue;
    met.set(key, reference);
    pending.push(...behind(next));
  }
  return [...met.entries()]
    .filter(([, { block }]) => resources.has(block))
    .sort(([a], [b]) => (a < b ? -1 : 1))
    .map(([, { subject, remaining }]) => ({
      resource: subject,
      attribute: remaining.map((step) => ("attribute" in step ? step.attribute : step.index)),
    }));
}

function inNode(node: BodyNode | undefined): PlacedReference[] {
  if (node === undefined) return [];
  return traversalsOf(node).map(({ traversal }) => ({ reference: writtenReference(traversal) }));
}
