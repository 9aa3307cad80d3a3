import { SimulatedDisk } from "./simulated-disk";
import { backend } from "./samples";
import { SimulatedMachine } from "./simulated-host";

/** One disk, and two processes of one machine that write to it. */
export function twoWriters() {
  const machine = new SimulatedMachine();
  const disk = new SimulatedDisk(() => machine.time);
  return { machine, disk, local: backend(disk, machine), other: backend(disk, machine, 2) };
}
