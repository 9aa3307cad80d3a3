import { formatPath, type Diagnostic } from "../diagnostics/diagnostic";
import type { Style } from "./style";
import { wrap } from "./wrap";

/** Terraform's box: what, where, and how to mend it. */
export function diagnosticText(diagnostic: Diagnostic, style: Style): string {
  const { severity, code, summary, detail } = diagnostic;
  const paint = severity === "error" ? style.red : style.yellow;
  const place = placeLines(diagnostic, style);
  const lines = [
    `${style.bold(paint(severity === "error" ? "Error: " : "Warning: "))}${style.bold(summary)}`,
    "",
    ...(place.length === 0 ? [] : [...place, ""]),
    ...(detail === "" ? [] : [...detail.split("\n").flatMap(wrapped), ""]),
    style.dim(`code: ${code}`),
  ];
  return [paint("╷"), ...lines.map((line) => `${paint("│")} ${line}`.trimEnd()), paint("╵"), ""].join("\n");
}

/** One box each, similar warnings share one, errors last: they are what is left on the screen. */
export function diagnosticsText(diagnostics: readonly Diagnostic[], style: Style): string {
  const [errors, warnings] = [
    diagnostics.filter(({ severity }) => severity === "error"),
    diagnostics.filter(({ severity }) => severity === "warning"),
  ];
  return [...consolidated(warnings), ...errors].map((diagnostic) => diagnosticText(diagnostic, style)).join("");
}

/** As Terraform does: of warnings with the same summary the first is shown, and how many more there are. */
function consolidated(warnings: readonly Diagnostic[]): Diagnostic[] {
  const alike = new Map<string, { first: Diagnostic; more: number }>();
  for (const warning of warnings) {
    const key = `${warning.code} ${warning.summary}`;
    const { first, more } = alike.get(key) ?? { first: warning, more: -1 };
    alike.set(key, { first, more: more + 1 });
  }
  return [...alike.values()].map(({ first, more }) => {
    if (more === 0) return first;
    const others = more === 1 ? "one more similar warning" : `${more} more similar warnings`;
    return { ...first, detail: `${first.detail}\n\n(and ${others} elsewhere)`.trimStart() };
  });
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

/** What is indented is meant to stay as it is: a command, a list. */
function wrapped(line: string): string[] {
  return line.startsWith(" ") ? [line] : wrap(line, 76).split("\n");
}
