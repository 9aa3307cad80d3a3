import { compare, type Gap } from "./compare";
import { differences, type Difference } from "./differences";
import { perform } from "./engine";
import { programs } from "./programs/all";
import { readRecorded } from "./recorded";
import { scvEngine } from "./scv-engine";
import { bareSurroundings } from "./surroundings";

const scv = scvEngine(bareSurroundings);
const met = new Set<Difference>();

function listed(program: string, gap: Gap): Difference | undefined {
  return differences.find((difference) => (difference.program ?? program) === program && difference.is(gap));
}

describe("as in Terraform", () => {
  test.each([...programs])("$name: $rule", async (program) => {
    const gaps = compare(readRecorded(program), await perform(scv, program));
    const explained = gaps.map((gap) => listed(program.name, gap));
    explained.forEach((difference) => difference !== undefined && met.add(difference));
    expect(gaps.filter((_, index) => explained[index] === undefined)).toEqual([]);
  });
});

test.each([...differences])("on purpose not as in Terraform: $reason", (difference) => {
  expect(met).toContain(difference);
});

test("no two programs have the same name", () => {
  expect(new Set(programs.map(({ name }) => name)).size).toBe(programs.length);
});
