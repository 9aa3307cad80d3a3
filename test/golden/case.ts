import { readdirSync, readFileSync } from "node:fs";
import { join } from "node:path";
import { z } from "zod";
import { faultSchema } from "../../src/simulator/fault-schema";
import { profiles } from "../../src/simulator/release";

export const casesFolder = join(__dirname, "cases");

const collections = ["policies", "resourceGroups", "storageSystems", "schedules", "backups"] as const;

const stepSchema = z.union([
  /** The files of this folder of the case become the configuration. */
  z.strictObject({ configuration: z.string() }),
  /** A command as a user types it, without the quotes of a shell. */
  z.strictObject({ scv: z.string() }),
  /** Put over what the appliance holds, by id or name. */
  z.strictObject({ byHand: z.record(z.string(), z.unknown()) }),
  /** Names of what somebody removes. */
  z.strictObject({ removedByHand: z.partialRecord(z.enum(collections), z.array(z.string())) }),
  /** The next matching requests misbehave. */
  z.strictObject({ faults: z.array(faultSchema) }),
]);

const caseSchema = z.strictObject({
  /** The sentence that the case shows. */
  rule: z.string(),
  profile: z.enum(profiles).default("6.2"),
  /** What the appliance holds from the start. */
  appliance: z.record(z.string(), z.unknown()).default({}),
  steps: z.array(stepSchema).min(1),
});

export type Step = z.output<typeof stepSchema>;
export type Collections = (typeof collections)[number];

export interface GoldenCase extends z.output<typeof caseSchema> {
  readonly name: string;
  readonly folder: string;
  /** The steps as they are written. */
  readonly written: readonly string[];
}

/** A folder each, with `case.json`, its configurations, and what came of them. */
export function goldenCases(): GoldenCase[] {
  const folders = readdirSync(casesFolder, { withFileTypes: true }).filter((entry) => entry.isDirectory());
  return folders
    .map(({ name }) => name)
    .sort()
    .map((name) => {
      const folder = join(casesFolder, name);
      const json: unknown = JSON.parse(readFileSync(join(folder, "case.json"), "utf8"));
      const written = z
        .object({ steps: z.array(z.unknown()) })
        .parse(json)
        .steps.map((step) => JSON.stringify(step));
      return { name, folder, written, ...caseSchema.parse(json) };
    });
}
