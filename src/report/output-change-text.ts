import { nullOf } from "../language/make";
import { withMarks } from "../language/marks";
import type { Value } from "../language/value";
import type { OutputChange } from "../plan/plan";
import { compareValues } from "./compare-values";
import { differenceText, sign } from "./difference-text";
import { attributeName } from "./scalar-text";
import type { Style } from "./style";

/** The lines beneath `Changes to Outputs:`; none where no output changes. */
export function outputChangeLines(outputs: readonly OutputChange[], style: Style): string[] {
  const changed = outputs.filter(({ action }) => action !== "no-op");
  const width = Math.max(0, ...changed.map(({ name }) => attributeName(name).length));
  const options = { style, showNull: true, whole: false };
  return changed.map(({ name, before, after, sensitive }) => {
    const hide = (value: Value) => (sensitive ? withMarks(value, { sensitive: true }) : value);
    const [old, now] = [before ?? nothing, after ?? nothing];
    const difference = compareValues(old.kind === "null" ? old : hide(old), now.kind === "null" ? now : hide(now));
    return `${sign(difference.action, options)}${attributeName(name).padEnd(width)} = ${differenceText(difference, 0, options)}`;
  });
}

const nothing = nullOf("dynamic");
