import { applyEfforts } from "./apply-efforts";
import { memoryBeside, timesBeside } from "./beside";
import type { Figure } from "./figure";
import { planEfforts } from "./plan-efforts";

/** The same stack and the same appliance: our engine beside Terraform with the packaged provider. */
export async function engines(): Promise<Figure[]> {
  const small = await planEfforts(10);
  const medium = await planEfforts(1000);
  const large = await planEfforts(5000);
  const applies = await applyEfforts(1000);
  return [
    ...timesBeside("plan of 10 without changes", small, 1),
    ...timesBeside("plan of 1,000 without changes", medium, 3),
    ...timesBeside("plan of 5,000 without changes", large, 3),
    // only Linux tells what a process holds
    ...(process.platform === "linux" ? memoryBeside("plan of 5,000 without changes", large, 0.5) : []),
    ...timesBeside("apply of 1,000 from nothing", applies, 3),
  ];
}
