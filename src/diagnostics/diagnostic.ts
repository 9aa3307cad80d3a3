/** A step into a value: an attribute or map key by name, a list element by position (from 0). */
export type AttributePath = readonly (string | number)[];

/** What is wrong and how to mend it: data, rendered only by the report. */
export interface Diagnostic {
  readonly severity: "error" | "warning";
  /** Stable, lower case, words joined by `-`: scripts may match on it. */
  readonly code: string;
  /** One line, without a full stop. */
  readonly summary: string;
  /** What came, and how to mend it. */
  readonly detail: string;
  /** Resource address, such as `scv_policy.gold`. */
  readonly address?: string;
  /** Path in the construct tree, such as `prod/backup/gold`. */
  readonly constructPath?: string;
  readonly attributePath?: AttributePath;
  readonly expression?: QuotedExpression;
  /** Id of an object that an import would take over: whoever knows the address adds the command. */
  readonly importId?: string;
}

/** The expression that decided, as it stands in the configuration, and what its references were. */
export interface QuotedExpression {
  readonly text: string;
  readonly values: readonly {
    /** `var.size` */
    readonly traversal: string;
    /** `is 3`, `is list of string with 2 elements`: never anything secret. */
    readonly statement: string;
  }[];
}

type Findings = Omit<Diagnostic, "severity">;

export function error(findings: Findings): Diagnostic {
  return { severity: "error", ...findings };
}

export function warning(findings: Findings): Diagnostic {
  return { severity: "warning", ...findings };
}

export function hasErrors(diagnostics: readonly Diagnostic[]): boolean {
  return diagnostics.some((diagnostic) => diagnostic.severity === "error");
}

/** `retention.value`, `policy[0].schedule`. */
export function formatPath(path: AttributePath): string {
  return path.map((step, i) => (typeof step === "number" ? `[${step}]` : i === 0 ? step : `.${step}`)).join("");
}

/** Ends a piece of work at once; whoever starts the work turns it back into data. */
export class DiagnosticError extends Error {
  override readonly name = "DiagnosticError";
  readonly diagnostics: readonly Diagnostic[];

  constructor(...diagnostics: readonly Diagnostic[]) {
    super(diagnostics.map((diagnostic) => diagnostic.summary).join("; "));
    this.diagnostics = diagnostics;
  }
}

/** Throws when there is an error among them. */
export function assertNoErrors(diagnostics: readonly Diagnostic[]): void {
  if (hasErrors(diagnostics)) throw new DiagnosticError(...diagnostics);
}
