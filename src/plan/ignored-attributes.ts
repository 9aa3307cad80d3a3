import type { ResourceBlock } from "../configuration/configuration";
import { error, warning, type Diagnostic } from "../diagnostics/diagnostic";
import { didYouMean } from "../language/did-you-mean";
import { blockSchema } from "./block-schema";
import type { ProviderSessions } from "./provider-sessions";

/** Does `ignore_changes` name attributes that there are, and that the configuration may set? Throws DiagnosticError. */
export function judgeIgnored(
  block: ResourceBlock,
  sessions: Pick<ProviderSessions, "provider">,
): readonly Diagnostic[] {
  const { ignoreChanges } = block.lifecycle;
  if (ignoreChanges === "all" || ignoreChanges.length === 0) return [];
  const { attributes, blocks } = blockSchema(sessions.provider(block.provider), block);
  return ignoreChanges.flatMap(([first], i) => {
    const name = first !== undefined && "attribute" in first ? first.attribute : "";
    const attribute = Object.hasOwn(attributes, name) ? attributes[name] : undefined;
    if (attribute === undefined) {
      return Object.hasOwn(blocks, name)
        ? []
        : [unsupported(i, name, [...Object.keys(attributes), ...Object.keys(blocks)])];
    }
    return attribute.optional === true || attribute.required === true ? [] : [redundant(i, name)];
  });
}

function unsupported(i: number, name: string, known: readonly string[]): Diagnostic {
  return error({
    code: "invalid-ignore-changes",
    summary: "Unsupported attribute",
    detail: `ignore_changes names "${name}", and the resource has no such attribute.${didYouMean(name, known)}`,
    attributePath: ["lifecycle", "ignore_changes", i],
  });
}

function redundant(i: number, name: string): Diagnostic {
  return warning({
    code: "redundant-ignore-changes",
    summary: "Redundant ignore_changes element",
    detail: `The server alone decides "${name}": the configuration cannot change it, so there is nothing to ignore.`,
    attributePath: ["lifecycle", "ignore_changes", i],
  });
}
