import { describeWithTerraform } from "../terraform/terraform";
import { compare } from "./compare";
import { differences } from "./differences";
import { perform, type Observation } from "./engine";
import { randomProgram } from "./random-program";
import { scvEngine } from "./scv-engine";
import { bareSurroundings } from "./surroundings";
import { terraformEngine } from "./terraform-engine";

const [terraform, scv] = [terraformEngine(bareSurroundings), scvEngine(bareSurroundings)];
const count = Number(process.env["RANDOM_PROGRAMS"] ?? 12);
const first = Number(process.env["SEED"] ?? 1);
const seeds = Array.from({ length: count }, (_, index) => first + index);

/** Terraform may find a cycle where new and old objects of several orders depend on each other; then it is no judge. */
function isJudge({ plan }: Observation): boolean {
  return !/"Cycle: .*\(destroy/.test(JSON.stringify(plan ?? null));
}

describeWithTerraform("whatever happens to a stack", () => {
  it.concurrent.each(seeds)(
    "ours does as Terraform (SEED=%d RANDOM_PROGRAMS=1)",
    async (seed) => {
      const program = randomProgram(seed);
      const [judged, ours] = await Promise.all([perform(terraform, program), perform(scv, program)]);
      const until = judged.findIndex((observation) => !isJudge(observation));
      const end = until < 0 ? judged.length : until;
      const gaps = compare(judged.slice(0, end), ours.slice(0, end));
      const general = differences.filter((difference) => difference.program === undefined);
      expect(gaps.filter((gap) => !general.some((difference) => difference.is(gap)))).toEqual([]);
    },
    300_000,
  );
});
