import { formatPath, type Diagnostic } from "../diagnostics/diagnostic";

type Group = [first: Diagnostic, ...more: Diagnostic[]];

/** As Terraform does: the first of those with the same summary, with the number of the others. */
export function foldWarnings(warnings: readonly Diagnostic[]): Diagnostic[] {
  return groupBy(warnings, warningKey).map(([first, ...more]) => withMore(first, more.length, "warning", ""));
}

/** The first of those that say the same of several places, with the names of the others. */
export function foldErrors(errors: readonly Diagnostic[]): Diagnostic[] {
  const distinct = groupBy(errors, (found) => [...errorKey(found), found.summary, ...placeOf(found)]);
  const alike = groupBy(
    distinct.map(([first]) => first),
    errorKey,
  );
  return alike
    .flatMap(bySummary)
    .map(([first, ...more]) => withMore(first, more.length, "error", namesOf(first, more)));
}

/** What the author of a check says stands alone: another failure says something else. */
function warningKey(diagnostic: Diagnostic): readonly string[] {
  const { code, summary, address = "" } = diagnostic;
  return code === "assert-failed" ? [...errorKey(diagnostic), summary, address] : [code, summary];
}

function errorKey({ code, detail, expression }: Diagnostic): readonly string[] {
  return [code, detail, JSON.stringify(expression ?? null)];
}

function placeOf({ address = "", constructPath = "", attributePath = [] }: Diagnostic): readonly string[] {
  return [address, constructPath, formatPath(attributePath)];
}

function groupBy(diagnostics: readonly Diagnostic[], keyOf: (diagnostic: Diagnostic) => readonly string[]): Group[] {
  const groups = new Map<string, Group>();
  for (const diagnostic of diagnostics) {
    const key = JSON.stringify(keyOf(diagnostic));
    const group = groups.get(key);
    if (group === undefined) groups.set(key, [diagnostic]);
    else group.push(diagnostic);
  }
  return [...groups.values()];
}

/** Of errors with the same detail: those whose summaries are the same, or differ in the name of the object alone. */
function bySummary(errors: readonly Diagnostic[]): Group[] {
  const groups: Group[] = [];
  for (const found of errors) {
    const group = groups.find(([first]) => first.summary === found.summary || isOfAnother(first, found));
    if (group === undefined) groups.push([found]);
    else group.push(found);
  }
  return groups;
}

/** Of another resource, at the same place of it, and one word of the summary, its name, differs. */
function isOfAnother(one: Diagnostic, other: Diagnostic): boolean {
  if (one.address === undefined || other.address === undefined || one.address === other.address) return false;
  if (formatPath(one.attributePath ?? []) !== formatPath(other.attributePath ?? [])) return false;
  const [words, others] = [one.summary.split(" "), other.summary.split(" ")];
  return words.length === others.length && words.filter((word, i) => word !== others[i]).length === 1;
}

function withMore(first: Diagnostic, more: number, what: string, names: string): Diagnostic {
  if (more === 0) return first;
  const others = more === 1 ? `one more similar ${what}` : `${more} more similar ${what}s`;
  return { ...first, detail: `${first.detail}\n\n(and ${others} elsewhere${names})`.trimStart() };
}

function namesOf(first: Diagnostic, more: readonly Diagnostic[]): string {
  const names = new Set(more.flatMap(({ address }) => address ?? []));
  names.delete(first.address ?? "");
  return names.size === 0 ? "" : `: ${[...names].join(", ")}`;
}
