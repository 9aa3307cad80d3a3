import { error } from "../diagnostics/diagnostic";
import { JsonNumber, type Json } from "../language/json";
import { reportAt, type Report } from "./place";

/** The Terraform that the language, the plans and the state are equal to. */
const compatible = [1, 11, 4];

const constraint = /^\s*(=|!=|>=|<=|~>|>|<|)\s*v?(\d+(?:\.\d+)*)(-[\w.~-]+)?(\+[\w.~-]+)?\s*$/;

/** `terraform.required_version`, which we have to fulfil as the Terraform that we stand for would. */
export function checkRequiredVersion(json: Json, report: Report): void {
  const inside = reportAt(report, { attributePath: ["required_version"] });
  const text = typeof json === "number" ? String(json) : json instanceof JsonNumber ? json.text : json;
  const parts = typeof text === "string" ? text.split(",").map((part) => constraint.exec(part)) : [null];
  for (const part of parts) {
    const [, operator = "", version = "", prerelease] = part ?? [];
    if (part === null) inside(invalidConstraint());
    else if (prerelease !== undefined) inside(prereleaseConstraint(part[0].trim()));
    else if (!fulfils(operator, version.split(".").map(Number))) inside(unsupportedVersion(part[0].trim()));
  }
}

function fulfils(operator: string, version: readonly number[]): boolean {
  const order = compare(compatible, version);
  switch (operator) {
    case "!=":
      return order !== 0;
    case ">":
      return order > 0;
    case "<":
      return order < 0;
    case ">=":
      return order >= 0;
    case "<=":
      return order <= 0;
    case "~>":
      // the last number written may grow, those before it may not
      return order >= 0 && compare(compatible.slice(0, version.length - 1), version.slice(0, -1)) === 0;
    default:
      return order === 0;
  }
}

function compare(a: readonly number[], b: readonly number[]): number {
  for (let i = 0; i < Math.max(a.length, b.length); i++) {
    const difference = (a[i] ?? 0) - (b[i] ?? 0);
    if (difference !== 0) return difference;
  }
  return 0;
}

function unsupportedVersion(part: string) {
  return error({
    code: "unsupported-version",
    summary: "Unsupported Terraform Core version",
    detail: `The stack requires Terraform ${part}, and scv does what Terraform ${compatible.join(".")} does. Widen terraform.required_version where the stack runs with that.`,
  });
}

function prereleaseConstraint(part: string) {
  return error({
    code: "invalid-argument",
    summary: "Invalid required_version constraint",
    detail: `Prereleases cannot be required: take what stands behind the hyphen out of ${part}.`,
  });
}

function invalidConstraint() {
  return error({
    code: "invalid-argument",
    summary: "Invalid version constraint",
    detail: 'Write versions with operators before them, separated by commas: ">= 1.5, < 2.0".',
  });
}
