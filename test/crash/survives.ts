import type { Workbench } from "./workbench";
import { createdOnce, namesOn, namesWanted, wrongSchedules } from "./workbench";

export interface Crash {
  readonly folder: string;
  /** How many objects had been created before the crashed apply began. */
  readonly mark: number;
  /** Of the built-in schedules, as the appliance was delivered. */
  readonly original: ReadonlyMap<string, string>;
}

/** What one more apply makes of it: every departure from the promise, in words. */
export async function brokenPromises(bench: Workbench, { folder, mark, original }: Crash): Promise<string[]> {
  const broken: string[] = [];
  const applied = await bench.run(folder, "apply", "--auto-approve");
  if (applied.code !== 0) return [`the next apply ended with ${String(applied.code)}: ${applied.output}`];
  const plan = await bench.run(folder, "plan", "--detailed-exitcode");
  if (plan.code !== 0) broken.push(`the plan is not empty (${String(plan.code)}): ${plan.output}`);
  const names = namesOn(bench.simulator);
  for (const kind of ["storageSystems", "policies", "resourceGroups"] as const) {
    if (names[kind].join() !== namesWanted[kind].join()) broken.push(`${kind}: ${names[kind].join()}`);
  }
  const created = bench.createdSince(mark);
  for (const key of new Set([...Object.keys(created), ...Object.keys(createdOnce)])) {
    if (created[key] !== createdOnce[key]) broken.push(`${key} was created ${created[key] ?? 0} times`);
  }
  return [...broken, ...wrongSchedules(bench.simulator, original)];
}
