import { applianceOfTerraform, applianceSurroundings, type Scheme } from "./appliance-surroundings";
import { compare, type Gap } from "./compare";
import { differences, type Difference } from "./differences";
import { perform } from "./engine";
import type { ScvProgram } from "./programs-scv/scv-program";
import { scvDifferences } from "./scv-differences";
import { scvEngine } from "./scv-engine";
import { terraformEngine } from "./terraform-engine";

const listed = [...scvDifferences, ...differences.filter(({ program }) => program === undefined)];

/** Where both engines, each on an appliance of its own, differ: unlisted gaps, and the differences that were met. */
export async function scvGaps(
  program: ScvProgram,
  scheme: Scheme = "https",
): Promise<{ unlisted: readonly Gap[]; met: readonly Difference[] }> {
  const terraform = terraformEngine(() => applianceOfTerraform(scheme));
  const scv = scvEngine(() => applianceSurroundings(scheme));
  const [judged, ours] = await Promise.all([perform(terraform, program), perform(scv, program)]);
  const gaps = compare(judged, ours);
  const explained = gaps.map((gap) =>
    listed.find((difference) => (difference.program ?? program.name) === program.name && difference.is(gap)),
  );
  return {
    unlisted: gaps.filter((_, index) => explained[index] === undefined),
    met: explained.filter((difference) => difference !== undefined),
  };
}
