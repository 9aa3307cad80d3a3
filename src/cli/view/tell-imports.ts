import type { OnImport } from "../../plan/plan-instance";
import type { View } from "./view";

/** Says of each object that the plan imports that it is looked up. */
export function tellImports(view: View): OnImport {
  return (object) => view.event({ kind: "import", step: "prepared", ...object });
}
