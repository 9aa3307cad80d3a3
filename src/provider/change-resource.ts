import type { z } from "zod";
import { assertNoErrors, formatPath, warning, type Diagnostic } from "../diagnostics/diagnostic";
import type { ObjectValue } from "../language/value";
import { disagreements, unknownIsAny } from "./agreement";
import type { ApplianceIdentity } from "./appliance";
import { carryOver } from "./carry-over";
import type { Connection } from "./connection";
import type { Change, Model } from "./definition";
import type { Kind } from "./kind";
import { assertSameAppliance, privateOf } from "./private";
import type { AppliedInstance, CreateRequest, DeleteRequest, UpdateRequest } from "./provider";
import { secretsOf } from "./secrets";
import { judgeValues } from "./validate-config";

export async function createResource<Shape extends z.ZodObject, Client>(
  kind: Kind<Shape, Client>,
  client: Client,
  met: ApplianceIdentity,
  request: CreateRequest,
): Promise<AppliedInstance> {
  const made = await kind.definition.create(client, changeOf(kind, request));
  return applied(kind, made, met, request.planned);
}

export async function updateResource<Shape extends z.ZodObject, Client>(
  kind: Kind<Shape, Client>,
  client: Client,
  met: ApplianceIdentity,
  request: UpdateRequest,
): Promise<AppliedInstance> {
  assertSameAppliance(request.private, met);
  const change = { ...changeOf(kind, request), prior: kind.model(request.prior) };
  const made = await kind.definition.update(client, change);
  return applied(kind, made, met, request.planned);
}

export async function deleteResource<Shape extends z.ZodObject, Client>(
  kind: Kind<Shape, Client>,
  { client, identity, engine }: Connection<Client>,
  { prior: state, private: remembered, intend, outsideSlot }: DeleteRequest,
): Promise<void> {
  assertSameAppliance(remembered, await identity());
  const prior = kind.model(state);
  assertNoErrors(kind.definition.mayDelete?.(prior, engine) ?? []);
  await kind.definition.delete(client, { prior, intend, outsideSlot });
}

/** Judged again: what was unknown when the plan was made is known now. */
function changeOf<Shape extends z.ZodObject, Client>(
  { definition: { schema, rules }, block, model }: Kind<Shape, Client>,
  { planned, config, intend, outsideSlot }: CreateRequest | UpdateRequest,
): Change<Model<Shape>> {
  assertNoErrors(judgeValues({ schema, block, rules }, config));
  return { planned: model(planned), secrets: secretsOf(block, config), intend, outsideSlot };
}

function applied<Shape extends z.ZodObject, Client>(
  { block, value, definition: { type } }: Kind<Shape, Client>,
  made: Model<Shape>,
  met: ApplianceIdentity,
  planned: ObjectValue,
): AppliedInstance {
  const answered = value(made);
  const diagnostics = disagreements(block, planned, answered, unknownIsAny).map((path): Diagnostic =>
    warning({
      code: "inconsistent-result",
      summary: `${formatPath(path)} of the ${type} is not as it was planned`,
      detail:
        "The appliance took the request and answers with another value. The state holds what it answers; the next plan shows the difference.",
      attributePath: path,
    }),
  );
  return { state: carryOver(block, answered, planned), private: privateOf(met), diagnostics };
}
