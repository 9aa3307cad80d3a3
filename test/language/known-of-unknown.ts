import { DiagnosticError } from "../../src/diagnostics/diagnostic";
import { evaluate } from "../../src/language/evaluate";
import { functionsOf } from "../../src/language/functions/apply-function";
import { nullOf, object } from "../../src/language/make";
import { parseTemplate } from "../../src/language/parse-template";
import type { Value } from "../../src/language/value";
import { plannedFunctions } from "../../src/plan/planned-functions";
import { planTerraformData } from "../../src/providers/terraform/data/resource";
import { terraformFunctions } from "../../src/providers/terraform/functions/functions";
import { outputChangeJson } from "../../src/report/output-change-json";
import { languageHost } from "./language-host";
import { inputs, localExpressions, type Planned } from "./plan-outputs";

const functions = plannedFunctions(
  functionsOf(
    languageHost,
    terraformFunctions.map((each) => ({ ...each, name: `provider::terraform::${each.name}` })),
  ),
);

const resources = object(Object.fromEntries(Object.entries(inputs).map(([name, input]) => [name, planned(input)])));
const locals = object(
  Object.fromEntries(Object.entries(localExpressions).map(([name, expression]) => [name, evaluated(expression)])),
);

function planned(input: string): Value {
  const proposed = object({ input: evaluated(input), triggers_replace: nullOf("dynamic") });
  return planTerraformData({ prior: null, proposed }).planned;
}

/** Throws DiagnosticError. */
export function evaluated(expression: string): Value {
  const parsed = parseTemplate(`\${${expression}}`);
  if (parsed.diagnostics.length > 0) throw new DiagnosticError(...parsed.diagnostics);
  const root = (name: string) => (name === "local" ? locals : name === "terraform_data" ? resources : undefined);
  return evaluate(parsed.expression, { root, ...functions });
}

/** What our plan says of an output of the expression. */
export function tellPlanned(expression: string): Planned {
  try {
    const after = evaluated(expression);
    const change = outputChangeJson({ name: "", action: "create", before: null, after, sensitive: false });
    return {
      expression,
      ...("after" in change && { after: change["after"] }),
      unknown: change["after_unknown"] ?? false,
    };
  } catch (failure) {
    if (failure instanceof DiagnosticError) return { expression, error: true };
    throw failure;
  }
}
