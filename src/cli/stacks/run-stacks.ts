import { DiagnosticError, warning } from "../../diagnostics/diagnostic";
import type { ProjectStack } from "./project";
import type { View } from "../view/view";

/** `failed` stops the stacks that depend on it, `stopped` all that come after. */
export type StackOutcome = "done" | "failed" | "stopped";

/**
 * Works through the stacks one by one. Answers whether all went well: what depends on a stack that failed is not
 * tried, and said so. With `destroying` the order is the other way round.
 */
export async function runStacks(
  stacks: readonly ProjectStack[],
  view: View,
  work: (stack: ProjectStack) => Promise<StackOutcome>,
  destroying = false,
): Promise<boolean> {
  const failed = new Set<string>();
  for (const stack of destroying ? [...stacks].reverse() : stacks) {
    const because = [...failed].find((name) => waitsFor(stack, name, stacks, destroying));
    if (because !== undefined) {
      failed.add(stack.name);
      view.diagnostics([notTried(stack.name, because)]);
      continue;
    }
    const outcome = await attempt(stack, view, work);
    if (outcome !== "done") failed.add(stack.name);
    if (outcome === "stopped") return false;
  }
  return failed.size === 0;
}

async function attempt(
  stack: ProjectStack,
  view: View,
  work: (stack: ProjectStack) => Promise<StackOutcome>,
): Promise<StackOutcome> {
  try {
    return await work(stack);
  } catch (failure) {
    if (!(failure instanceof DiagnosticError)) throw failure;
    view.diagnostics(failure.diagnostics);
    return "failed";
  }
}

function waitsFor(stack: ProjectStack, name: string, stacks: readonly ProjectStack[], destroying: boolean): boolean {
  if (!destroying) return stack.dependencies.includes(name);
  return stacks.find((other) => other.name === name)?.dependencies.includes(stack.name) ?? false;
}

function notTried(name: string, because: string) {
  return warning({
    code: "stack-skipped",
    summary: `Stack "${name}" was not tried`,
    detail: `It has to wait for stack "${because}", which failed. Mend that one first, then run the command again.`,
  });
}
