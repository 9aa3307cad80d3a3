import { describeWithTerraform } from "../terraform/terraform";
import type { Difference } from "./differences";
import { scvPrograms } from "./programs-scv/all";
import { scvDifferences } from "./scv-differences";
import { scvGaps } from "./scv-gaps";

const met = new Set<Difference>();

describeWithTerraform("with the same provider as in Terraform", () => {
  it.concurrent.each([...scvPrograms])(
    "$name: $rule",
    async (program) => {
      const gaps = await scvGaps(program);
      gaps.met.forEach((difference) => met.add(difference));
      expect(gaps.unlisted).toEqual([]);
    },
    300_000,
  );

  test.each([...scvDifferences])("on purpose not as in Terraform: $reason", (difference) => {
    expect(met).toContain(difference);
  });
});

test("no two programs have the same name", () => {
  expect(new Set(scvPrograms.map(({ name }) => name)).size).toBe(scvPrograms.length);
});
