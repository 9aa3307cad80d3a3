import { DiagnosticError } from "../diagnostics/diagnostic";
import type { Call, Expression, Scope } from "./expression";
import { FunctionFailure } from "./function-failure";
import { functionInstead } from "./function-instead";
import type { Evaluate } from "./inner-scope";
import { bool, unknown } from "./make";
import { isHidden, marksOf, withMarks } from "./marks";
import { refuse } from "./refuse";
import { templateRenderer } from "./render-template";
import type { Value } from "./value";
import { requireTemplateReference } from "./template-reference";
import { hasSettledLength } from "./value-range";
import { isWhollyKnown } from "./walk";

/** `try` and `can` look at the failure of their arguments; every other function is the scope's. */
export function callFunction(call: Call, scope: Scope, evaluate: Evaluate): Value {
  const name = call.name.replace(/^core::/, "");
  if (name === "try" && !call.expand) return attemptEach(call, (arg) => evaluate(arg, scope));
  if (name === "can" && !call.expand) return canEvaluate(call, (arg) => evaluate(arg, scope));
  const args = argumentsOf(call, scope, evaluate);
  if ("kind" in args) return args;
  if (name === "templatestring") requireTemplateReference(call);
  try {
    return scope.call?.(name, args.values, templateRenderer(scope, evaluate)) ?? refuseUnknown(call, scope);
  } catch (failure) {
    if (failure instanceof RangeError)
      return refuseCall(call, new FunctionFailure("the result is too large, or nested too deeply"));
    const isSecret = args.values.some((arg) => isHidden(marksOf(arg)));
    if (isSecret && failure instanceof DiagnosticError) return refuseCall(call, new FunctionFailure(hiddenReason));
    if (!(failure instanceof FunctionFailure)) throw failure;
    return refuseCall(call, isSecret ? new FunctionFailure(hiddenReason, failure.argument) : failure);
  }
}

// a reason quotes what was given, in pieces and changed forms in which no redaction would know it
const hiddenReason = "an argument is sensitive, so the reason is not shown";

type Arguments = { readonly values: readonly Value[] };

/** Unknown where the list behind `...` is, or a set there whose elements may turn out to be the same. */
function argumentsOf(call: Call, scope: Scope, evaluate: Evaluate): Arguments | Value {
  const values = call.args.map((arg) => evaluate(arg, scope));
  const last = values.at(-1);
  if (!call.expand || last === undefined) return { values };
  if (last.kind === "unknown" && last.type === "dynamic") return last;
  if (last.kind === "unknown" && typeof last.type !== "string" && last.type[0] !== "map" && last.type[0] !== "object") {
    return withMarks(unknown("dynamic"), last.marks);
  }
  if (!hasSettledLength(last)) return withMarks(unknown("dynamic"), last.marks);
  if (last.kind === "list" || last.kind === "set" || last.kind === "tuple") {
    return { values: [...values.slice(0, -1), ...last.items.map((item) => withMarks(item, last.marks))] };
  }
  return refuse(call.args.at(-1) ?? call, {
    code: "invalid-function-argument",
    summary: `What is expanded in a call of ${call.name} is ${last.kind === "null" ? "null" : "no list"}`,
    hint: "Behind a list, set or tuple stands ... to make arguments of its elements.",
  });
}

function refuseUnknown(call: Call, scope: Scope): never {
  const hint = functionInstead(call.name, scope.functionNames?.() ?? []);
  return refuse(call, { code: "unknown-function", summary: `There is no function "${call.name}"`, hint });
}

function refuseCall(call: Call, { message, argument, hint }: FunctionFailure): never {
  const given = argument === undefined ? undefined : call.args[Math.min(argument, call.args.length - 1)];
  return refuse(given ?? call, {
    code: "invalid-function-argument",
    summary: `The function ${call.name} cannot be called so: ${message}`,
    hint: `${given === undefined ? "" : `It is argument ${(argument ?? 0) + 1} of ${call.name}. `}${hint}`,
  });
}

/** The first that can be evaluated; what is not wholly known may still turn out to fail. */
function attemptEach(call: Call, evaluate: (arg: Expression) => Value): Value {
  const failures: DiagnosticError[] = [];
  for (const arg of call.args) {
    try {
      const value = evaluate(arg);
      return isWhollyKnown(value) ? value : withMarks(unknown("dynamic"), marksOf(value));
    } catch (failure) {
      if (!(failure instanceof DiagnosticError)) throw failure;
      failures.push(failure);
    }
  }
  const reasons = failures.flatMap(({ diagnostics }) => diagnostics.map(({ summary }) => summary));
  return refuse(call, {
    code: "invalid-function-argument",
    summary: call.args.length === 0 ? "try needs an argument" : "No argument of try can be evaluated",
    hint:
      reasons.length === 0
        ? "Write what to try, and last what is sure to be there, as in try(var.a.b, null)."
        : `In turn: ${reasons.join("; ")}. Add an argument that is sure to be there, such as null.`,
  });
}

function canEvaluate(call: Call, evaluate: (arg: Expression) => Value): Value {
  const [arg, ...others] = call.args;
  if (arg === undefined || others.length > 0) {
    return refuse(call, {
      code: "invalid-function-argument",
      summary: "can takes one argument",
      hint: "Write can(expression).",
    });
  }
  try {
    return isWhollyKnown(evaluate(arg)) ? bool(true) : unknown("bool");
  } catch (failure) {
    if (failure instanceof DiagnosticError) return bool(false);
    throw failure;
  }
}
