import { DiagnosticError, error } from "../../diagnostics/diagnostic";
import type { CreateRequest, DeleteRequest } from "../../provider/provider";
import type { Tampering } from "./test-stack";

export function refusal(code = "refused"): DiagnosticError {
  return new DiagnosticError(error({ code, summary: "Refused", detail: "Ask again." }));
}

/** Creates of these titles are announced and then fail. */
export function failingCreates(titles: readonly string[], code?: string): Tampering {
  return (session) => ({
    create: async (request) => {
      if (!titles.includes(titleOf(request))) return session.create(request);
      await request.intend({ absentAt: "2026-01-01T00:00:00Z" });
      throw refusal(code);
    },
  });
}

export const failingDeletes: Tampering = () => ({
  delete: async ({ intend }: DeleteRequest) => {
    await intend({});
    throw refusal();
  },
});

export function titleOf({ planned }: CreateRequest): string {
  const title = planned.entries["title"];
  return title?.kind === "string" ? title.value : "";
}
