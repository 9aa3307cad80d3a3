import type { Simulator } from "../../../src/simulator/simulator";
import type { StateChange } from "../../../src/simulator/state";
import type { Program, Step } from "../program";

/** What happens to a stack and its appliance. */
export type ScvProgram = Program<Simulator>;

/** What somebody changes or adds by hand. */
export function changed(change: StateChange): Pick<Step<Simulator>, "sideDoor"> {
  return { sideDoor: ({ remote }) => remote.setState(change, { merge: true }) };
}
