import { DiagnosticError, error } from "../diagnostics/diagnostic";
import type { Expression, Scope, TraversalStep } from "../language/expression";
import { evaluate } from "../language/evaluate";
import { sameValue } from "../language/equality";
import type { ObjectValue, Value } from "../language/value";
import { indexText } from "../state/address";
import type { Findings } from "./findings";

/** Does one of `replace_triggered_by` call for a replacement? Throws DiagnosticError. */
export function isTriggered(
  triggers: readonly Expression[],
  scope: Scope,
  { changesOf, expected, uncounted }: Pick<Findings, "changesOf" | "expected" | "uncounted">,
): boolean {
  return triggers.some((expression) => {
    const { address, index, steps } = readTrigger(expression, scope);
    const isThere = index === undefined || uncounted.has(address) || expected.has(`${address}${indexText(index)}`);
    if (!isThere) throw noInstance(expression);
    const changes = changesOf(address).filter(({ key }) => index === undefined || key.index === index);
    const moved = changes.filter(({ action }) => action === "update" || action === "replace");
    if (steps.length === 0) return moved.length > 0;
    return moved.some(({ before, after }) => {
      const [was, will] = [follow(before, steps), follow(after, steps)];
      return was === undefined || will === undefined ? was !== will : !sameValue(was, will);
    });
  });
}

interface Trigger {
  readonly address: string;
  readonly index?: string | number;
  readonly steps: readonly (string | number)[];
}

/** `scv_policy.gold`, `scv_policy.gold[0].retention`, `scv_policy.gold[each.key]`. */
function readTrigger(expression: Expression, scope: Scope): Trigger {
  const [type, name, ...steps] = stepsOf(expression, scope);
  if (typeof type !== "string" || typeof name !== "string") throw notAReference(expression);
  const address = `${type}.${name}`;
  const indexed = "index" in (traversalSteps(expression)[1] ?? {}) || expression.kind !== "traversal";
  const [index, ...rest] = steps;
  const isIndex = indexed && index !== undefined;
  return isIndex ? { address, index, steps: rest } : { address, steps };
}

function traversalSteps(expression: Expression): readonly TraversalStep[] {
  return expression.kind === "traversal" ? expression.steps : [];
}

function stepsOf(expression: Expression, scope: Scope): readonly (string | number)[] {
  switch (expression.kind) {
    case "traversal":
      return [expression.root, ...expression.steps.map(keyOf)];
    case "step":
      return [...stepsOf(expression.of, scope), keyOf(expression.step)];
    case "index":
      return [...stepsOf(expression.of, scope), indexOf(evaluate(expression.key, scope), expression)];
    default:
      throw notAReference(expression);
  }
}

function keyOf(step: TraversalStep): string | number {
  return "attribute" in step ? step.attribute : step.index;
}

function indexOf(key: Value, expression: Expression): string | number {
  if (key.kind === "string") return key.value;
  if (key.kind === "number") return Number(key.value);
  throw notAReference(expression);
}

function follow(value: ObjectValue | null, steps: readonly (string | number)[]): Value | undefined {
  let found: Value | undefined = value ?? undefined;
  for (const step of steps) {
    if (found?.kind === "object" || found?.kind === "map") found = found.entries[String(step)];
    else if (found?.kind === "list" || found?.kind === "tuple") found = found.items[Number(step)];
    else return undefined;
  }
  return found;
}

function noInstance({ source }: Expression): DiagnosticError {
  return new DiagnosticError(
    error({
      code: "invalid-replace-trigger",
      summary: `No change found for ${source}`,
      detail: "The resource has no such instance: its count or for_each makes others. Name one that there is.",
      attributePath: ["lifecycle", "replace_triggered_by"],
    }),
  );
}

function notAReference(expression: Expression): DiagnosticError {
  return new DiagnosticError(
    error({
      code: "invalid-replace-trigger",
      summary: "Invalid replace_triggered_by expression",
      detail: `${expression.source} is not a reference to a resource, to one of its instances or attributes.`,
      attributePath: ["lifecycle", "replace_triggered_by"],
    }),
  );
}
