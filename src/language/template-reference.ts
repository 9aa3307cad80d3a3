import type { Call, Expression } from "./expression";
import { refuse } from "./refuse";

/** The template of templatestring is defined elsewhere: what stands in the call is a plain reference to it. */
export function requireTemplateReference(call: Call): void {
  const [template] = call.args;
  if (template === undefined) return;
  const quoted = isInterpolated(template);
  // what stands before ... is taken apart, and its first element is no reference
  const expanded = call.expand && call.args.length === 1;
  if (!quoted && !expanded && !template.source.startsWith("(") && leadsToName(template)) return;
  refuse(template, {
    code: "invalid-function-argument",
    summary: `The function ${call.name} cannot be called so: its template must be a direct reference to a string from elsewhere`,
    hint: quoted ? "Write the reference without quotation marks and ${ } around it." : wayOut(template),
  });
}

/** `"${local.greeting}"`, which is read as the reference alone. */
function isInterpolated({ origin }: Expression): boolean {
  return origin !== undefined && /\$\{~?\s*$/.test(origin.text.slice(0, origin.start));
}

function leadsToName(expression: Expression): boolean {
  if (expression.kind === "traversal") return true;
  const { kind } = expression;
  return (kind === "step" || kind === "index" || kind === "splat") && leadsToName(expression.of);
}

function wayOut({ kind, source }: Expression): string {
  const inline = kind === "template" || kind.startsWith("template-") || /^(?:"|<<)/.test(source);
  if (inline) return 'Write the text itself in place of the call, as in "Hello ${var.name}".';
  return "Give it a name, such as a local value, and refer to that.";
}
