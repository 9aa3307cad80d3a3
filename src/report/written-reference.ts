import type { Traversal, TraversalStep } from "../language/expression";
import { printExpression } from "../language/print-expression";

/** A traversal, divided into what it refers to and the steps into its value. */
export interface WrittenReference {
  readonly kind: "resource" | "repetition" | "variable" | "local" | "other";
  /** `scv_policy.gold`, `data.scv_policy.gold`, `var.size`: without the key of an instance. */
  readonly block: string;
  /** `scv_policy.gold["a"]`. */
  readonly subject: string;
  readonly remaining: readonly TraversalStep[];
}

const kinds: ReadonlyMap<string, WrittenReference["kind"]> = new Map([
  ["var", "variable"],
  ["local", "local"],
  ["count", "repetition"],
  ["each", "repetition"],
  ["path", "other"],
  ["terraform", "other"],
  ["self", "other"],
]);

export function writtenReference(traversal: Traversal): WrittenReference {
  const { root, steps } = plain(traversal);
  const kind = kinds.get(root) ?? "resource";
  const blockLength = root === "self" ? 0 : root === "data" ? 2 : 1;
  const next = steps[blockLength];
  const isInstance = kind === "resource" && next !== undefined && "index" in next;
  const length = isInstance ? blockLength + 1 : blockLength;
  return {
    kind,
    block: print(root, steps.slice(0, blockLength)),
    subject: print(root, steps.slice(0, length)),
    remaining: steps.slice(length),
  };
}

/** Terraform's `references`: the whole first, then with ever fewer steps, down to the block. */
export function referenceTexts(traversal: Traversal): readonly string[] {
  const { block, subject, remaining } = writtenReference(traversal);
  const longer = remaining.map((_, i) => subject + print("", remaining.slice(0, remaining.length - i)));
  return [...longer, subject, ...(subject === block ? [] : [block])];
}

/** `resource.scv_policy.gold` is `scv_policy.gold`. */
function plain({ root, steps }: Traversal): Pick<Traversal, "root" | "steps"> {
  const [type, ...others] = steps;
  return root === "resource" && type !== undefined && "attribute" in type
    ? { root: type.attribute, steps: others }
    : { root, steps };
}

function print(root: string, steps: readonly TraversalStep[]): string {
  return printExpression({ kind: "traversal", root, steps, source: "" });
}
