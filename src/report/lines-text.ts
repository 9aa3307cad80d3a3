import type { Value } from "../language/value";
import { isHidden } from "../language/marks";
import type { DifferenceAction, Leaf } from "./difference";
import { margin, sign, type DrawOptions } from "./draw-options";
import { pairElements } from "./pair-elements";
import { printable } from "./printable";

/** Text of several lines, each with its sign; undefined of other values. */
export function linesText({ before, after }: Leaf, level: number, options: DrawOptions): string | undefined {
  const [old, now] = [linesOf(before), linesOf(after)];
  if (old === undefined || now === undefined || !(hasLines(before) || hasLines(after))) return undefined;
  const indentation = margin(level + 1);
  const isWhole = before.kind === "null" || after.kind === "null";
  const drawn = (action: DifferenceAction, line: string) =>
    `${indentation}${sign(isWhole ? "no-op" : action, options)}${line}`;
  const lines = pairElements(old, now, isSame, () => false).flatMap(({ before: i, after: j }) => {
    const [gone, come] = [i === undefined ? undefined : old[i], j === undefined ? undefined : now[j]];
    if (gone !== undefined && gone === come) return [drawn("no-op", gone)];
    return [
      ...(gone === undefined ? [] : [drawn("delete", gone)]),
      ...(come === undefined ? [] : [drawn("create", come)]),
    ];
  });
  return ["<<-EOT", ...lines, `${margin(level)}${sign("no-op", options)}EOT`].join("\n");
}

function isSame(a: string, b: string): boolean {
  return a === b;
}

function hasLines(value: Value): boolean {
  return value.kind === "string" && value.value.includes("\n");
}

/** Without the empty ends that a heredoc does not show. */
function linesOf(value: Value): readonly string[] | undefined {
  if (isHidden(value.marks)) return undefined;
  if (value.kind === "null") return [];
  if (value.kind !== "string") return undefined;
  return printable(hasLines(value) ? value.value.trim() : value.value).split("\n");
}
