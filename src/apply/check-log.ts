import { checkedObject, statusOf, type CheckResult } from "../plan/check-result";
import type { JudgedCondition } from "../plan/conditions";
import type { ResourceInstance } from "../plan/resource-instance";
import { blockAddress } from "../plan/selection";

/** What the conditions of a stack come to: as the plan saw them, until they are judged again. */
export class CheckLog {
  readonly #results: Map<string, CheckResult>;
  /** By the name of a check: why its data source could not be read. */
  readonly unreadable = new Map<string, string>();
  readonly #judged = new Map<string, JudgedCondition[]>();

  constructor(planned: readonly CheckResult[]) {
    this.#results = new Map(planned.map((result) => [result.address, result]));
  }

  /** Of an instance, its preconditions and then its postconditions. */
  judged({ key, address }: ResourceInstance, conditions: readonly JudgedCondition[]): void {
    const all = [...(this.#judged.get(address) ?? []), ...conditions];
    this.#judged.set(address, all);
    const known = this.#results.get(blockAddress(key));
    if (known === undefined) return;
    this.put({ ...known, objects: { ...known.objects, [address]: checkedObject(all) } });
  }

  /** Did the plan leave it out? */
  isLeftOut(address: string): boolean {
    return this.#results.get(address)?.objects === undefined;
  }

  put(result: CheckResult): void {
    this.#results.set(result.address, result);
  }

  /** As Terraform's state keeps them; null where there is nothing to check. */
  written(): unknown {
    const results = [...this.#results.values()].sort((a, b) => (a.address < b.address ? -1 : 1));
    if (results.length === 0) return null;
    return results.map((result) => ({
      object_kind: result.kind === "output_value" ? "output" : result.kind,
      config_addr: result.address,
      status: statusOf(result),
      objects:
        result.objects === undefined
          ? null
          : Object.entries(result.objects).map(([address, { status, problems }]) => ({
              object_addr: address,
              status,
              ...(problems.length === 0 ? {} : { failure_messages: problems }),
            })),
    }));
  }
}
