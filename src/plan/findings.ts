import type { Diagnostic } from "../diagnostics/diagnostic";
import type { ObjectValue } from "../language/value";
import type { Claim } from "./natural-keys";
import type { ResourceChange } from "./plan";
import { checkedObject, isChecked, type CheckedObject, type CheckResult } from "./check-result";
import type { JudgedCondition } from "./conditions";
import type { ResourceInstance } from "./resource-instance";
import { blockAddress } from "./selection";

/** A data source that was read while the plan was made. */
export interface ReadDataSource {
  readonly instance: ResourceInstance;
  readonly provider: string;
  readonly state: ObjectValue;
}

/** What a plan finds out, as it goes through the configuration. */
export class Findings {
  readonly changes: ResourceChange[] = [];
  readonly dataSources: ReadDataSource[] = [];
  readonly diagnostics: Diagnostic[] = [];
  readonly claims: Claim[] = [];
  readonly checks: CheckResult[] = [];
  /** By the name of a check: why its data source could not be read. */
  readonly unreadable = new Map<string, string>();
  /** Addresses of the instances that the configuration has. */
  readonly expected = new Set<string>();
  /** Addresses of blocks whose instances could not be counted. */
  readonly uncounted = new Set<string>();
  /** Addresses of blocks with which something is wrong, or with one that they depend on. */
  readonly doubtful = new Set<string>();
  readonly #judged = new Map<string, Readonly<Record<string, CheckedObject>>>();
  readonly #byBlock = new Map<string, ResourceChange[]>();

  add(change: ResourceChange): void {
    this.changes.push(change);
    const address = blockAddress(change.key);
    const known = this.#byBlock.get(address);
    if (known === undefined) this.#byBlock.set(address, [change]);
    else known.push(change);
  }

  /** What the conditions of an instance came to. */
  judged({ block, address }: ResourceInstance, conditions: readonly JudgedCondition[]): void {
    if (!isChecked(block)) return;
    const objects = this.#judged.get(block.address) ?? {};
    this.#judged.set(block.address, { ...objects, [address]: checkedObject(conditions) });
  }

  results(): readonly CheckResult[] {
    const resources = [...this.#judged].map(([address, objects]) => ({ kind: "resource", address, objects }) as const);
    return [...this.checks, ...resources];
  }

  readonly changesOf = (address: string): readonly ResourceChange[] => this.#byBlock.get(address) ?? [];

  isPending(address: string): boolean {
    return this.changesOf(address).some(({ action }) => action !== "no-op");
  }
}
