import type { Configuration, ResourceBlock } from "../configuration/configuration";
import type { ConditionStatus, JudgedCondition } from "./conditions";

/** What became of the conditions of one block. */
export interface CheckResult {
  readonly kind: "resource" | "output_value" | "check" | "var";
  /** Of the block; `check.name`, `output.name`, `var.name`. */
  readonly address: string;
  /** Of each instance, under its address; absent where nothing was judged. */
  readonly objects?: Readonly<Record<string, CheckedObject>>;
}

export interface CheckedObject {
  readonly status: ConditionStatus;
  readonly problems: readonly string[];
}

export function checkedObject(judged: readonly JudgedCondition[]): CheckedObject {
  const problems = judged.flatMap(({ status, message }) =>
    status === "fail" && message !== undefined && message !== "" ? [message] : [],
  );
  return { status: worstOf(judged.map(({ status }) => status)), problems };
}

/** Of a block: that of its worst instance. */
export function statusOf({ objects }: CheckResult): ConditionStatus {
  return objects === undefined ? "unknown" : worstOf(Object.values(objects).map(({ status }) => status));
}

function worstOf(statuses: readonly ConditionStatus[]): ConditionStatus {
  return (["error", "fail", "unknown"] as const).find((status) => statuses.includes(status)) ?? "pass";
}

/** All that a configuration checks, of which nothing was judged. */
export function unjudged({ resources, outputs, checks, variables }: Configuration): readonly CheckResult[] {
  return [
    ...resources.filter(isChecked).map(({ address }) => ({ kind: "resource", address }) as const),
    ...outputs
      .filter(({ preconditions }) => preconditions.length > 0)
      .map(({ name }) => ({ kind: "output_value", address: `output.${name}` }) as const),
    ...checks.map(({ name }) => ({ kind: "check", address: `check.${name}` }) as const),
    ...variables
      .filter(({ validations }) => validations.length > 0)
      .map(({ name }) => ({ kind: "var", address: `var.${name}` }) as const),
  ];
}

export function isChecked({ lifecycle }: Pick<ResourceBlock, "lifecycle">): boolean {
  return lifecycle.preconditions.length + lifecycle.postconditions.length > 0;
}
