import { DiagnosticError, error } from "../../../diagnostics/diagnostic";
import type { Intend, Permit } from "../../../provider/intent";
import { AnswerError } from "../wire/answer-error";
import type { Answer } from "../wire/answer";
import { idIn } from "../wire/payload";
import type { Collection, Entry, Listing } from "./collection";
import { readBack, unknownOutcome, type Sent } from "./outcome-unknown";

/** How one object is made. */
export interface Creation<M> {
  /** `policy`: for messages. */
  readonly kind: string;
  readonly collection: Collection<M>;
  readonly name: string;
  readonly send: (permit: Permit) => Promise<Answer>;
  /** Where the answer names the new object: `id`, `policyId`. */
  readonly idKeys: readonly string[];
  /** Paths in which an object of that name is not what was planned. */
  readonly differences: (found: M) => readonly string[];
  /** Does an object of that name leave the name free (an SVM that came with its cluster)? */
  readonly leavesNameFree?: (found: M) => boolean;
}

interface Making {
  readonly intend: Intend;
  readonly outsideSlot: <T>(wait: () => Promise<T>) => Promise<T>;
}

/** An answer may be lost twice; then a person should look. */
const attempts = 3;

/**
 * Makes an object of which there must be none of that name, and makes it once: an answer that leaves it open is
 * followed by a look, never by a blind repetition. Answers with the object as the server lists it.
 */
export async function createOnce<M>(creation: Creation<M>, making: Making): Promise<Entry<M>> {
  const { namesUnderWay } = creation.collection;
  if (namesUnderWay.has(creation.name)) throw madeTwice(creation);
  namesUnderWay.add(creation.name);
  try {
    return await create(creation, making);
  } finally {
    namesUnderWay.delete(creation.name);
  }
}

async function create<M>(creation: Creation<M>, making: Making): Promise<Entry<M>> {
  const { collection } = creation;
  const { id, ...sent } = await collection.writing(async () => {
    const absentAt = await absence(creation);
    const permit = await making.intend({ absentAt });
    const what = `the ${creation.kind} ${creation.name} was made`;
    return { what, permit, id: await sendOrLook(creation, { what, permit }) };
  });
  const listing = await making.outsideSlot(() => readBack(sent, () => collection.afterWrites()));
  const made = (id === undefined ? undefined : listing.byId.get(id)) ?? holderIn(listing, creation);
  if (made) return made;
  throw unknownOutcome(sent, notListed(creation));
}

function notListed<M>({ kind, name }: Creation<M>): DiagnosticError {
  return new DiagnosticError(
    error({
      code: "created-not-listed",
      summary: `The appliance accepted the ${kind} ${name}, but does not list it`,
      detail: "Its list may be incomplete for the moment.",
    }),
  );
}

async function absence<M>(creation: Creation<M>): Promise<string> {
  const { collection } = creation;
  const latest = await collection.latest();
  if (!holderIn(latest, creation)) return latest.askedAt;
  const fresh = await collection.fresh();
  const found = holderIn(fresh, creation);
  if (found) throw alreadyExists(creation, found.id);
  return fresh.askedAt;
}

/** Whatever holds the name. */
function holderIn<M>({ byName }: Listing<M>, { name, leavesNameFree }: Creation<M>): Entry<M> | undefined {
  const found = byName.get(name);
  return found && leavesNameFree?.(found.model) !== true ? found : undefined;
}

/** The id, where the answer gives one. */
async function sendOrLook<M>(creation: Creation<M>, sent: Sent): Promise<string | undefined> {
  let doubtful = false;
  for (let attempt = 1; ; attempt++) {
    try {
      const answer = await creation.send(sent.permit);
      return idIn(answer.payload, ...creation.idKeys);
    } catch (cause) {
      if (!(cause instanceof DiagnosticError)) throw cause;
      if (!(cause instanceof AnswerError)) throw doubtful ? unknownOutcome(sent, cause) : cause;
      const found = isLookWorthwhile(cause) ? await lookUp(creation, sent, cause) : undefined;
      if (found && (doubtful || cause.effect === "ambiguous")) return asPlanned(creation, found);
      if (found) throw alreadyExists(creation, found.id);
      if (cause.effect !== "ambiguous") throw doubtful ? unknownOutcome(sent, cause) : cause;
      if (attempt === attempts) throw unknownOutcome(sent, cause);
      doubtful = true;
    }
  }
}

function isLookWorthwhile(cause: AnswerError): boolean {
  return cause.effect === "ambiguous" || cause.status === 409;
}

async function lookUp<M>(creation: Creation<M>, sent: Sent, cause: AnswerError): Promise<Entry<M> | undefined> {
  try {
    return holderIn(await creation.collection.fresh(), creation);
  } catch (failed) {
    throw failed instanceof DiagnosticError ? unknownOutcome(sent, cause, failed) : failed;
  }
}

function asPlanned<M>({ kind, name, differences }: Creation<M>, found: Entry<M>): string {
  const differing = differences(found.model);
  if (differing.length === 0) return found.id;
  throw new DiagnosticError(
    error({
      code: "already-exists",
      summary: `A ${kind} ${name} appeared while it was being made, and it is not as planned`,
      detail: `The answer to the request was lost; the ${kind} ${found.id} of that name differs in ${differing.join(", ")}. ${takeOver(found.id)}`,
      importId: found.id,
    }),
  );
}

function madeTwice<M>({ kind, name }: Creation<M>): DiagnosticError {
  return new DiagnosticError(
    error({
      code: "already-exists",
      summary: `Two resources want to make the ${kind} ${name}`,
      detail: "Names are unique on the appliance. Give one of them another name, or remove it.",
    }),
  );
}

function alreadyExists<M>({ kind, name }: Creation<M>, id: string): DiagnosticError {
  return new DiagnosticError(
    error({
      code: "already-exists",
      summary: `There is a ${kind} ${name} already`,
      detail: `Names are unique on the appliance, and this one was not made by this state. ${takeOver(id)}`,
      importId: id,
    }),
  );
}

function takeOver(id: string): string {
  return `If it is yours, import it (its id is ${id}). Otherwise choose another name.`;
}
