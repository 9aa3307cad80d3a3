import { error } from "../diagnostics/diagnostic";
import type { JsonObject } from "../language/json";
import { reportAt, type Report } from "./place";

/**
 * A setting that must be known before anything is evaluated; false, or the other default, where it is left out. As in
 * Terraform, null is neither true nor false.
 */
export function readFlag(settings: JsonObject, name: string, report: Report, initial = false): boolean {
  const flag = settings[name] === undefined ? initial : settings[name];
  if (flag === true || flag === "true") return true;
  if (flag === false || flag === "false") return false;
  reportAt(report, { attributePath: [name] })(
    error({
      code: "invalid-argument",
      summary: `${name} is not true or false`,
      detail: "It takes no expression: write true or false.",
    }),
  );
  return initial;
}

/** Text without templates; undefined where it is left out. */
export function readPlainText(settings: JsonObject, name: string, report: Report): string | undefined {
  const text = settings[name];
  if (text === undefined) return undefined;
  if (typeof text === "string") return text;
  reportAt(report, { attributePath: [name] })(
    error({ code: "invalid-argument", summary: `${name} is not text`, detail: "It takes no expression: write text." }),
  );
  return undefined;
}
