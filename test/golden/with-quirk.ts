import { readFile } from "node:fs/promises";
import { join } from "node:path";
import type { Quirk } from "../../src/simulator/quirks";
import { goldenCases } from "./case";
import { differences } from "./differences";
import { Programs } from "./programs";
import { runCase } from "./run-case";

const cases = goldenCases();
const files = { output: "output.txt", requests: "requests.txt", appliance: "appliance.txt" } as const;
const parts = ["output", "requests", "appliance"] as const;
const same = (text: string): string => text;

/** Every golden case once more, on an appliance that has the quirk: only what may differ does. */
export function describeWithQuirks(quirks: readonly Quirk[]): void {
  let programs: Programs;

  beforeAll(async () => {
    programs = await Programs.install();
  });

  afterAll(() => programs.remove());

  describe.each(quirks)("With the quirk %s", (quirk) => {
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
}

/** By what is odd: each group is a file of tests, so that they run side by side. */
export const quirkGroups = {
  ids: ["stringIds", "noIdInAnswer"],
  status: ["created201", "accepted202", "forbiddenForExpiredToken"],
  lists: ["noResponseKey", "listAsArray", "listAsObject"],
  fields: ["extraFields", "serverDefaults"],
} as const satisfies Readonly<Record<string, readonly Quirk[]>>;

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
