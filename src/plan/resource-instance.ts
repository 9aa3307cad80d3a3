import type { ResourceBlock } from "../configuration/configuration";
import type { Scope } from "../language/expression";
import { innerScope } from "../language/inner-scope";
import type { Value } from "../language/value";
import { formatAddress } from "../state/address";
import type { InstanceKey } from "../state/backend";
import { indexesOf, instanceNames, type Repetition } from "./repetition";

/** One object that a block of the configuration stands for. */
export interface ResourceInstance {
  readonly block: ResourceBlock;
  readonly key: InstanceKey;
  /** `scv_policy.gold["a"]` */
  readonly address: string;
  readonly constructPath?: string;
  /** `count` or `each`, in front of the names of the stack. */
  readonly names: Readonly<Record<string, Value>>;
}

export function instancesOf(block: ResourceBlock, repetition: Repetition): readonly ResourceInstance[] {
  return indexesOf(repetition).map((index) => resourceInstance(block, repetition, index));
}

function resourceInstance(
  block: ResourceBlock,
  repetition: Repetition,
  index: string | number | undefined,
): ResourceInstance {
  const { mode, type, name, constructPath } = block;
  const key = { mode, type, name, ...(index === undefined ? {} : { index }) };
  return {
    block,
    key,
    address: formatAddress(key),
    ...(constructPath === undefined ? {} : { constructPath }),
    names: instanceNames(repetition, index),
  };
}

/** What the expressions of the instance see; `self` only where it is named. */
export function instanceScope({ names }: ResourceInstance, scope: Scope, self?: Value): Scope {
  const own = self === undefined ? names : { ...names, self };
  return Object.keys(own).length === 0 ? scope : innerScope(scope, own);
}
