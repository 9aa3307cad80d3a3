import { error, type Diagnostic } from "../diagnostics/diagnostic";

export function missingArgument(name: string): Diagnostic {
  return error({
    code: "missing-argument",
    summary: "Missing required argument",
    detail: `The argument "${name}" is required, and it is not there.`,
  });
}
