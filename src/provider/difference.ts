import { formatPath, type AttributePath } from "../diagnostics/diagnostic";
import { at } from "../language/walk";
import type { ObjectValue, Value } from "../language/value";
import type { Block } from "./schema";
import { attributeAt } from "./visit-attributes";

/** `: frequency is "WEEKLY", planned was "DAILY"`; empty where there is none. */
export function difference(
  block: Block,
  paths: readonly AttributePath[],
  planned: ObjectValue,
  found: ObjectValue,
): string {
  const parts = paths.map((path) => {
    const [now, wanted] = [shown(at(found, path)), shown(at(planned, path))];
    const isHidden = now === undefined || wanted === undefined || attributeAt(block, path)?.sensitive === true;
    return isHidden ? `${formatPath(path)} differs` : `${formatPath(path)} is ${now}, planned was ${wanted}`;
  });
  return parts.length === 0 ? "" : `: ${parts.join("; ")}`;
}

/** Undefined for what is too large to be shown in a line. */
function shown(value: Value | undefined): string | undefined {
  if (value === undefined || value.kind === "null") return "unset";
  if (value.kind === "string") return JSON.stringify(value.value);
  return value.kind === "number" || value.kind === "bool" ? String(value.value) : undefined;
}
