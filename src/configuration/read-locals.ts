import type { JsonObject } from "../language/json";
import { checkName } from "./blocks";
import type { LocalBlock } from "./configuration";
import { reportAt, type Report } from "./place";
import { readNode } from "./read-body";
import { referencesOf } from "./read-references";

/** The local values of one `locals` block; there may be several. */
export function readLocals(json: JsonObject, report: Report): readonly LocalBlock[] {
  return Object.entries(json)
    .filter(([name]) => name !== "//")
    .map(([name, written]) => {
      const inside = reportAt(report, { address: `local.${name}` });
      checkName(name, "local value", inside);
      const value = readNode(written ?? null, inside);
      return { name, value, references: referencesOf(value, {}, inside) };
    });
}
