import { error, type Diagnostic } from "../diagnostics/diagnostic";
import { checkDuplicates } from "./check-duplicates";
import { checkImports } from "./check-imports";
import { checkMoved } from "./check-moved";
import { checkReferences } from "./check-references";
import type { Condition, Configuration } from "./configuration";
import { findCycles } from "./cycles";
import { declaredBlocks } from "./declared";
import { dependencyGraph } from "./dependency-graph";
import { reportAt, type Report } from "./place";
import { addressOf } from "./read-reference";

/** What can be wrong between blocks: two of one name, something undeclared, a circle, statements that do not agree. */
export function checkConfiguration(configuration: Configuration, report: Report): void {
  checkDuplicates(configuration, report);
  checkReferences(configuration, report);
  for (const cycle of findCycles(dependencyGraph(configuration))) report(cyclic(configuration, cycle));
  checkMoved(configuration, report);
  checkImports(configuration, report);
  checkRemoved(configuration, report);
}

function cyclic(configuration: Configuration, cycle: readonly string[]) {
  const [first = "", ...others] = cycle;
  const constructPath = declaredBlocks(configuration).find(({ address }) => address === first)?.constructPath;
  const place = { address: first, ...(constructPath !== undefined && { constructPath }) };
  if (others.length > 0) {
    return error({
      code: "dependency-cycle",
      summary: `Cycle: ${cycle.join(", ")}`,
      detail: "Each of them waits for another one. Take one of the references, or a depends_on, out.",
      ...place,
    });
  }
  return error({
    code: "dependency-cycle",
    summary: selfReference(configuration, first),
    detail: `${first} refers to itself. Take the reference out; in a postcondition write self.`,
    ...place,
    ...pathOfSelf(configuration, first),
  });
}

function selfReference({ resources }: Configuration, address: string): string {
  if (address.startsWith("local.")) return "Self-referencing local value";
  const lifecycle = resources.find((resource) => resource.address === address)?.lifecycle;
  const refers = (conditions: readonly Condition[] = []) =>
    conditions.some(({ references }) => references.some((reference) => addressOf(reference) === address));
  if (refers(lifecycle?.preconditions)) return "Invalid reference in precondition";
  return refers(lifecycle?.postconditions) ? "Invalid reference in postcondition" : "Self-referential block";
}

function pathOfSelf({ resources, locals }: Configuration, address: string): Pick<Diagnostic, "attributePath"> {
  const block =
    resources.find((resource) => resource.address === address) ??
    locals.find(({ name }) => `local.${name}` === address);
  const path = block?.references.find((reference) => addressOf(reference) === address)?.path ?? [];
  return path.length === 0 ? {} : { attributePath: path };
}

function checkRemoved({ removed, resources }: Configuration, report: Report): void {
  const managed = new Set(resources.filter(({ mode }) => mode === "managed").map(({ address }) => address));
  const told = new Set<string>();
  for (const { from, constructPath } of removed) {
    const address = `${from.type}.${from.name}`;
    if (!managed.has(address) || told.has(address)) continue;
    told.add(address);
    reportAt(report, { address, constructPath })(
      error({
        code: "invalid-removed",
        summary: "Removed resource still exists",
        detail: `A removed block names ${address}, and the stack still declares it: keep one of the two.`,
      }),
    );
  }
}
