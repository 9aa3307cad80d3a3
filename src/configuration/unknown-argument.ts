import { error } from "../diagnostics/diagnostic";
import { didYouMean } from "../language/did-you-mean";
import type { JsonObject } from "../language/json";
import { reportAt, type Report } from "./place";

/** Reports each argument that is not among the known ones. */
export function refuseUnknown(json: JsonObject, known: readonly string[], what: string, report: Report): void {
  for (const name of Object.keys(json)) {
    if (known.includes(name)) continue;
    reportAt(report, { attributePath: [name] })(
      error({
        code: "unknown-argument",
        summary: `${what} has no "${name}"`,
        detail: `Take "${name}" out.${didYouMean(name, known)}`,
      }),
    );
  }
}
