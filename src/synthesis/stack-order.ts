import { DiagnosticError, error } from "../diagnostics/diagnostic";
import { didYouMean } from "../language/did-you-mean";
import type { ManifestStack } from "./manifest";

/** Each after those that it depends on, otherwise by name. Throws DiagnosticError. */
export function orderStacks(stacks: readonly ManifestStack[]): readonly ManifestStack[] {
  const byPath = new Map(stacks.map((stack) => [stack.constructPath, stack]));
  const ordered = new Set<ManifestStack>();
  const entered = new Set<ManifestStack>();
  const visit = (stack: ManifestStack): void => {
    if (ordered.has(stack)) return;
    if (entered.has(stack)) throw new DiagnosticError(circular(stack));
    entered.add(stack);
    for (const path of stack.dependencies) {
      const dependency = byPath.get(path);
      if (dependency === undefined) throw new DiagnosticError(missing(stack, path, byPath.keys()));
      visit(dependency);
    }
    ordered.add(stack);
  };
  [...stacks].sort((a, b) => (a.name < b.name ? -1 : 1)).forEach(visit);
  return [...ordered];
}

function circular(stack: ManifestStack) {
  return error({
    code: "stack-cycle",
    summary: `The stack "${stack.name}" depends on itself through others`,
    detail: "Take a reference, or an addDependency, between the stacks out.",
    constructPath: stack.constructPath,
  });
}

function missing(stack: ManifestStack, path: string, paths: Iterable<string>) {
  return error({
    code: "stack-missing",
    summary: `The stack "${stack.name}" depends on "${path}", which was not synthesized`,
    detail: `Synthesize all stacks together.${didYouMean(path, paths)}`,
    constructPath: stack.constructPath,
  });
}
