import fc from "fast-check";
import { describeWithTerraform } from "../terraform/terraform";
import { findDifferences } from "./random/differences-found";
import { knownTemplates, unknownTemplates } from "./random/expressions";

// other expressions: RANDOM_SEED=…, or `npx tsx test/language/random/main.ts --count 20000 --seed …`
const seed = Number(process.env["RANDOM_SEED"] ?? 1);

describeWithTerraform("random expressions", () => {
  it.each<readonly [string, fc.Arbitrary<string>, number]>([
    ["of known values", knownTemplates, 2000],
    ["of values known after apply", unknownTemplates, 500],
  ])(
    "%s are what Terraform's console says",
    async (_, templates, count) => {
      const differences = await findDifferences(templates, { count, seed, most: 3 });
      expect({ seed, differences }).toEqual({ seed, differences: [] });
    },
    600_000,
  );
});
