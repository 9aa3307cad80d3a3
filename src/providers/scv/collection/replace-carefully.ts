import type { z } from "zod";
import { DiagnosticError, error } from "../../../diagnostics/diagnostic";
import type { JsonObject } from "../../../language/json";
import type { Intend, Permit } from "../../../provider/intent";
import { AnswerError } from "../wire/answer-error";
import type { Answer } from "../wire/answer";
import type { Collection, Entry } from "./collection";
import { differingFields } from "./managed-fields";

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
  const doubt = await collection.writing(async () => {
    const permit = await replacing.intend({ before: withoutSecrets(current.wire) });
    return sendOrDoubt(replacement, current, permit);
  });
  const replaced = (await replacing.outsideSlot(() => collection.afterWrites())).byId.get(prior.id);
  if (doubt && (!replaced || differingFields(schema, replacement.planned, replaced.model).length > 0)) throw doubt;
  if (!replaced) throw moved(replacement, "it is gone after the update", "Run plan again.");
  return replaced;
}

/** The error of an answer that leaves it open: the list will tell. */
async function sendOrDoubt<M extends Model>(
  replacement: Replacement<M>,
  current: Entry<M>,
  permit: Permit,
): Promise<AnswerError | undefined> {
  try {
    await replacement.send(current, permit);
    return undefined;
  } catch (cause) {
    if (cause instanceof AnswerError && cause.effect === "ambiguous") return cause;
    throw cause;
  }
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
