import { contractOf } from "../../contract/scv";
import { isBefore, type Profile } from "../release";
import type { Route } from "../router";
import { swaggerPage } from "../swagger-page";

/** The OpenAPI document and its page, at the addresses of the release. No token is asked for. */
export function documentRoutes(profile: Profile): Route[] {
  const early = isBefore(profile, "4.9");
  const document = JSON.stringify(contractOf(profile));
  return [
    {
      method: "GET",
      path: early ? "/api/v2/api-docs" : "/api/v3/api-docs",
      handle: () => ({ raw: { contentType: "application/json", body: document } }),
    },
    {
      method: "GET",
      path: early ? "/api/swagger-ui.html" : "/api/swagger-ui/index.html",
      handle: () => ({ raw: { contentType: "text/html; charset=utf-8", body: swaggerPage(contractOf(profile)) } }),
    },
  ];
}
