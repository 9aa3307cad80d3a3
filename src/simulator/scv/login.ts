import type { Appliance } from "../appliance";
import { jsonBody } from "../call";
import { Refusal } from "../refusal";
import type { Route } from "../router";

export const loginPath = "/api/4.1/auth/login";

export function loginRoutes(appliance: Appliance): Route[] {
  return [
    {
      method: "POST",
      path: loginPath,
      handle: (call) => {
        const { username, password } = jsonBody(call);
        if (typeof username !== "string" || typeof password !== "string") {
          throw new Refusal(400, "username and password are required.");
        }
        if (!appliance.knows({ username, password })) throw new Refusal(401, "Invalid vCenter credentials.");
        return { payload: { token: appliance.tokens.issue(appliance.tokenLifetimeMs) } };
      },
    },
  ];
}
