import type { DifferenceAction } from "./difference";
import type { Style } from "./style";

export interface DrawOptions {
  readonly style: Style;
  /** What is deleted ends in `-> null`, but not inside something that says so already. */
  readonly showNull: boolean;
  /** What has no schema says so once for all that is in it. */
  readonly quietWithin?: boolean;
  /** Hides nothing: what does not change is shown, too. */
  readonly unchanged?: boolean;
  /** Hides nothing, and draws no signs: a value alone. */
  readonly whole: boolean;
}

/** Terraform's signs, four columns wide. */
export function sign(action: DifferenceAction, { style, whole }: DrawOptions): string {
  if (whole) return "";
  if (action === "create") return `  ${style.green("+")} `;
  if (action === "delete") return `  ${style.red("-")} `;
  return action === "update" ? `  ${style.yellow("~")} ` : "    ";
}

export function margin(level: number): string {
  return "    ".repeat(level);
}
