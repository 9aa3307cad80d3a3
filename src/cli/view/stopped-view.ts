import { error, type Diagnostic } from "../../diagnostics/diagnostic";
import type { View } from "./view";

const code = "aborted";

/** Tells once that the run was stopped, in place of everything that ended by it. */
export function stoppedView(view: View): View {
  let told = false;
  return {
    ...view,
    diagnostics(found) {
      const isFirst = !told && found.some((one) => one.code === code);
      told ||= isFirst;
      // a stack that waits for one that was stopped has nothing to mend there
      const others = found.filter((one) => one.code !== code && !(told && one.code === "stack-skipped"));
      view.diagnostics(isFirst ? [...others, runStopped()] : others);
    },
  };
}

export function runStopped(): Diagnostic {
  return error({
    code,
    summary: "The run was stopped",
    detail: "It was interrupted while it waited for an answer. What it had not begun was not done: run it again.",
  });
}
