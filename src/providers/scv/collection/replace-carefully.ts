import type { z } from "zod";
import { DiagnosticError, error } from "../../../diagnostics/diagnostic";
import type { JsonObject } from "../../../language/json";
import type { Intend, Permit } from "../../../provider/intent";
import type { Answer } from "../wire/answer";
import type { Collection, Entry } from "./collection";
import { differingFields } from "./managed-fields";
import { doubtOf, readBack, unknownOutcome } from "./outcome-unknown";

type Model = Readonly<Record<string, unknown>> & { readonly id: string; readonly name: string };

/** How one object is replaced by its new form. */
export interface Replacement<M extends Model> {
  /** `policy`: for messages. */
  readonly kind: string;
  readonly collection: Collection<M>;
  readonly schema: z.ZodObject;
  readonly prior: M;
  readonly planned: M;
  /** The object as it is now; undefined where it is gone. */
  readonly current: () => Promise<Entry<M> | undefined>;
  readonly send: (current: Entry<M>, permit: Permit) => Promise<Answer>;
  /** What the model cannot show: more paths that moved. */
  readonly alsoMoved?: (current: Entry<M>) => readonly string[];
}

interface Replacing {
  readonly intend: Intend;
  readonly outsideSlot: <T>(wait: () => Promise<T>) => Promise<T>;
}

/** Reads first and stops where a managed field moved since `prior`, then replaces and reads again. */
export async function replaceCarefully<M extends Model>(
  replacement: Replacement<M>,
  replacing: Replacing,
): Promise<Entry<M>> {
  const { collection, prior, schema } = replacement;
  const current = await replacing.outsideSlot(replacement.current);
  if (!current) throw moved(replacement, "it is gone", "Run plan again: it will be made anew.");
  const paths = [...differingFields(schema, prior, current.model), ...(replacement.alsoMoved?.(current) ?? [])];
  if (paths.length > 0) {
    throw moved(replacement, paths.join(", "), "Run plan again to see what is there now, then decide.");
  }
  const what = `the ${replacement.kind} ${prior.name} was updated`;
  const { doubt, ...sent } = await collection.writing(async () => {
    const permit = await replacing.intend({ before: withoutSecrets(current.wire) });
    return { what, permit, doubt: await doubtOf(() => replacement.send(current, permit)) };
  });
  const listing = await replacing.outsideSlot(() => readBack(sent, () => collection.afterWrites()));
  const replaced = listing.byId.get(prior.id);
  if (doubt && (!replaced || differingFields(schema, replacement.planned, replaced.model).length > 0)) {
    throw unknownOutcome(sent, doubt);
  }
  if (!replaced) throw moved(replacement, "it is gone after the update", "Run plan again.");
  return replaced;
}

function moved<M extends Model>({ kind, prior }: Replacement<M>, what: string, mend: string): DiagnosticError {
  return new DiagnosticError(
    error({
      code: "moved-since-plan",
      summary: `The ${kind} ${prior.name} was changed on the appliance since the plan: ${what}`,
      detail: `Nothing was sent, so that nobody's change is overwritten unseen. ${mend}`,
    }),
  );
}

function withoutSecrets(wire: JsonObject): JsonObject {
  return Object.fromEntries(Object.entries(wire).filter(([key]) => !/passw|secret|private|token/i.test(key)));
}
