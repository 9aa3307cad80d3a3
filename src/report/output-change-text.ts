import { withMarks } from "../language/marks";
import type { Value } from "../language/value";
import type { OutputChange } from "../plan/plan";
import { compareJson } from "./compare-json";
import { differenceText } from "./difference-text";
import { sign, type DrawOptions } from "./draw-options";
import { attributeName } from "./scalar-text";
import type { Style } from "./style";

/** The lines beneath `Changes to Outputs:`; none where no output changes. */
export function outputChangeLines(outputs: readonly OutputChange[], style: Style): string[] {
  const changed = outputs.filter(({ action }) => action !== "no-op");
  const width = Math.max(0, ...changed.map(({ name }) => attributeName(name).length));
  const options: DrawOptions = { style, showNull: true, quietWithin: true, whole: false };
  return changed.map(({ name, before, after, sensitive }) => {
    const shown = (value: Value | null) =>
      value === null || value.kind === "null" ? undefined : sensitive ? withMarks(value, { sensitive: true }) : value;
    const difference = compareJson(shown(before), shown(after));
    return `${sign(difference.action, options)}${attributeName(name).padEnd(width)} = ${differenceText(difference, 0, options)}`;
  });
}
