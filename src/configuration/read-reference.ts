import { error } from "../diagnostics/diagnostic";
import { didYouMean } from "../language/did-you-mean";
import type { Traversal, TraversalStep } from "../language/expression";
import type { Reference } from "./configuration";
import { notRun } from "./not-run";
import type { Report } from "./place";

/** Which names a place may use beside variables, locals and resources. */
export interface Names {
  readonly each?: boolean;
  readonly count?: boolean;
  readonly self?: boolean;
}

/** `scv_policy.gold`, `data.scv_policy.gold`, `var.password`, `local.size`. */
export function addressOf(reference: Reference): string {
  if (reference.kind === "variable") return `var.${reference.name}`;
  if (reference.kind === "local") return `local.${reference.name}`;
  return `${reference.mode === "data" ? "data." : ""}${reference.type}.${reference.name}`;
}

/** Undefined where it points at no block; reported where it may not stand here or points at nothing. */
export function readReference(traversal: Traversal, names: Names, report: Report): Reference | undefined {
  const { root, steps } = traversal;
  switch (root) {
    case "var":
    case "local": {
      const name = attributeOf(traversal, report);
      return name === undefined ? undefined : { kind: root === "var" ? "variable" : "local", name };
    }
    case "data":
      return resourceAt("data", steps, traversal, report);
    case "resource":
      return resourceAt("managed", steps, traversal, report);
    case "module":
      notRun(
        `a reference to a module, ${traversal.source}`,
        "Write the resources of the module as constructs.",
        report,
      );
      return undefined;
    case "ephemeral":
      notRun(
        `a reference to an ephemeral resource, ${traversal.source}`,
        "Give the value by an ephemeral variable.",
        report,
      );
      return undefined;
    default:
      if (!Object.hasOwn(objects, root)) {
        return resourceAt("managed", [{ attribute: root }, ...steps], traversal, report);
      }
      checkObject(traversal, names, report);
      return undefined;
  }
}

const objects: Readonly<Record<string, readonly string[]>> = {
  each: ["key", "value"],
  count: ["index"],
  self: [],
  path: ["module", "root", "cwd"],
  terraform: ["workspace", "applying"],
};

function checkObject(traversal: Traversal, names: Names, report: Report): void {
  const { root } = traversal;
  if (root === "each" && names.each !== true) report(eachWithoutForEach());
  else if (root === "count" && names.count !== true) report(countWithoutCount());
  else if (root === "self" && names.self !== true) report(invalidSelf());
  else if (root !== "self") {
    const attribute = attributeOf(traversal, report);
    const known = objects[root] ?? [];
    if (attribute !== undefined && !known.includes(attribute)) report(unknownAttribute(root, attribute, known));
  }
}

function resourceAt(
  mode: "managed" | "data",
  [type, name, next]: readonly TraversalStep[],
  { source }: Traversal,
  report: Report,
): Reference | undefined {
  if (type === undefined || name === undefined || !("attribute" in type) || !("attribute" in name)) {
    const written = mode === "data" ? "data.scv_policy.gold.id" : "scv_policy.gold.id";
    report(
      invalid(
        `"${source}" names no resource: write its type and its name, as in ${written}. Plain text stands without \${ }.`,
      ),
    );
    return undefined;
  }
  const indexed = next === undefined ? {} : { indexed: "index" in next };
  return { kind: "resource", mode, type: type.attribute, name: name.attribute, ...indexed };
}

function attributeOf({ root, steps: [step], source }: Traversal, report: Report): string | undefined {
  if (step !== undefined && "attribute" in step) return step.attribute;
  const example = objects[root]?.[0] ?? "name";
  report(
    invalid(`"${source}" is not enough: the "${root}" object is used with an attribute, as in ${root}.${example}.`),
  );
  return undefined;
}

function invalid(detail: string) {
  return error({ code: "invalid-reference", summary: "Invalid reference", detail });
}

function eachWithoutForEach() {
  return error({
    code: "invalid-reference",
    summary: 'Reference to "each" in context without for_each',
    detail:
      "Only a block that has for_each knows each.key and each.value. Give it a for_each, or write the value itself.",
  });
}

function countWithoutCount() {
  return error({
    code: "invalid-reference",
    summary: 'Reference to "count" in non-counted context',
    detail: "Only a block that has count knows count.index. Give it a count, or write the number itself.",
  });
}

function invalidSelf() {
  return error({
    code: "invalid-reference",
    summary: 'Invalid "self" reference',
    detail: "Only a postcondition of a resource knows self. Elsewhere write the address of the resource.",
  });
}

function unknownAttribute(root: string, attribute: string, known: readonly string[]) {
  return error({
    code: "invalid-reference",
    summary: `Invalid "${root}" attribute`,
    detail: `There is no ${root}.${attribute}; there is ${known.map((name) => `${root}.${name}`).join(", ")}.${didYouMean(attribute, known)}`,
  });
}
