import { DiagnosticError, type Diagnostic } from "../../diagnostics/diagnostic";

/** The diagnostics with which the work ends. */
export async function diagnosticsOf(work: Promise<unknown>): Promise<readonly Diagnostic[]> {
  const failure: unknown = await work.then(
    () => undefined,
    (reason: unknown) => reason,
  );
  if (failure instanceof DiagnosticError) return failure.diagnostics;
  throw new Error("no diagnostics came", { cause: failure });
}

export async function codesOf(work: Promise<unknown>): Promise<string[]> {
  return (await diagnosticsOf(work)).map((diagnostic) => diagnostic.code);
}
