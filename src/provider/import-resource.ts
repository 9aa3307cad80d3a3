import type { z } from "zod";
import { DiagnosticError, error } from "../diagnostics/diagnostic";
import { object } from "../language/make";
import type { Value } from "../language/value";
import type { ApplianceIdentity } from "./appliance";
import { carryOver } from "./carry-over";
import type { Kind } from "./kind";
import { typedValue } from "./plain";
import { privateOf } from "./private";
import type { ImportResponse } from "./provider";
import type { Block } from "./schema";

/** By the server's id or by the natural key. Throws DiagnosticError where none, or more than one, is meant. */
export async function importResource<Shape extends z.ZodObject, Client>(
  kind: Kind<Shape, Client>,
  client: Client,
  met: ApplianceIdentity,
  id: string,
): Promise<ImportResponse> {
  const { type, naturalKey } = kind.definition;
  const models = await kind.definition.list(client);
  const meant = models.filter((model) => kind.id(model) === id || kind.key(model) === id);
  const [model] = meant;
  if (model === undefined) throw new DiagnosticError(absent(type, naturalKey, id));
  if (meant.length > 1)
    throw new DiagnosticError(
      ambiguous(
        type,
        id,
        meant.map((one) => `${kind.id(one)}`),
      ),
    );
  return { state: carryOver(kind.block, kind.value(model), unasked(kind.block)), private: privateOf(met) };
}

/** What the server is never asked for, as it is where nobody says otherwise. What is adopted is as it is found. */
function unasked({ attributes }: Block) {
  const own = Object.entries(attributes).filter(
    ([, { inputOnly, computed, optional }]) => inputOnly && (optional || !computed),
  );
  const entries = own.map(([name, { type, serverDefault }]): [string, Value] => [
    name,
    typedValue(type, serverDefault),
  ]);
  return object(Object.fromEntries(entries));
}

function absent(type: string, naturalKey: string, id: string) {
  return error({
    code: "import-absent",
    summary: `There is no ${type} with the id or ${naturalKey} "${id}"`,
    detail: "Check the spelling, and that the provider is configured for the right appliance.",
  });
}

function ambiguous(type: string, id: string, ids: readonly string[]) {
  return error({
    code: "import-ambiguous",
    summary: `"${id}" means more than one ${type}`,
    detail: `It is the id of one and the name of another, or several bear it. Their ids: ${ids.join(", ")}. Rename one on the appliance, or import by an id that is no other's name.`,
  });
}
