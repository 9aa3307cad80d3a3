import { STATUS_CODES } from "node:http";
import type { Appliance } from "../appliance";
import type { SimulatorRequest } from "../call";
import type { Rendered } from "../envelope";
import { Refusal } from "../refusal";
import { Router } from "../router";
import type { ServedSide } from "../served-side";
import { inventoryRoutes } from "./inventory-routes";
import { sessionId, sessionPath, sessionRoutes } from "./session";
import { taggingRoutes } from "./tagging";

/** vCenter's Automation REST API (`/api`, release 7.0U2 and later): bare JSON, errors by their type. */
export function vcenterSide(appliance: Appliance): ServedSide {
  const router = new Router([...sessionRoutes(appliance), ...inventoryRoutes(appliance), ...taggingRoutes(appliance)]);
  return {
    handle: (request) => {
      const signsIn = request.path === sessionPath && request.method === "POST";
      if (!signsIn && !appliance.sessions.isValid(sessionId(request))) {
        throw new Refusal(401, "This method requires authentication.");
      }
      return router.handle(request);
    },
    render: ({ status = 200, payload, list }) => json(status, list ? list.items : payload),
    renderRefusal: (status, reasons) =>
      json(status, {
        error_type: errorTypes[status] ?? "ERROR",
        messages: reasons.map((reason) => ({ id: `com.vmware.vapi.${status}`, default_message: reason, args: [] })),
      }),
    expireToken: (request: SimulatorRequest) => appliance.sessions.expire(sessionId(request)),
  };
}

const errorTypes: Readonly<Record<number, string>> = {
  400: "INVALID_ARGUMENT",
  401: "UNAUTHENTICATED",
  403: "UNAUTHORIZED",
  404: "NOT_FOUND",
  405: "OPERATION_NOT_FOUND",
  500: "UNABLE_TO_ALLOCATE_RESOURCE",
  503: "SERVICE_UNAVAILABLE",
};

function json(status: number, body: unknown): Rendered {
  const text = body === undefined || STATUS_CODES[status] === "No Content" ? "" : JSON.stringify(body);
  return { status, contentType: "application/json", body: text };
}
