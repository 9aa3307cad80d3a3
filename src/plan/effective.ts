import type { ResourceChange } from "./plan";

/** Does the change leave something otherwise than it is: the object, or its place in the state? */
export function isEffective({ action, previousAddress, importing }: ResourceChange): boolean {
  return action !== "no-op" || previousAddress !== undefined || importing !== undefined;
}
