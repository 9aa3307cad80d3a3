import type { Diagnostic } from "../../diagnostics/diagnostic";
import type { View } from "./view";

/** Of a command whose whole answer is one document: what would be told on the way is kept for it. */
export function collectingView(diagnostics: Diagnostic[]): View {
  const nothing = () => undefined;
  return {
    stack: nothing,
    plan: nothing,
    event: nothing,
    still: nothing,
    stillReading: nothing,
    result: nothing,
    refreshed: nothing,
    remark: nothing,
    diagnostics: (found) => void diagnostics.push(...found),
  };
}
