import type { z } from "zod";
import { DiagnosticError, type Diagnostic } from "../diagnostics/diagnostic";
import { confirmAbsence } from "./absence";
import { absentIsAny, disagreements } from "./agreement";
import { recognise, type ApplianceIdentity } from "./appliance";
import { carryOver } from "./carry-over";
import type { Connection } from "./connection";
import type { Model } from "./definition";
import type { Kind } from "./kind";
import { anotherAppliance, privateOf, recordedAppliance } from "./private";
import type { PriorInstance, RefreshedInstance, RefreshResponse } from "./provider";
import { certificateChanged, kindVanished, unprovedAppliance } from "./refresh-diagnostics";

/** The recorded objects of one kind as they are. An error leaves unread what it casts doubt on: neither gone nor clean. */
export async function refreshKind<Shape extends z.ZodObject, Client>(
  kind: Kind<Shape, Client>,
  connection: Connection<Client>,
  prior: readonly PriorInstance[],
): Promise<RefreshResponse> {
  if (prior.length === 0) return { instances: [], diagnostics: [] };
  try {
    const met = await connection.identity();
    const other = prior.map((instance) => recordedAppliance(instance.private)).find((known) => isOther(known, met));
    if (other !== undefined) return unread(prior, [anotherAppliance(other, met)]);
    return await readKind(kind, connection, met, prior);
  } catch (cause) {
    if (cause instanceof DiagnosticError) return unread(prior, cause.diagnostics);
    throw cause;
  }
}

async function readKind<Shape extends z.ZodObject, Client>(
  kind: Kind<Shape, Client>,
  { client, engine }: Connection<Client>,
  met: ApplianceIdentity,
  prior: readonly PriorInstance[],
): Promise<RefreshResponse> {
  const { type } = kind.definition;
  const byId = kind.byId(await kind.definition.list(client));
  const looked = prior.map((instance) => look(kind, instance, byId));
  const absent = looked.filter(({ found }) => found === undefined);
  // one object alone (all that Terraform ever asks for) may have been deleted, as long as the list is not empty
  const hasVanished = absent.length === prior.length && (prior.length > 1 || byId.size === 0);
  if (hasVanished) return unread(prior, [kindVanished(type, prior.length, engine)]);

  const standing = standingOf(looked, met);
  // one object may have been renamed; that all were is another appliance with the same ids
  const isDoubtful = absent.length > 0 || (prior.length > 1 && !kind.definition.adopts);
  if (standing === "changed" || (standing === "unproved" && isDoubtful)) {
    return unread(prior, [unprovedAppliance(type, met, engine)]);
  }
  const proofs = await confirmAbsence(
    kind,
    client,
    absent.map(({ id }) => id),
  );
  const instances = looked.map(({ id, found, instance }): RefreshedInstance => {
    if (found === undefined)
      return proofs.get(id)?.kind === "gone" ? { kind: "gone" } : { kind: "unread", diagnostics: [] };
    const state = carryOver(kind.block, kind.value(found), instance.state);
    return { kind: "present", state, private: privateOf(met) };
  });
  const doubts = [...proofs.values()].flatMap((proof) => (proof.kind === "unproved" ? proof.diagnostics : []));
  return {
    instances,
    diagnostics: [...(standing === "renewed" ? [certificateChanged(met)] : []), ...distinct(doubts)],
  };
}

/** One finding on the list is one diagnostic, however many objects it concerns. */
function distinct(diagnostics: readonly Diagnostic[]): readonly Diagnostic[] {
  return [...new Map(diagnostics.map((diagnostic) => [diagnostic.summary, diagnostic])).values()];
}

interface Looked<M> {
  readonly instance: PriorInstance;
  readonly id: string;
  readonly found: M | undefined;
  /** Found under its id and its natural key; where every appliance has the like of it, also as it was recorded. */
  readonly isCertain: boolean;
}

function look<Shape extends z.ZodObject, Client>(
  kind: Kind<Shape, Client>,
  instance: PriorInstance,
  byId: ReadonlyMap<string | undefined, Model<Shape>>,
): Looked<Model<Shape>> {
  const recorded = kind.model(instance.state);
  const id = kind.id(recorded) ?? "";
  const found = byId.get(id);
  const isSame = (there: Model<Shape>): boolean =>
    !kind.definition.adopts || disagreements(kind.block, instance.state, kind.value(there), absentIsAny).length === 0;
  const isCertain = found !== undefined && kind.key(found) === kind.key(recorded) && isSame(found);
  return { instance, id, found, isCertain };
}

/**
 * `known`: the appliance of the state. `renewed`: so it is by its objects, with another certificate. `unproved`: nothing
 * tells. `changed`: another certificate, and none of the recorded objects is as it was.
 */
function standingOf(
  looked: readonly Looked<unknown>[],
  met: ApplianceIdentity,
): "known" | "renewed" | "unproved" | "changed" {
  const recorded = looked.map(({ instance }) => recordedAppliance(instance.private));
  const isCertain = looked.some((one) => one.isCertain);
  const same = recorded.filter((known) => known !== undefined && recognise(known, met) === "same").length;
  if (recorded.some((known) => known?.publicKey !== undefined && known.publicKey !== met.publicKey)) {
    return isCertain || same > 0 ? "renewed" : "changed";
  }
  return isCertain || same > 0 ? "known" : "unproved";
}

function isOther(recorded: ApplianceIdentity | undefined, met: ApplianceIdentity): recorded is ApplianceIdentity {
  return recorded !== undefined && recognise(recorded, met) === "other";
}

function unread(prior: readonly PriorInstance[], diagnostics: readonly Diagnostic[]): RefreshResponse {
  return { instances: prior.map(() => ({ kind: "unread", diagnostics: [] })), diagnostics };
}
