import { describeWithTerraform } from "../terraform/terraform";
import { applianceOfTerraform, applianceSurroundings } from "./appliance-surroundings";
import { compare } from "./compare";
import { differences } from "./differences";
import { perform } from "./engine";
import { scvPrograms } from "./programs-scv/all";
import { scvDifferences } from "./scv-differences";
import { scvEngine } from "./scv-engine";
import { terraformEngine } from "./terraform-engine";

const [terraform, scv] = [terraformEngine(applianceOfTerraform), scvEngine(applianceSurroundings)];
const general = differences.filter(({ program }) => program === undefined);

describeWithTerraform("with the provider of both, each on an appliance of its own, as in Terraform", () => {
  it.concurrent.each([...scvPrograms])(
    "$name: $rule",
    async (program) => {
      const [judged, ours] = await Promise.all([perform(terraform, program), perform(scv, program)]);
      const own = scvDifferences.filter((difference) => (difference.program ?? program.name) === program.name);
      const gaps = compare(judged, ours);
      expect(gaps.filter((gap) => ![...general, ...own].some((difference) => difference.is(gap)))).toEqual([]);
    },
    300_000,
  );
});
