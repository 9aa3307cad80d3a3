import { describeWithTerraform } from "../terraform/terraform";
import { randomScvProgram } from "./random-scv-program";
import { scvGaps } from "./scv-gaps";

const count = Number(process.env["RANDOM_PROGRAMS"] ?? 100);
const first = Number(process.env["SEED"] ?? 1);

/** Every second of the stories, so that two workers share them: the odd half has the first. */
export function describeStories(half: "odd" | "even"): void {
  const seeds = Array.from({ length: count }, (_, index) => first + index);
  const own = seeds.filter((_, index) => (index % 2 === 0) === (half === "odd"));
  describeWithTerraform(`whatever happens to a stack and its appliance, the ${half} ones`, () => {
    if (own.length === 0) return test.todo("there is only one story");
    it.concurrent.each(own)(
      "ours does as Terraform (SEED=%d RANDOM_PROGRAMS=1)",
      async (seed) => {
        expect((await scvGaps(randomScvProgram(seed), "http")).unlisted).toEqual([]);
      },
      300_000,
    );
  });
}
