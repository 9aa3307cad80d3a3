import { formatPath, type Diagnostic, type QuotedExpression } from "../diagnostics/diagnostic";
import { printable } from "./printable";
import type { Style } from "./style";
import { wrap } from "./wrap";

/** Terraform's box: what, where, and how to mend it. */
export function diagnosticText(diagnostic: Diagnostic, style: Style): string {
  const { severity, code } = diagnostic;
  const [summary, detail] = [printable(diagnostic.summary), printable(diagnostic.detail)];
  const paint = severity === "error" ? style.red : style.yellow;
  const place = placeLines(diagnostic, style);
  const lines = [
    `${style.bold(paint(severity === "error" ? "Error: " : "Warning: "))}${style.bold(summary)}`,
    "",
    ...(place.length === 0 ? [] : [...place, ...expressionLines(diagnostic.expression, style), ""]),
    ...(detail === "" ? [] : [...detail.split("\n").flatMap(wrapped), ""]),
    style.dim(`code: ${code}`),
  ];
  return [paint("╷"), ...lines.map((line) => `${paint("│")} ${line}`.trimEnd()), paint("╵"), ""].join("\n");
}

/**
 * One box each, errors last: they are what is left on the screen. As Terraform does, warnings with the same summary share
 * a box; so do errors that say the very same of several places, which are named.
 */
export function diagnosticsText(diagnostics: readonly Diagnostic[], style: Style): string {
  const [errors, warnings] = [
    diagnostics.filter(({ severity }) => severity === "error"),
    diagnostics.filter(({ severity }) => severity === "warning"),
  ];
  const boxes = [
    ...alike(warnings, warningKey).map(([first, ...more]) => withMore(first, more.length, "warning", "")),
    ...alike(errors, errorKey).map(([first, ...more]) => withMore(first, more.length, "error", namesOf(more))),
  ];
  return boxes.map((diagnostic) => diagnosticText(diagnostic, style)).join("");
}

/** What the author of a check says stands alone: another failure says something else. */
function warningKey(diagnostic: Diagnostic): readonly string[] {
  const { code, summary, address = "" } = diagnostic;
  return code === "assert-failed" ? [...errorKey(diagnostic), address] : [code, summary];
}

function errorKey({ code, summary, detail, expression }: Diagnostic): readonly string[] {
  return [code, summary, detail, JSON.stringify(expression ?? null)];
}

type Group = [first: Diagnostic, ...more: Diagnostic[]];

function alike(diagnostics: readonly Diagnostic[], by: (diagnostic: Diagnostic) => readonly string[]): Group[] {
  const groups = new Map<string, Group>();
  for (const diagnostic of diagnostics) {
    const key = JSON.stringify(by(diagnostic));
    const group = groups.get(key);
    if (group === undefined) groups.set(key, [diagnostic]);
    else group.push(diagnostic);
  }
  return [...groups.values()];
}

function withMore(first: Diagnostic, more: number, what: string, names: string): Diagnostic {
  if (more === 0) return first;
  const others = more === 1 ? `one more similar ${what}` : `${more} more similar ${what}s`;
  return { ...first, detail: `${first.detail}\n\n(and ${others} elsewhere${names})`.trimStart() };
}

function namesOf(diagnostics: readonly Diagnostic[]): string {
  const names = new Set(diagnostics.flatMap(({ address }) => address ?? []));
  return names.size === 0 ? "" : `: ${[...names].join(", ")}`;
}

function placeLines({ address, constructPath, attributePath }: Diagnostic, style: Style): string[] {
  const places = [
    ...(address === undefined ? [] : [`with ${style.bold(address)}`]),
    ...(constructPath === undefined ? [] : [`in construct ${style.bold(constructPath)}`]),
    ...(attributePath === undefined || attributePath.length === 0
      ? []
      : [`at ${style.bold(formatPath(attributePath))}`]),
  ];
  return places.map((words, i) => `  ${words}${i + 1 < places.length ? "," : ":"}`);
}

/** As it stands in the configuration, and below it what it was decided by. */
function expressionLines(expression: QuotedExpression | undefined, style: Style): string[] {
  if (expression === undefined) return [];
  const { text, values } = expression;
  const facts = values.map(
    ({ traversal, statement }) => `    │ ${style.bold(printable(traversal))} ${printable(statement)}`,
  );
  return [
    ...printable(text)
      .split("\n")
      .map((line) => `    ${line}`),
    ...(facts.length === 0 ? [] : [`    ├${"─".repeat(16)}`, ...facts]),
  ];
}

/** What is indented is meant to stay as it is: a command, a list. */
function wrapped(line: string): string[] {
  return line.startsWith(" ") ? [line] : wrap(line, 76).split("\n");
}
