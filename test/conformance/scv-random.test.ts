import { describeWithTerraform } from "../terraform/terraform";
import { randomScvProgram } from "./random-scv-program";
import { scvGaps } from "./scv-gaps";

const count = Number(process.env["RANDOM_PROGRAMS"] ?? 3);
const first = Number(process.env["SEED"] ?? 1);
const seeds = Array.from({ length: count }, (_, index) => first + index);

describeWithTerraform("whatever happens to a stack and its appliance", () => {
  it.concurrent.each(seeds)(
    "ours does as Terraform (SEED=%d RANDOM_PROGRAMS=1)",
    async (seed) => {
      expect((await scvGaps(randomScvProgram(seed))).unlisted).toEqual([]);
    },
    300_000,
  );
});
