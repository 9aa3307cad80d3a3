import { TerraformElement, Token } from "cdktf";
import type { Construct } from "constructs";
import { error, type AttributePath, type Diagnostic } from "../src/diagnostics/diagnostic";
import { didYouMean } from "../src/language/did-you-mean";
import type { Block } from "../src/provider/schema";
import { ArgumentError } from "./argument-error";
import { argumentName, argumentPath, type ArgumentNames } from "./argument-names";
import type { ArgumentCheck } from "./check-arguments";
import { constructPath } from "./construct-path";
import { Schedule } from "./schedule";

/**
 * Judges the names of the arguments of a construct to be, nested ones too: types refuse a misspelt one, but nothing
 * checks types where a program is just run. Throws ArgumentError.
 */
export function refuseUnexpected(
  scope: Construct,
  id: string,
  props: object,
  { block, names, others }: ArgumentCheck,
): void {
  const path = constructPath(scope, id);
  const findings = unexpectedIn(props, block, names, others, []);
  if (findings.length > 0) throw new ArgumentError(findings.map((finding) => ({ ...finding, constructPath: path })));
}

type Level = Pick<Block, "attributes" | "blocks">;

function unexpectedIn(
  value: unknown,
  level: Level,
  names: ArgumentNames,
  others: readonly string[],
  path: AttributePath,
): Diagnostic[] {
  if (value instanceof Schedule) return unexpectedIn(value.attributes, level, names, others, path);
  if (Array.isArray(value)) return value.flatMap((item, i) => unexpectedIn(item, level, names, [], [...path, i]));
  if (!isLiteral(value)) return [];
  const inner = new Map(argumentsOf(level).map((attribute) => [argumentName(attribute, names), attribute]));
  return Object.entries(value).flatMap(([key, given]: [string, unknown]) => {
    if (given === undefined || others.includes(key)) return [];
    const attribute = inner.get(key);
    if (attribute === undefined)
      return [unexpected(key, [...inner.keys(), ...others], argumentPath(path, names), path)];
    const below = levelBelow(level, attribute);
    return below === undefined ? [] : unexpectedIn(given, below, names, [], [...path, attribute]);
  });
}

/** Written as an object, or made by one of our values: no token, and not what a construct is. */
function isLiteral(value: unknown): value is object {
  return (
    typeof value === "object" &&
    value !== null &&
    !Token.isUnresolved(value) &&
    !TerraformElement.isTerraformElement(value)
  );
}

/** What the server alone decides is no argument. */
function argumentsOf({ attributes, blocks }: Level): string[] {
  const given = Object.entries(attributes).filter(
    ([, { required, optional }]) => required === true || optional === true,
  );
  return [...given.map(([name]) => name), ...Object.keys(blocks)];
}

function levelBelow({ attributes, blocks }: Level, name: string): Level | undefined {
  const nested = attributes[name]?.nested;
  return nested === undefined ? blocks[name]?.block : { attributes: nested.attributes, blocks: {} };
}

function unexpected(key: string, expected: readonly string[], within: string, path: AttributePath): Diagnostic {
  const guess = didYouMean(key, expected).trimStart();
  return error({
    code: "unexpected-argument",
    summary: `${within === "" ? "" : `${within}: `}An argument named "${key}" is not expected here`,
    detail: guess === "" ? `What there is: ${expected.join(", ")}.` : guess,
    attributePath: path,
  });
}
