import type { z } from "zod";
import { DiagnosticError } from "../diagnostics/diagnostic";
import { unknown } from "../language/make";
import { mapEntries } from "../language/marks";
import type { ObjectValue } from "../language/value";
import { confirmAbsence } from "./absence";
import { absentIsAny, disagreements } from "./agreement";
import type { ApplianceIdentity } from "./appliance";
import { carryOver } from "./carry-over";
import type { Model } from "./definition";
import { difference } from "./difference";
import type { Kind } from "./kind";
import { fromPlain } from "./plain";
import { assertSameAppliance, privateOf } from "./private";
import type { OpenIntent, Recovery } from "./provider";

/** What became of a call whose answer was never seen. Throws DiagnosticError where that cannot be told. */
export async function recoverChange<Shape extends z.ZodObject, Client>(
  kind: Kind<Shape, Client>,
  client: Client,
  met: ApplianceIdentity,
  intent: OpenIntent,
): Promise<Recovery> {
  assertSameAppliance(intent.private, met);
  const models = await kind.definition.list(client, { fresh: true });
  switch (intent.operation) {
    case "create":
      return kind.definition.adopts
        ? ofAdoption(kind, met, intent, models)
        : ofCreate(kind, client, met, intent, models);
    case "update":
      return ofUpdate(kind, met, intent, models);
    case "delete":
      return ofDelete(kind, client, met, intent, models);
  }
}

const untouched: Recovery = { kind: "untouched" };

async function ofCreate<Shape extends z.ZodObject, Client>(
  kind: Kind<Shape, Client>,
  client: Client,
  met: ApplianceIdentity,
  intent: OpenIntent,
  models: readonly Model<Shape>[],
): Promise<Recovery> {
  const [found] = await named(kind, client, intent.key, models);
  if (found === undefined) return untouched;
  const planned = fromPlain(kind.block, intent.planned);
  const isNew = intent.absentAt !== undefined && !intent.knownIds.includes(kind.id(found) ?? "");
  const state = kind.value(found);
  const differs = disagreements(kind.block, planned, state, absentIsAny);
  if (isNew && differs.length === 0) return done(kind, met, found, planned);
  const origin = isNew
    ? "made meanwhile"
    : intent.absentAt === undefined
      ? "not proved to be ours"
      : "of the state already";
  return conflict(kind, found, `${origin}${difference(kind.block, differs, planned, state)}`);
}

/** The objects of that name, looked for twice before there is none. */
async function named<Shape extends z.ZodObject, Client>(
  kind: Kind<Shape, Client>,
  client: Client,
  key: string,
  models: readonly Model<Shape>[],
): Promise<readonly Model<Shape>[]> {
  const found = models.filter((model) => kind.key(model) === key);
  if (found.length > 0) return found;
  return (await kind.definition.list(client, { fresh: true })).filter((model) => kind.key(model) === key);
}

function ofAdoption<Shape extends z.ZodObject, Client>(
  kind: Kind<Shape, Client>,
  met: ApplianceIdentity,
  intent: OpenIntent,
  models: readonly Model<Shape>[],
): Recovery {
  const { adopted, restored } = kind.definition;
  const found = models.find((model) => kind.key(model) === intent.key);
  if (found === undefined || intent.before === undefined) return untouched;
  const planned = fromPlain(kind.block, intent.planned);
  const ours = adopted?.(found, intent.before) ?? found;
  const differs = disagreements(kind.block, planned, kind.value(found), absentIsAny);
  if (differs.length === 0) return done(kind, met, ours, planned);
  if (restored?.(found, ours) === true) return untouched;
  return conflict(kind, found, `changed meanwhile${difference(kind.block, differs, planned, kind.value(found))}`);
}

function ofUpdate<Shape extends z.ZodObject, Client>(
  kind: Kind<Shape, Client>,
  met: ApplianceIdentity,
  intent: OpenIntent,
  models: readonly Model<Shape>[],
): Recovery {
  const prior = fromPlain(kind.block, intent.prior);
  const planned = fromPlain(kind.block, intent.planned);
  // Where all that changes is hidden (a password), the object cannot tell: the update is sent again.
  if (disagreements(kind.block, planned, prior, absentIsAny).length === 0) return untouched;
  const id = kind.id(kind.model(prior));
  const key = kind.key(kind.model(planned));
  const found = models.find((model) => kind.id(model) === id) ?? models.find((model) => kind.key(model) === key);
  if (found === undefined) return untouched;
  const differs = disagreements(kind.block, planned, kind.value(found), absentIsAny);
  return differs.length === 0 ? done(kind, met, found, planned) : untouched;
}

async function ofDelete<Shape extends z.ZodObject, Client>(
  kind: Kind<Shape, Client>,
  client: Client,
  met: ApplianceIdentity,
  intent: OpenIntent,
  models: readonly Model<Shape>[],
): Promise<Recovery> {
  const prior = kind.model(fromPlain(kind.block, intent.prior));
  const id = kind.id(prior) ?? "";
  const found = models.find((model) => kind.id(model) === id);
  const deleted: Recovery = { kind: "done", state: null, private: privateOf(met) };
  if (found !== undefined) return kind.definition.restored?.(found, prior) === true ? deleted : untouched;
  const proof = (await confirmAbsence(kind, client, [id])).get(id);
  if (proof?.kind === "unproved") throw new DiagnosticError(...proof.diagnostics);
  return deleted;
}

function done<Shape extends z.ZodObject, Client>(
  kind: Kind<Shape, Client>,
  met: ApplianceIdentity,
  found: Model<Shape>,
  planned: ObjectValue,
): Recovery {
  const kept = mapEntries(planned.entries, (value) => (value.kind === "null" ? unknown(value.type) : value));
  const state = carryOver(kind.block, kind.value(found), { kind: "object", entries: kept });
  return { kind: "done", state, private: privateOf(met) };
}

function conflict<Shape extends z.ZodObject, Client>(
  kind: Kind<Shape, Client>,
  found: Model<Shape>,
  what: string,
): Recovery {
  return { kind: "conflict", found: what, importId: kind.id(found) ?? kind.key(found) ?? "" };
}
