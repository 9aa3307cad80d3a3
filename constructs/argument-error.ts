import type { Diagnostic } from "../src/diagnostics/diagnostic";

/** Thrown when a construct is made with arguments that cannot do. Its message has a line for each. */
export class ArgumentError extends Error {
  override readonly name = "ArgumentError";
  readonly diagnostics: readonly Diagnostic[];

  constructor(diagnostics: readonly Diagnostic[]) {
    super(diagnostics.map(argumentMessage).join("\n"));
    this.diagnostics = diagnostics;
  }
}

/** `prod/backup/gold: retention.value must be at most 1018. It is 2000.` */
export function argumentMessage({ constructPath, summary, detail }: Diagnostic): string {
  return `${constructPath ?? ""}: ${summary}. ${detail}`;
}
