import type { HeldLock } from "./lock";
import type { StateHost } from "./state-host";

/** For a run that was told to take no lock: nothing keeps others from writing meanwhile. */
export function withoutLock(host: StateHost): HeldLock {
  return {
    id: host.newId(),
    fencing: 0,
    assertHeld: () => Promise.resolve(),
    release: () => Promise.resolve(),
  };
}
