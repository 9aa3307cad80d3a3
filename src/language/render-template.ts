import { DiagnosticError, type Diagnostic } from "../diagnostics/diagnostic";
import type { Expression, RenderTemplate, Scope } from "./expression";
import { FunctionFailure } from "./function-failure";
import type { Evaluate } from "./inner-scope";
import { parseTemplate } from "./parse-template";
import { references } from "./references";
import { textPlace } from "./text-place";
import type { Value } from "./value";

const templateFunctions: ReadonlySet<string> = new Set(["templatefile", "templatestring"]);

/** Renders with the functions of the scope, but for those of templates: a template holds no other. */
export function templateRenderer(scope: Scope, evaluate: Evaluate): RenderTemplate {
  const call: Scope["call"] = (name, args, render) =>
    templateFunctions.has(name) ? refuseRecursion(name) : scope.call?.(name, args, render);
  return (template, variables, name) => {
    const names = new Map(Object.entries(variables));
    return named(name, () => {
      const { expression, diagnostics } = parseTemplate(template);
      if (diagnostics.length > 0) throw new DiagnosticError(...diagnostics);
      requireVariables(expression, names, name);
      const value = evaluate(expression, { ...scope, root: (root) => names.get(root), call });
      if (value.kind === "null") throw new FunctionFailure(`the result of ${name} is null: a template gives a text`);
      return value;
    });
  };
}

/** Also where the name stands in a branch that is not taken. */
function requireVariables(expression: Expression, names: ReadonlyMap<string, Value>, name: string): void {
  const missing = references(expression).find(({ root }) => !names.has(root));
  if (missing === undefined) return;
  const { root, origin } = missing;
  const where = origin === undefined ? "" : `, ${textPlace(origin.text, origin.start)}`;
  throw new FunctionFailure(`vars map does not contain key "${root}", referenced at ${name}${where}`, 1);
}

function refuseRecursion(name: string): never {
  throw new FunctionFailure(`cannot recursively call ${name} from inside another template function`);
}

/** Failures of the template say which one it is. */
function named(name: string, render: () => Value): Value {
  try {
    return render();
  } catch (failure) {
    if (!(failure instanceof DiagnosticError)) throw failure;
    const place = (diagnostic: Diagnostic) => ({ ...diagnostic, detail: `In ${name}: ${diagnostic.detail}` });
    throw new DiagnosticError(...failure.diagnostics.map(place));
  }
}
