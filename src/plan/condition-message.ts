import type { BodyNode } from "../configuration/configuration";
import { error, hasErrors, warning, type AttributePath, type Diagnostic } from "../diagnostics/diagnostic";
import { ConversionError } from "../language/conversion-error";
import { convert } from "../language/convert";
import type { Scope } from "../language/expression";
import { marksOf } from "../language/marks";
import { evaluateNode } from "./evaluate-node";
import { quotedExpression } from "./quoted-expression";

export interface ConditionMessage {
  /** Empty where there is nothing that may be said. */
  readonly text: string;
  /** Why. */
  readonly diagnostics: readonly Diagnostic[];
}

/** What the author says of a condition that does not hold. */
export function conditionMessage(node: BodyNode, scope: Scope, path: AttributePath): ConditionMessage {
  const { value, diagnostics } = evaluateNode(node, scope, path);
  if (hasErrors(diagnostics)) return { text: "", diagnostics };
  const said = convert(value, "string");
  const quoting = (found: Diagnostic): ConditionMessage => {
    const expression = quotedExpression(node, scope);
    return { text: "", diagnostics: [{ ...found, ...(expression !== undefined && { expression }) }] };
  };
  if (said instanceof ConversionError) return quoting(unsuitable("it is no text", path));
  if (said.kind === "null") return quoting(unsuitable("it is null", path));
  const { sensitive, ephemeral } = marksOf(value);
  if (sensitive === true) return quoting(hidden("sensitive", "nonsensitive() where they reveal nothing", path));
  if (ephemeral === true) return quoting(hidden("ephemeral", "ephemeralasnull()", path));
  return { text: said.kind === "string" ? said.value.trim() : "", diagnostics };
}

function unsuitable(why: string, path: AttributePath): Diagnostic {
  return error({
    code: "invalid-error-message",
    summary: "Invalid error message",
    detail: `An error message is a text that is known when the condition is judged, and ${why}.`,
    attributePath: path,
  });
}

function hidden(how: string, wayOut: string, path: AttributePath): Diagnostic {
  return warning({
    code: `error-message-${how}`,
    summary: `Error message refers to ${how} values`,
    detail:
      `The error expression used to explain this condition refers to ${how} values, so scv will not display the resulting message.` +
      `\n\nYou can correct this by removing references to ${how} values, or by using ${wayOut}.`,
    attributePath: path,
  });
}
