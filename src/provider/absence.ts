import type { z } from "zod";
import { DiagnosticError, error, type Diagnostic } from "../diagnostics/diagnostic";
import type { Kind } from "./kind";

export type Absence =
  | { readonly kind: "gone" }
  /** It is there after all, or the evidence could not be had. */
  | { readonly kind: "unproved"; readonly diagnostics: readonly Diagnostic[] };

/** Looks a second time for objects that a list did not hold: by id where the API can, otherwise in a list asked for anew. */
export async function confirmAbsence<Shape extends z.ZodObject, Client>(
  kind: Kind<Shape, Client>,
  client: Client,
  ids: readonly string[],
): Promise<ReadonlyMap<string, Absence>> {
  if (ids.length === 0) return new Map();
  const { type, get, list } = kind.definition;
  const isThere = async (id: string): Promise<boolean> => (await get?.(client, id)) !== undefined;
  if (get !== undefined) {
    const proofs = await Promise.all(ids.map((id) => attempt(async () => verdict(type, id, await isThere(id)))));
    return new Map(ids.map((id, i) => [id, proofs[i] ?? { kind: "gone" }]));
  }
  const again = await attempt(async () => {
    const found = new Set((await list(client, { fresh: true })).map((model) => kind.id(model)));
    const back = ids.find((id) => found.has(id));
    return back === undefined ? { kind: "gone" } : verdict(type, back, true);
  });
  return new Map(ids.map((id) => [id, again]));
}

/** Errors of the server become data. */
async function attempt(prove: () => Promise<Absence>): Promise<Absence> {
  try {
    return await prove();
  } catch (cause) {
    if (cause instanceof DiagnosticError) return { kind: "unproved", diagnostics: cause.diagnostics };
    throw cause;
  }
}

function verdict(type: string, id: string, isThere: boolean): Absence {
  if (!isThere) return { kind: "gone" };
  const diagnostic = error({
    code: "incomplete-list",
    summary: `The list of ${type} is incomplete`,
    detail:
      `It did not hold the object with the id ${id}, which is there when asked for again. Nothing that the list left out ` +
      `counts as deleted. Run again; if it stays so, the appliance is at fault.`,
  });
  return { kind: "unproved", diagnostics: [diagnostic] };
}
