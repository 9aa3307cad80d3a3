import { error } from "../diagnostics/diagnostic";
import type { Configuration, ImportBlock, ResourceBlock } from "./configuration";
import { resourcesByAddress } from "./declared";
import { reportAt, type Report } from "./place";
import { addressOf } from "./read-reference";

/** What can be said of the imports before anything is evaluated. */
export function checkImports(configuration: Configuration, report: Report): void {
  const resources = resourcesByAddress(configuration);
  const seen = new Set<string>();
  for (const block of configuration.imports) {
    const address = `${block.to.type}.${block.to.name}`;
    const inside = reportAt(report, { address, constructPath: block.constructPath });
    const resource = resources.get(address);
    const at = (name: "to" | "id") => reportAt(inside, { attributePath: ["import", name] });
    if (resource === undefined) at("to")(noConfiguration(address));
    else checkKey(block, resource, at("to"));
    if (block.references.some((reference) => addressOf(reference) === address)) at("id")(ownId());
    if (isEmptyId(block)) at("id")(emptyId());
    const target = `${address}${block.to.key === undefined ? "" : `[${block.to.key.source}]`}`;
    const isConstant = block.to.key === undefined || block.to.key.kind === "literal";
    if (isConstant && seen.has(target)) at("to")(duplicate(target));
    if (isConstant) seen.add(target);
  }
}

function checkKey({ to }: ImportBlock, { count, forEach }: ResourceBlock, report: Report): void {
  const repetition = count !== undefined ? "count" : forEach !== undefined ? "for_each" : undefined;
  if (to.key === undefined && repetition !== undefined) report(invalidTo(`has ${repetition}: name the instance`));
  if (to.key !== undefined && repetition === undefined) {
    report(invalidTo("has neither count nor for_each: leave the brackets out"));
  }
}

function isEmptyId({ id }: ImportBlock): boolean {
  if (id.kind !== "expression" || id.expression.kind !== "literal") return false;
  const { value } = id.expression;
  return value.kind === "null" || (value.kind === "string" && value.value === "");
}

function invalidTo(fault: string) {
  return error({
    code: "invalid-import",
    summary: "Invalid import 'to' expression",
    detail: `The resource ${fault} in "to".`,
  });
}

function noConfiguration(address: string) {
  return error({
    code: "invalid-import",
    summary: "Configuration for import target does not exist",
    detail: `The stack declares no ${address} to import into: add the resource, or take the import out.`,
  });
}

function ownId() {
  return error({
    code: "invalid-import",
    summary: "Invalid import id argument",
    detail: "The id refers to the resource that is imported, which is known only afterwards: write the id itself.",
  });
}

function emptyId() {
  return error({
    code: "invalid-import",
    summary: "Invalid import id argument",
    detail: "The id is null or empty: give the id of the object that is imported.",
  });
}

function duplicate(target: string) {
  return error({
    code: "invalid-import",
    summary: `Duplicate import configuration for ${JSON.stringify(target)}`,
    detail: "A resource is imported once: keep one of the import blocks.",
  });
}
