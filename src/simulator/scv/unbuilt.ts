import { contractOf, operationsOf } from "../../contract/scv";
import { Refusal } from "../refusal";
import type { Profile } from "../release";
import type { Route } from "../router";

/** What the document has and the simulator does not do yet. */
export function unbuiltRoutes(profile: Profile): Route[] {
  return operationsOf(contractOf(profile)).map(({ method, path, summary }) => ({
    method,
    path: `/api${path}`,
    handle: () => {
      throw new Refusal(501, `${summary}: not simulated.`);
    },
  }));
}
