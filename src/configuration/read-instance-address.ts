import { error } from "../diagnostics/diagnostic";
import { quotedKey } from "../diagnostics/quoted-key";
import type { Traversal, TraversalStep } from "../language/expression";
import type { Json } from "../language/json";
import { readBareExpression } from "./bare-expression";
import type { InstanceAddress } from "./configuration";
import { notRun } from "./not-run";
import type { Report } from "./place";

/** An address without anything to be worked out; undefined, and reported, where it is none. */
export function readInstanceAddress(json: Json, report: Report): InstanceAddress | undefined {
  const expression = readBareExpression(json, () => undefined);
  if (expression?.kind === "traversal") return addressIn(expression, report);
  report(
    error({
      code: "invalid-address",
      summary: "Invalid expression",
      detail:
        'Write an address such as scv_policy.gold, scv_policy.gold[0] or scv_policy.gold["a"], with a constant key.',
    }),
  );
  return undefined;
}

/** Undefined, and reported, where it names no resource or no instance of one. */
export function addressIn({ root, steps, source }: Traversal, report: Report): InstanceAddress | undefined {
  if (root === "module") {
    notRun(
      `an address in a module, ${source}`,
      "Take the statement out, or write the resources as constructs.",
      report,
    );
    return undefined;
  }
  const all: readonly TraversalStep[] =
    root === "resource" || root === "data" ? steps : [{ attribute: root }, ...steps];
  const [type, name, key, ...others] = all;
  const isNamed = type !== undefined && name !== undefined && "attribute" in type && "attribute" in name;
  if (!isNamed || reserved.has(root) || others.length > 0 || (key !== undefined && !("index" in key))) {
    report(invalidAddress(source));
    return undefined;
  }
  return {
    mode: root === "data" ? "data" : "managed",
    type: type.attribute,
    name: name.attribute,
    ...(key !== undefined && { key: key.index }),
  };
}

const reserved = new Set(["var", "local", "each", "count", "self", "path", "terraform", "ephemeral"]);

/** `scv_policy.gold`, `scv_policy.gold[0]`, `data.scv_policy.gold["a"]`. */
export function formatInstance({ key, ...resource }: InstanceAddress): string {
  const index = typeof key === "string" ? quotedKey(key) : key;
  return `${formatResource(resource)}${index === undefined ? "" : `[${index}]`}`;
}

/** The same without the key. */
export function formatResource({ mode, type, name }: Omit<InstanceAddress, "key">): string {
  return `${mode === "data" ? "data." : ""}${type}.${name}`;
}

function invalidAddress(source: string) {
  return error({
    code: "invalid-address",
    summary: "Invalid address",
    detail: `${source} is no resource. Write its type and its name, and the key of an instance in square brackets: scv_policy.gold, scv_policy.gold[0].`,
  });
}
