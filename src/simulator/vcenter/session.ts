import type { Appliance, Credentials } from "../appliance";
import type { SimulatorRequest } from "../call";
import { Refusal } from "../refusal";
import type { Route } from "../router";

export const sessionPath = "/api/session";

export function sessionRoutes(appliance: Appliance): Route[] {
  return [
    {
      method: "POST",
      path: sessionPath,
      handle: ({ request }) => {
        const credentials = basicCredentials(request.headers.authorization);
        if (!credentials || !appliance.knows(credentials)) throw new Refusal(401, "Invalid credentials.");
        return { status: 201, payload: appliance.sessions.issue(appliance.tokenLifetimeMs) };
      },
    },
    {
      method: "DELETE",
      path: sessionPath,
      handle: ({ request }) => {
        appliance.sessions.expire(sessionId(request));
        return { status: 204 };
      },
    },
  ];
}

export function sessionId({ headers }: SimulatorRequest): string | undefined {
  const id = headers["vmware-api-session-id"];
  return Array.isArray(id) ? id[0] : id;
}

function basicCredentials(header: string | undefined): Credentials | undefined {
  const encoded = /^Basic ([\w+/=]+)$/i.exec(header ?? "")?.[1];
  if (encoded === undefined) return undefined;
  const [username = "", ...password] = Buffer.from(encoded, "base64").toString("utf8").split(":");
  return { username, password: password.join(":") };
}
