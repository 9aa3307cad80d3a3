import type { z } from "zod";

/** zod's finding as the rest of a sentence that begins with the attribute's name. A message of the schema's own goes first. */
export function zodMessage(issue: z.core.$ZodRawIssue): string {
  switch (issue.code) {
    case "invalid_type":
      return `must be ${typeNames[issue.expected] ?? issue.expected}`;
    case "too_small":
      return smallest(issue.origin, Number(issue.minimum), issue.inclusive !== false);
    case "too_big":
      return greatest(issue.origin, Number(issue.maximum), issue.inclusive !== false);
    case "not_multiple_of":
      return `must be a multiple of ${issue.divisor}`;
    case "invalid_format":
      return `must ${formats(issue)}`;
    case "invalid_value":
      return issue.values.length === 1
        ? `must be ${String(issue.values[0])}`
        : `must be one of ${issue.values.map(String).join(", ")}`;
    default:
      return "is not valid";
  }
}

const typeNames: Partial<Record<string, string>> = {
  string: "text",
  int: "a whole number",
  number: "a number",
  boolean: "true or false",
  array: "a list",
  record: "a map",
  object: "an object",
};

const formatNames: Partial<Record<string, string>> = {
  url: "a URL",
  email: "an e-mail address",
  ipv4: "an IPv4 address",
  ipv6: "an IPv6 address",
  uuid: "a UUID",
};

function smallest(origin: string, minimum: number, inclusive: boolean): string {
  const unit = units[origin];
  if (unit === undefined) return `must be ${inclusive ? "at least" : "more than"} ${minimum}`;
  return minimum === 1 ? "must not be empty" : `must have at least ${minimum} ${unit}s`;
}

function greatest(origin: string, maximum: number, inclusive: boolean): string {
  const unit = units[origin];
  if (unit === undefined) return `must be ${inclusive ? "at most" : "less than"} ${maximum}`;
  return `must have at most ${maximum} ${unit}${maximum === 1 ? "" : "s"}`;
}

const units: Partial<Record<string, string>> = {
  string: "character",
  array: "element",
  set: "element",
  map: "element",
};

function formats(issue: z.core.$ZodRawIssue<z.core.$ZodIssueInvalidStringFormat>): string {
  if (issue.format === "regex") return `match ${String(issue.pattern)}`;
  if (issue.format === "starts_with") return `start with "${String(issue.prefix)}"`;
  if (issue.format === "ends_with") return `end with "${String(issue.suffix)}"`;
  if (issue.format === "includes") return `contain "${String(issue.includes)}"`;
  return `be ${formatNames[issue.format] ?? `a valid ${issue.format}`}`;
}
