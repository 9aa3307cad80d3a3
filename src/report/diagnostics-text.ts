import { formatPath, type Diagnostic, type QuotedExpression } from "../diagnostics/diagnostic";
import { foldErrors, foldWarnings } from "./fold-diagnostics";
import { printable, printableName } from "./printable";
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

/** One box each, errors last: they are what is left on the screen. What is similar shares a box. */
export function diagnosticsText(diagnostics: readonly Diagnostic[], style: Style): string {
  const [errors, warnings] = [
    diagnostics.filter(({ severity }) => severity === "error"),
    diagnostics.filter(({ severity }) => severity === "warning"),
  ];
  const boxes = [...foldWarnings(warnings), ...foldErrors(errors)];
  return boxes.map((diagnostic) => diagnosticText(diagnostic, style)).join("");
}

function placeLines({ address, constructPath, attributePath }: Diagnostic, style: Style): string[] {
  const places = [
    ...(address === undefined ? [] : [`with ${style.bold(printableName(address))}`]),
    ...(constructPath === undefined ? [] : [`in construct ${style.bold(printableName(constructPath))}`]),
    ...(attributePath === undefined || attributePath.length === 0
      ? []
      : [`at ${style.bold(printableName(formatPath(attributePath)))}`]),
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
