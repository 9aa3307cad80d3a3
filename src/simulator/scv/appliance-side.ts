import type { Appliance } from "../appliance";
import type { SimulatorRequest } from "../call";
import { renderScv } from "../envelope";
import { Refusal } from "../refusal";
import { Router } from "../router";
import type { ServedSide } from "../served-side";
import { backupRoutes } from "./backups";
import { documentRoutes } from "./documents";
import { jobRoutes } from "./jobs";
import { loginPath, loginRoutes } from "./login";
import { policyRoutes } from "./policies";
import { resourceGroupRoutes } from "./resource-groups";
import { scheduleRoutes } from "./schedules";
import { storageSystemRoutes } from "./storage-systems";
import { unbuiltRoutes } from "./unbuilt";

const api = "/api/4.1/";

/** The SCV REST API. */
export function applianceSide(appliance: Appliance): ServedSide {
  const router = new Router([
    ...documentRoutes(appliance.profile),
    ...loginRoutes(appliance),
    ...storageSystemRoutes(appliance),
    ...policyRoutes(appliance),
    ...resourceGroupRoutes(appliance),
    ...scheduleRoutes(appliance),
    ...backupRoutes(appliance),
    ...jobRoutes(appliance),
    ...unbuiltRoutes(appliance.profile),
  ]);
  return {
    handle: (request) => {
      checkCharacters(request.path);
      if (request.path.startsWith(api) && request.path !== loginPath) checkToken(appliance, request);
      return router.handle(request);
    },
    render: (reply, { method, path }) => renderScv(reply, method, path, appliance.quirks),
    renderRefusal: (status, reasons) => renderScv({ status, messages: reasons }, "GET", "", appliance.quirks),
    expireToken: (request) => appliance.tokens.expire(tokenOf(request)),
  };
}

/** The vendor forbids + . % & in the URL. Names of audit logs hold dots all the same. */
function checkCharacters(path: string): void {
  if (!path.startsWith(api)) return;
  const own = path.slice(api.length);
  if (/[+%&]/.test(own) || (own.includes(".") && !own.startsWith("audit/"))) {
    throw new Refusal(400, "The characters + . % & must not be used in the REST URL.");
  }
}

function checkToken({ tokens, quirks }: Appliance, request: SimulatorRequest): void {
  if (tokens.isValid(tokenOf(request))) return;
  throw new Refusal(quirks.has("forbiddenForExpiredToken") ? 403 : 401, "The token is missing, invalid or expired.");
}

function tokenOf({ headers }: SimulatorRequest): string | undefined {
  const { token } = headers;
  return Array.isArray(token) ? token[0] : token;
}
