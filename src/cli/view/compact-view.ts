import { hasErrors } from "../../diagnostics/diagnostic";
import { printable } from "../../report/printable";
import type { View } from "./view";

/** Warnings by their summaries alone, but where they stand beside errors. */
export function compactView(view: View): View {
  return {
    ...view,
    diagnostics(found) {
      if (found.length === 0 || hasErrors(found)) return view.diagnostics(found);
      const lines = found.map(({ summary }) => `- ${printable(summary)}\n`).join("");
      view.remark(`\nWarnings:\n\n${lines}\nTo see the full warning notes, run scv without --compact-warnings.\n`);
    },
  };
}
