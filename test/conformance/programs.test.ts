import { compare } from "./compare";
import { differences } from "./differences";
import { perform } from "./engine";
import { programs } from "./programs/all";
import { readRecorded } from "./recorded";
import { scvEngine } from "./scv-engine";
import { bareSurroundings } from "./surroundings";

const scv = scvEngine(bareSurroundings);

test.each([...programs])("$name: $rule", async (program) => {
  const gaps = compare(readRecorded(program), await perform(scv, program));
  const listed = differences.find(({ program: name }) => name === program.name);
  expect(gaps).toEqual(listed?.gaps ?? []);
});

test("every difference is of a program, and has a reason", () => {
  const names = programs.map(({ name }) => name);
  expect(new Set(names).size).toBe(names.length);
  for (const { program, reason, gaps } of differences) {
    expect(names).toContain(program);
    expect(reason).not.toBe("");
    expect(gaps).not.toEqual([]);
  }
});
