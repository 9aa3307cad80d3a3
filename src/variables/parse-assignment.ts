import { DiagnosticError, error } from "../diagnostics/diagnostic";
import type { GivenValue } from "./given-value";

/** `NAME=VALUE`, as `--var` has it. Throws DiagnosticError, without the value. */
export function parseAssignment(text: string): GivenValue {
  const equals = text.indexOf("=");
  if (equals < 0) {
    throw refused('An option must be a variable name and a value separated by an equals sign, like --var="key=value".');
  }
  const name = text.slice(0, equals);
  if (/\s$/.test(name)) {
    throw refused(`Variable name "${name}" is invalid due to trailing space. Did you mean --var="${name.trim()}=..."?`);
  }
  return { name, value: text.slice(equals + 1), origin: { kind: "option" } };
}

function refused(detail: string): DiagnosticError {
  return new DiagnosticError(error({ code: "invalid-value", summary: "Invalid --var option", detail }));
}
