import { DiagnosticError, error } from "../../../diagnostics/diagnostic";
import type { Collection, Entry } from "./collection";

/** The object of that name. Throws DiagnosticError where there is none. */
export async function byName<M>(kind: string, collection: Collection<M>, name: string): Promise<Entry<M>> {
  const found = (await collection.list()).byName.get(name);
  if (found) return found;
  throw new DiagnosticError(
    error({
      code: "not-found",
      summary: `The appliance has no ${kind} ${name}`,
      detail:
        "Check the spelling (names are case-sensitive), and that the provider is configured for the right appliance.",
      attributePath: ["name"],
    }),
  );
}
