import { z } from "zod";
import { error, warning, type Diagnostic } from "../diagnostics/diagnostic";
import { marksOf } from "../language/marks";
import type { ObjectValue, Value } from "../language/value";
import { at, isWhollyKnown } from "../language/walk";
import type { Rule } from "./definition";
import { placeOf, type Place } from "./place-of";
import { plainObject, type PlainObject } from "./plain";
import type { Attribute, Block } from "./schema";
import { attributeAt, visitAttributes } from "./visit-attributes";
import { zodMessage } from "./zod-message";
import { stepsOf, valueAt } from "./zod-path";

/** What a configuration is judged by. */
export interface Judge {
  readonly schema: z.ZodObject;
  readonly block: Block;
  readonly rules?: readonly Rule[];
}

/** Each leaf that is known, then each rule of which all is known. */
export function validateConfig(judge: Judge, config: ObjectValue): Diagnostic[] {
  return [...misplaced(judge.block, config), ...judgeValues(judge, config)];
}

/**
 * The values alone: of a configuration into which ignored changes put what the server decided, and of a provider's,
 * which may hold ephemeral values since nothing of it is stored.
 */
export function judgeValues({ schema, block, rules = [] }: Judge, config: ObjectValue): Diagnostic[] {
  const plain = plainObject(config);
  return [...ofZod(schema, block, config, plain), ...ofRules(rules, config, plain)];
}

/** What the server alone decides, and ephemeral values where they would be stored. */
export function misplaced(block: Block, config: ObjectValue): Diagnostic[] {
  const diagnostics: Diagnostic[] = [];
  visitAttributes(block, config, (attribute, value, path) => {
    if (isServersAlone(attribute) && value.kind !== "null") diagnostics.push(readOnly(placeOf(block, path)));
    if (attribute.writeOnly !== true && attribute.nested === undefined && marksOf(value).ephemeral === true) {
      diagnostics.push(ephemeral(placeOf(block, path)));
    }
  });
  return diagnostics;
}

function ofZod(schema: z.ZodObject, block: Block, config: ObjectValue, plain: PlainObject): Diagnostic[] {
  const issues = configurable(schema, block).safeParse(plain, { error: zodMessage }).error?.issues ?? [];
  return issues.flatMap((issue) => {
    const path = stepsOf(issue.path);
    const found = at(config, path);
    const attribute = attributeAt(block, path);
    if (found !== undefined && (issue.code === "custom" ? !isWhollyKnown(found) : found.kind === "unknown")) return [];
    if (attribute !== undefined && isServersAlone(attribute)) return [];
    if (valueAt(plain, issue.path) === undefined) return [missing(placeOf(block, path), attribute)];
    return [invalid(placeOf(block, path), issue.message, isHidden(attribute, found) ? undefined : found)];
  });
}

const configurableSchemas = new WeakMap<Block, z.ZodObject>();

/** Does not ask for what the server alone decides, which no configuration has. */
function configurable(schema: z.ZodObject, block: Block): z.ZodObject {
  const known = configurableSchemas.get(block);
  if (known !== undefined) return known;
  const servers = Object.entries(block.attributes).filter(([, attribute]) => isServersAlone(attribute));
  const made = schema.extend(Object.fromEntries(servers.map(([name]) => [name, z.unknown().optional()])));
  configurableSchemas.set(block, made);
  return made;
}

function ofRules(rules: readonly Rule[], config: ObjectValue, attributes: PlainObject): Diagnostic[] {
  return rules.flatMap(({ code, reads, check }) => {
    const isReady = reads.every((name) => isKnown(config.entries[name]));
    const finding = isReady ? check(attributes) : undefined;
    if (finding === undefined) return [];
    const { summary, detail, path: attributePath } = finding;
    return [(finding.severity === "warning" ? warning : error)({ code, summary, detail, attributePath })];
  });
}

function isKnown(value: Value | undefined): boolean {
  return value === undefined || isWhollyKnown(value);
}

/** Never in the configuration. */
function isServersAlone(attribute: Attribute): boolean {
  return attribute.computed === true && attribute.optional !== true;
}

function isHidden(attribute: Attribute | undefined, value: Value | undefined): boolean {
  const marks = value && marksOf(value);
  return attribute?.sensitive === true || attribute?.writeOnly === true || !!marks?.sensitive || !!marks?.ephemeral;
}

function readOnly({ name, path }: Place): Diagnostic {
  return error({
    code: "read-only-attribute",
    summary: `${name} cannot be set`,
    detail: "The server decides it. Remove it from the configuration.",
    attributePath: path,
  });
}

function ephemeral({ name, path }: Place): Diagnostic {
  return error({
    code: "ephemeral-value-stored",
    summary: `${name} would store a value that must not be stored`,
    detail: "The value is ephemeral: only write-only attributes, whose names end in _wo, may be given one.",
    attributePath: path,
  });
}

function missing({ name, path }: Place, attribute: Attribute | undefined): Diagnostic {
  return error({
    code: "missing-attribute",
    summary: `${name} is missing`,
    detail: attribute === undefined ? "It is required." : `It is required. ${attribute.description}`,
    attributePath: path,
  });
}

function invalid({ name, path }: Place, message: string, found: Value | undefined): Diagnostic {
  return error({
    code: "invalid-value",
    summary: `${name || "The configuration"} ${message}`,
    detail:
      `${found === undefined ? "Its value is hidden." : described(found)} Change it in the configuration.`.trimStart(),
    attributePath: path,
  });
}

const longestShown = 60;

function described(value: Value): string {
  if (value.kind === "string") {
    const shown = value.value.length > longestShown ? `${value.value.slice(0, longestShown)}…` : value.value;
    return `It is ${JSON.stringify(shown)}.`;
  }
  if (value.kind === "number" || value.kind === "bool") return `It is ${String(value.value)}.`;
  return "items" in value ? `It has ${value.items.length}.` : "";
}
