import { judgeOfReferences } from "../configuration/check-references";
import type { Configuration } from "../configuration/configuration";
import { referencesOf } from "../configuration/read-references";
import { assertNoErrors, DiagnosticError, error, type Diagnostic } from "../diagnostics/diagnostic";
import { evaluate } from "../language/evaluate";
import type { Call, Expression, Scope } from "../language/expression";
import { parseExpression } from "../language/parse-template";
import { printType } from "../language/print-type";
import { printValue } from "../language/print-value";
import { typeOf } from "../language/type-of";
import { ofPlans } from "../plan/planned-functions";

/** Answers expressions as Terraform's console does, `type(…)` too. The answer throws DiagnosticError. */
export function expressionAnswers(configuration: Configuration, scope: Scope): (text: string) => string {
  const judge = judgeOfReferences(configuration);
  const inside = consoleScope(scope);
  return (text) => {
    const { expression, diagnostics } = parseExpression(text);
    assertNoErrors(diagnostics);
    const asked = typeCall(expression);
    assertReferences(asked ?? expression, judge);
    return asked === undefined ? printValue(evaluate(expression, inside)) : printType(typeOf(evaluate(asked, inside)));
  };
}

/** With `type`, and without what only a plan has. */
function consoleScope({ root, call, functionNames }: Scope): Scope {
  return {
    root,
    call: (name, args, render) => {
      if (name === "type") return refuseType();
      return ofPlans.has(name) ? undefined : call?.(name, args, render);
    },
    ...(functionNames && {
      functionNames: () => [...functionNames().filter((name) => !ofPlans.has(name)), "type"],
    }),
  };
}

/** The argument of `type`. */
function typeCall(expression: Expression): Expression | undefined {
  if (expression.kind !== "call" || !["type", "core::type"].includes(expression.name)) return undefined;
  const [argument, ...others] = expression.args;
  if (argument === undefined || others.length > 0 || expression.expand)
    throw new DiagnosticError(oneArgument(expression));
  return argument;
}

/** Whatever it points at must be declared, as in an output. */
function assertReferences(expression: Expression, judge: ReturnType<typeof judgeOfReferences>): void {
  const found: Diagnostic[] = [];
  const report = (diagnostic: Diagnostic) =>
    found.push({ ...diagnostic, address: undefined, attributePath: undefined });
  const references = referencesOf({ kind: "expression", expression }, {}, report);
  judge({ place: {}, references, dependsOn: [] }, report);
  assertNoErrors(found);
}

function oneArgument({ args }: Call): Diagnostic {
  return error({
    code: "function-arguments",
    summary: `${args.length === 0 ? "Not enough" : "Too many"} function arguments`,
    detail: 'Function "type" takes one argument: type(var.name).',
  });
}

function refuseType(): never {
  throw new DiagnosticError(
    error({
      code: "function-type",
      summary: "Invalid use of type function",
      detail: 'The console-only "type" function cannot be used as part of an expression.',
    }),
  );
}
