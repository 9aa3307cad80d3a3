import type { Intend, Permit } from "../../../provider/intent";
import { AnswerError } from "../wire/answer-error";
import type { Answer } from "../wire/answer";
import type { Collection } from "./collection";
import { readBack, unknownOutcome } from "./outcome-unknown";

/** How one object is removed. */
export interface Removal<M> {
  /** `policy`: for messages. */
  readonly kind: string;
  readonly collection: Collection<M>;
  readonly id: string;
  readonly send: (permit: Permit) => Promise<Answer>;
  /** Is what is still listed under the id no longer ours? */
  readonly isGone?: (found: M) => boolean;
}

/** Undefined where it was gone already, or where the answer was lost and the list tells that it is gone. */
export async function remove<M>(
  { kind, collection, id, send, isGone }: Removal<M>,
  intend: Intend,
): Promise<Answer | undefined> {
  return collection.writing(async () => {
    const permit = await intend({});
    try {
      return await send(permit);
    } catch (cause) {
      if (!(cause instanceof AnswerError)) throw cause;
      if (cause.status === 404) return undefined;
      if (cause.effect !== "ambiguous") throw cause;
      const sent = { what: `the ${kind} ${id} was deleted`, permit };
      const left = (await readBack(sent, () => collection.fresh())).byId.get(id);
      if (left && isGone?.(left.model) !== true) throw unknownOutcome(sent, cause);
      return undefined;
    }
  });
}
