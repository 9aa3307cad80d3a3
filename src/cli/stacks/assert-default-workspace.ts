import { DiagnosticError, error } from "../../diagnostics/diagnostic";

/** Who has chosen another workspace must not be given the state of the default one. Throws DiagnosticError. */
export function assertDefaultWorkspace(environment: Readonly<Record<string, string | undefined>>): void {
  const workspace = environment["TF_WORKSPACE"] ?? "";
  if (workspace === "" || workspace === "default") return;
  throw new DiagnosticError(
    error({
      code: "workspace-not-supported",
      summary: "Workspaces are not supported",
      detail: `TF_WORKSPACE is "${workspace}", and each stack has one state, that of the workspace "default". Write a stack for each environment instead, and take TF_WORKSPACE out of the environment.`,
    }),
  );
}
