import { Token } from "cdktf";
import { bool, list, num, object, str, unknown } from "../src/language/make";
import type { ObjectValue, Value } from "../src/language/value";
import { holdsNumberToken } from "./number-token";

/** Attributes as they are synthesised, their tokens unknown: what can be judged before Terraform or the executor resolves them. */
export function attributeValues(attributes: Readonly<Record<string, unknown>>): ObjectValue {
  return object(entriesOf(attributes));
}

function entriesOf(attributes: object): Readonly<Record<string, Value>> {
  const given = Object.entries(attributes).filter(([, value]) => value !== undefined && value !== null);
  return Object.fromEntries(given.map(([name, value]) => [name, attributeValue(value)]));
}

function attributeValue(value: unknown): Value {
  if (Token.isUnresolved(value)) return unknown("dynamic");
  if (Array.isArray(value)) return list("dynamic", value.map(attributeValue));
  switch (typeof value) {
    case "boolean":
      return bool(value);
    case "number":
      return Number.isFinite(value) ? num(value) : str(String(value));
    case "object":
      return value === null ? unknown("dynamic") : object(entriesOf(value));
    default:
      return isExpression(value) ? unknown("dynamic") : str(String(value));
  }
}

/** Terraform's own `${…}`, written by hand, or a text with the token of a number in it. */
function isExpression(value: unknown): boolean {
  return typeof value === "string" && (/[$%]\{/.test(value) || holdsNumberToken(value));
}
