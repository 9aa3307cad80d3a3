import { readFile } from "node:fs/promises";
import { join } from "node:path";
import { quirkNames } from "../../src/simulator/quirks";
import { goldenCases } from "./case";
import { differences } from "./differences";
import { Programs } from "./programs";
import { runCase } from "./run-case";

const cases = goldenCases();
const files = { output: "output.txt", requests: "requests.txt", appliance: "appliance.txt" } as const;
const parts = ["output", "requests", "appliance"] as const;
const same = (text: string): string => text;
let programs: Programs;

beforeAll(async () => {
  programs = await Programs.install();
});

afterAll(() => programs.remove());

describe.each(quirkNames)("With the quirk %s", (quirk) => {
  const difference = differences[quirk];
  const changed = new Set<string>();

  test.each(cases)("$name is as it is without", async (golden) => {
    const outcome = await runCase(golden, programs, quirk);
    for (const part of parts) {
      const alike = difference?.[part] ?? same;
      const expected = await readFile(join(golden.folder, files[part]), "utf8");
      if (outcome[part] !== expected) changed.add(part);
      expect(alike(outcome[part])).toBe(alike(expected));
    }
    if (quirk === "extraFields") expect(objectsWithoutExtra(outcome.state)).toEqual([]);
  });

  test("only what may differ does", () => {
    expect([...changed].sort()).toEqual(parts.filter((part) => difference?.[part] !== undefined).sort());
  });
});

type Extended = { readonly name: string; readonly extra?: Readonly<Record<string, unknown>> | undefined };

/** An update that leaves a field out loses it. */
function objectsWithoutExtra(
  state: Record<"policies" | "resourceGroups" | "storageSystems" | "schedules", readonly Extended[]>,
): string[] {
  const { policies, resourceGroups, storageSystems, schedules } = state;
  const objects: Extended[] = [...policies, ...resourceGroups, ...storageSystems, ...schedules];
  return objects
    .filter(({ extra }) => extra?.["x_vendorTag"] === undefined || extra["x_vendorFlags"] === undefined)
    .map(({ name }) => name);
}
