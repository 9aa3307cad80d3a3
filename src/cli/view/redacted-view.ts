import { redactDiagnostic, type Secrets } from "../../http/redact";
import type { View } from "./view";

/** Masks secrets in diagnostics before they are laid out: on the output, a line end may stand within a secret. */
export function redactedView(view: View, secrets: Secrets): View {
  return {
    ...view,
    diagnostics: (diagnostics) => view.diagnostics(diagnostics.map((found) => redactDiagnostic(found, secrets))),
  };
}
